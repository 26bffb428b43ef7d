#include "output/csv_reader.h"

#include <cerrno>
#include <cstring>

#include "base/error.h"
#include "base/message.h"

namespace xiezuo {
namespace {

constexpr int kEnd = -1;

}  // namespace

CsvReader::CsvReader(const std::string& path) : path_(path), file_(path, std::ios::binary) {
  if (!file_) throw Error(path + ": " + SystemMessage(errno));
}

int CsvReader::Peek() {
  if (at_ == size_) {
    file_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    at_ = 0, size_ = static_cast<size_t>(file_.gcount());
    if (file_.bad()) throw Error(Message("{}: cannot be read", path_));
    if (size_ == 0) return kEnd;
  }
  return static_cast<unsigned char>(buffer_[at_]);
}

int CsvReader::Take() {
  const int c = Peek();
  if (c == kEnd) return c;
  ++at_;
  if (c == '\n') ++line_;
  return c;
}

void CsvReader::Refuse(const std::string& what) const {
  throw Error(path_ + ":" + std::to_string(line_) + ": " + what);
}

std::string CsvReader::QuotedField() {
  std::string field;
  Take();
  while (true) {
    const int c = Take();
    if (c == kEnd) Refuse(Message("a quotation mark is not closed"));
    if (c != '"') {
      field.push_back(static_cast<char>(c));
    } else if (Peek() == '"') {
      field.push_back(static_cast<char>(Take()));
    } else {
      break;
    }
  }
  const int next = Peek();
  if (next != ',' && next != '\n' && next != '\r' && next != kEnd)
    Refuse(Message("text behind a closing quotation mark"));
  return field;
}

std::string CsvReader::PlainField() {
  std::string field;
  for (int c = Peek(); c != ',' && c != '\n' && c != '\r' && c != kEnd; c = Peek()) {
    if (c == '"') Refuse(Message("a quotation mark inside a field that has none around it"));
    field.push_back(static_cast<char>(Take()));
  }
  return field;
}

bool CsvReader::Next(std::vector<std::string>& fields) {
  fields.clear();
  if (Peek() == kEnd) return false;
  row_line_ = line_;
  while (true) {
    fields.push_back(Peek() == '"' ? QuotedField() : PlainField());
    int c = Take();
    if (c == '\r' && Peek() == '\n') c = Take();
    if (c == '\r') Refuse(Message("a carriage return without a line feed"));
    if (c != ',') return true;
  }
}

}  // namespace xiezuo
