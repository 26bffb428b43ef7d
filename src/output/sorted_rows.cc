#include "output/sorted_rows.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <utility>

#include "base/error.h"
#include "base/message.h"

namespace xiezuo {
namespace {

constexpr size_t kMostRuns = 64;  // open at once
constexpr size_t kFewRows = 1000;

enum Rank { kNumber, kText, kMissing };

Rank RankOf(const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) return kMissing;
  return std::holds_alternative<std::string>(value) ? kText : kNumber;
}

// Whole numbers beyond 2^53 are compared as such, so that none is rounded to another.
int CompareNumbers(const Value& a, const Value& b) {
  const auto* whole_a = std::get_if<int64_t>(&a);
  const auto* whole_b = std::get_if<int64_t>(&b);
  if (whole_a && whole_b) return (*whole_a > *whole_b) - (*whole_a < *whole_b);
  const double x = whole_a ? static_cast<double>(*whole_a) : std::get<double>(a);
  const double y = whole_b ? static_cast<double>(*whole_b) : std::get<double>(b);
  return (x > y) - (x < y);
}

// A file of its own that nobody else sees and that is gone when it is closed.
FILE* TemporaryFile(std::string& folder) {
  const char* parent = std::getenv("TMPDIR");
  folder = parent != nullptr && *parent != '\0' ? parent : "/tmp";
  std::string path = folder + "/xiezuo-XXXXXX";
  const int descriptor = mkostemp(path.data(), O_CLOEXEC);
  if (descriptor < 0) return nullptr;
  unlink(path.c_str());
  return fdopen(descriptor, "w+b");
}

}  // namespace

// A row, and the keys of its texts, one a place.
struct SortedRows::Item {
  Row row;
  std::vector<std::string> keys;

  size_t size() const {
    size_t bytes = sizeof(Item) + row.size() * sizeof(Value) + keys.size() * sizeof(std::string);
    for (const Value& value : row) {
      if (const auto* text = std::get_if<std::string>(&value)) bytes += text->capacity();
    }
    for (const std::string& key : keys) bytes += key.capacity();
    return bytes;
  }
};

// Rows one after the other in a temporary file: written, then read from the beginning.
class SortedRows::Run {
 public:
  Run() : file_(TemporaryFile(folder_)) {
    if (file_ == nullptr) Fail();
  }
  ~Run() {
    if (file_ != nullptr) std::fclose(file_);
  }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  void Write(const Row& row) {
    for (const Value& value : row) {
      Put(static_cast<uint8_t>(value.index()));
      if (const auto* text = std::get_if<std::string>(&value)) {
        Put(text->size());
        PutBytes(text->data(), text->size());
      } else if (const auto* whole = std::get_if<int64_t>(&value)) {
        Put(*whole);
      } else if (const auto* number = std::get_if<double>(&value)) {
        Put(*number);
      }
    }
    ++rows_;
  }

  void Rewind() {
    if (std::fflush(file_) != 0) Fail();
    std::rewind(file_);
  }

  // The next row to come, or none.
  std::optional<Item> head;

  std::optional<Row> Read(size_t columns) {
    if (rows_ == 0) return std::nullopt;
    --rows_;
    Row row(columns);
    for (Value& value : row) {
      const auto kind = Take<uint8_t>();
      if (kind == 1) value = Take<int64_t>();
      if (kind == 2) value = Take<double>();
      if (kind == 3) {
        std::string text(Take<size_t>(), '\0');
        TakeBytes(text.data(), text.size());
        value = std::move(text);
      }
    }
    return row;
  }

 private:
  [[noreturn]] void Fail() const {
    throw Error(folder_ + ": " + SystemMessage(errno),
                Message("free some space, or set TMPDIR to a folder with more"));
  }
  void PutBytes(const void* bytes, size_t size) {
    if (std::fwrite(bytes, 1, size, file_) != size) Fail();
  }
  void TakeBytes(void* bytes, size_t size) {
    if (std::fread(bytes, 1, size, file_) != size) Fail();
  }
  template <typename T>
  void Put(const T& value) {
    PutBytes(&value, sizeof value);
  }
  template <typename T>
  T Take() {
    T value;
    TakeBytes(&value, sizeof value);
    return value;
  }

  std::string folder_;
  FILE* file_;
  size_t rows_ = 0;
};

SortedRows::SortedRows(RowSource& rows, std::vector<SortPlace> places, TextKey text_key,
                       std::optional<int64_t> limit, size_t memory)
    : rows_(rows),
      places_(std::move(places)),
      text_key_(std::move(text_key)),
      limit_(limit),
      memory_(memory) {}
SortedRows::~SortedRows() = default;

SortedRows::Item SortedRows::ItemOf(Row row) const {
  Item item{std::move(row), {}};
  for (const SortPlace& place : places_) {
    const auto* text = std::get_if<std::string>(&item.row[place.column]);
    item.keys.push_back(text != nullptr ? text_key_(*text) : std::string());
  }
  return item;
}

bool SortedRows::Before(const Item& a, const Item& b) const {
  for (size_t i = 0; i < places_.size(); ++i) {
    const bool descending = places_[i].descending;
    const Value &x = a.row[places_[i].column], &y = b.row[places_[i].column];
    const Rank rank_x = RankOf(x), rank_y = RankOf(y);
    if (rank_x != rank_y) {
      const bool missing = rank_x == kMissing || rank_y == kMissing;
      return (rank_x < rank_y) != (descending && !missing);
    }
    if (rank_x == kMissing) continue;
    const int order = rank_x == kNumber ? CompareNumbers(x, y) : a.keys[i].compare(b.keys[i]);
    if (order != 0) return (order < 0) != descending;
  }
  return false;
}

void SortedRows::KeepFirst() {
  std::stable_sort(items_.begin(), items_.end(),
                   [this](const Item& a, const Item& b) { return Before(a, b); });
  if (limit_ && items_.size() > static_cast<size_t>(*limit_)) items_.resize(static_cast<size_t>(*limit_));
}

void SortedRows::Spill() {
  auto run = std::make_unique<Run>();
  for (const Item& item : items_) run->Write(item.row);
  items_.clear();
  items_.shrink_to_fit();
  runs_.push_back(std::move(run));
  if (runs_.size() == kMostRuns) Merge();
}

void SortedRows::Merge() {
  auto merged = std::make_unique<Run>();
  for (const auto& run : runs_) run->Rewind();
  int64_t written = 0;
  for (Row row; (!limit_ || written < *limit_) && NextOfRuns(row); ++written) merged->Write(row);
  runs_.clear();
  runs_.push_back(std::move(merged));
}

void SortedRows::ReadAll() {
  size_t bytes = 0;
  const size_t enough = limit_ ? std::max(kFewRows, 2 * static_cast<size_t>(*limit_)) : SIZE_MAX;
  for (Row row; rows_.Next(row); row.clear()) {
    items_.push_back(ItemOf(std::move(row)));
    bytes += items_.back().size();
    if (bytes < memory_ && items_.size() < enough) continue;
    KeepFirst();
    bytes = 0;
    for (const Item& item : items_) bytes += item.size();
    if (bytes < memory_ / 2) continue;
    Spill();
    bytes = 0;
  }
  KeepFirst();
  if (!runs_.empty()) Spill();
  for (const auto& run : runs_) run->Rewind();
}

// Of equal rows that of the earlier run came first.
bool SortedRows::NextOfRuns(Row& row) {
  Run* first = nullptr;
  for (const auto& run : runs_) {
    if (!run->head) {
      if (auto next = run->Read(columns().size())) run->head = ItemOf(*std::move(next));
    }
    if (run->head && (first == nullptr || Before(*run->head, *first->head))) first = run.get();
  }
  if (first == nullptr) return false;
  row = std::move(first->head->row);
  first->head.reset();
  return true;
}

bool SortedRows::Next(Row& row) {
  if (!read_) ReadAll();
  read_ = true;
  if (limit_ && given_ == *limit_) return false;
  if (runs_.empty()) {
    if (given_ == static_cast<int64_t>(items_.size())) return false;
    row = std::move(items_[static_cast<size_t>(given_)].row);
  } else if (!NextOfRuns(row)) {
    return false;
  }
  ++given_;
  return true;
}

}  // namespace xiezuo
