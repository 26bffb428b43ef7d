#include "query/functions.h"

#include <fmt/core.h>
#include <re2/re2.h>
#include <sqlite3.h>

#include <cstring>
#include <new>
#include <optional>
#include <unordered_map>

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"
#include "query/place_order.h"
#include "query/run.h"
#include "query/sandbox.h"
#include "query/search.h"
#include "query/value.h"

namespace xiezuo {

// The regions, read when they are first asked for.
struct SqlFunctions::Reference {
  struct Region {
    std::string name, parent;
  };
  explicit Reference(std::string given) : path(std::move(given)) {}

  Sandbox& Database() {
    if (!database) database.emplace(path);
    return *database;
  }

  const std::unordered_map<std::string, Region>& Regions() {
    if (!regions.empty()) return regions;
    for (const Row& row : Database().Lookup("SELECT code, name, coalesce(parent_code, '') FROM regions")) {
      regions[std::get<std::string>(row[0])] = {std::get<std::string>(row[1]), std::get<std::string>(row[2])};
    }
    return regions;
  }

  const std::string& Resolve(const std::string& text) {
    constexpr size_t kKept = 1000;
    const auto known = resolved.find(text);
    if (known != resolved.end()) return known->second;
    if (resolved.size() == kKept) resolved.clear();
    return resolved[text] = ResolveRegion(Database(), text);
  }

  std::string path;
  std::optional<Sandbox> database;
  std::unordered_map<std::string, Region> regions;
  std::unordered_map<std::string, std::string> resolved;
};

namespace {

constexpr size_t kLongestRead = 1 << 20, kLongestPattern = 1000, kLongestName = 200;
constexpr int64_t kPatternMemory = 8 << 20;
constexpr int kDeterministic = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

using Reference = SqlFunctions::Reference;

Reference& ReferenceOf(sqlite3_context* context) {
  return *static_cast<Reference*>(sqlite3_user_data(context));
}

[[noreturn]] void Refuse(const std::string& what) { throw Error(what, "", ExitStatus::kUsage); }

std::string TextOf(sqlite3_value* value) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return WellFormed({text ? text : "", static_cast<size_t>(sqlite3_value_bytes(value))});
}

void Answer(sqlite3_context* context, std::string_view text) {
  sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

// A function of the engine's kind from one that throws; arguments are not NULL.
template <auto function>
void Call(sqlite3_context* context, int count, sqlite3_value** arguments) {
  for (int i = 0; i < count; ++i) {
    if (sqlite3_value_type(arguments[i]) == SQLITE_NULL) return;
  }
  try {
    function(context, arguments);
  } catch (const Error& error) {
    const std::string message =
        error.remedy().empty() ? error.what() : fmt::format("{}; {}", error.what(), error.remedy());
    sqlite3_result_error(context, message.c_str(), static_cast<int>(message.size()));
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  } catch (const std::exception& error) {
    sqlite3_result_error(context, error.what(), -1);
  }
}

void Pinyin(sqlite3_context* context, sqlite3_value** arguments) {
  const std::string text = TextOf(arguments[0]);
  if (text.size() > kLongestRead) {
    Refuse(Message("pinyin: the text has {} bytes, more than {}", text.size(), kLongestRead));
  }
  Answer(context, ReadingOfPlaces().Read(text));
}

std::string CodeOf(sqlite3_value* value, std::string_view function) {
  std::string code = TextOf(value);
  const bool digits = code.find_first_not_of("0123456789") == std::string::npos;
  if (!digits || (code.size() != 6 && code.size() != 9)) {
    Refuse(Message("{}: \"{}\" is no code of a region; codes have 6 digits, those of townships 9", function,
                   code.substr(0, kLongestName)));
  }
  return code;
}

void RegionName(sqlite3_context* context, sqlite3_value** arguments) {
  const std::string code = CodeOf(arguments[0], "region_name");
  const auto& regions = ReferenceOf(context).Regions();
  const auto found = regions.find(code);
  if (found != regions.end()) Answer(context, found->second.name);
}

void InRegion(sqlite3_context* context, sqlite3_value** arguments) {
  Reference& reference = ReferenceOf(context);
  std::string code = CodeOf(arguments[0], "in_region");
  const std::string name = TextOf(arguments[1]);
  if (name.size() > kLongestName) Refuse(Message("in_region: the name of the region is too long"));
  std::string wanted;
  try {
    wanted = reference.Resolve(name);
  } catch (const Error& error) {
    throw Error(fmt::format("in_region: {}", error.what()), error.remedy(), error.status());
  }
  const auto& regions = reference.Regions();
  for (auto region = regions.find(code); code != wanted && region != regions.end();) {
    code = region->second.parent;
    region = regions.find(code);
  }
  sqlite3_result_int(context, code == wanted);
}

void Yuan(sqlite3_context* context, sqlite3_value** arguments) {
  constexpr int64_t kFen = 100;
  if (sqlite3_value_type(arguments[0]) != SQLITE_INTEGER) {
    Refuse(Message("yuan: fen are a whole number, not \"{}\"", TextOf(arguments[0]).substr(0, 40)));
  }
  const int64_t fen = sqlite3_value_int64(arguments[0]);
  if (fen % kFen == 0) {
    sqlite3_result_int64(context, fen / kFen);
  } else {
    sqlite3_result_double(context, static_cast<double>(fen) / kFen);
  }
}

void Fts(sqlite3_context* context, sqlite3_value** arguments) {
  Reference& reference = ReferenceOf(context);
  const std::string words = TextOf(arguments[0]);
  if (words.size() > kLongestPattern) Refuse(Message("fts: there are too many words"));
  Answer(context, MatchOf(CompileSearch(words, [&](const std::string& pinyin) {
           return NamesReadSo(reference.Database(), pinyin);
         })));
}

// X REGEXP Y calls regexp(Y, X). A pattern that stays the same is compiled once.
void Regexp(sqlite3_context* context, sqlite3_value** arguments) {
  const auto* compiled = static_cast<const re2::RE2*>(sqlite3_get_auxdata(context, 0));
  if (!compiled) {
    const std::string pattern = TextOf(arguments[0]);
    if (pattern.size() > kLongestPattern) {
      Refuse(Message("REGEXP: the pattern has {} bytes, more than {}", pattern.size(), kLongestPattern));
    }
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(kPatternMemory);
    auto made = std::make_unique<re2::RE2>(pattern, options);
    if (!made->ok()) Refuse(Message("REGEXP: \"{}\": {}", pattern, made->error()));
    const auto destroy = [](void* regexp) { delete static_cast<re2::RE2*>(regexp); };
    sqlite3_set_auxdata(context, 0, made.release(), destroy);
    compiled = static_cast<const re2::RE2*>(sqlite3_get_auxdata(context, 0));
    if (!compiled) throw std::bad_alloc();
  }
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(arguments[1]));
  const auto size = static_cast<size_t>(sqlite3_value_bytes(arguments[1]));
  sqlite3_result_int(context, re2::RE2::PartialMatch(re2::StringPiece(text, size), *compiled));
}

// Texts that read alike still differ, so that no two are one to DISTINCT.
int Compare(void*, int a_size, const void* a, int b_size, const void* b) {
  const std::string_view first(static_cast<const char*>(a), static_cast<size_t>(a_size));
  const std::string_view second(static_cast<const char*>(b), static_cast<size_t>(b_size));
  try {
    return OrderOfPlaces().Compare(WellFormed(first), WellFormed(second));
  } catch (const std::exception&) {  // out of memory; the engine notices that for itself
    return first.compare(second);
  }
}

// The collation is made when a statement first names it; where its data cannot be read, it stays unknown.
void MakeCollation(void*, sqlite3* handle, int, const char* name) {
  if (sqlite3_stricmp(name, "zh") != 0) return;
  try {
    OrderOfPlaces();
  } catch (const std::exception&) {
    return;
  }
  sqlite3_create_collation_v2(handle, "zh", SQLITE_UTF8, nullptr, Compare, nullptr);
}

}  // namespace

SqlFunctions::SqlFunctions(std::string path) : reference_(std::make_unique<Reference>(std::move(path))) {}
SqlFunctions::~SqlFunctions() = default;

void SqlFunctions::Register(sqlite3* handle) {
  using Function = void (*)(sqlite3_context*, int, sqlite3_value**);
  const struct {
    const char* name;
    int arguments;
    Function function;
  } kFunctions[] = {
      {"pinyin", 1, Call<Pinyin>}, {"region_name", 1, Call<RegionName>}, {"in_region", 2, Call<InRegion>},
      {"yuan", 1, Call<Yuan>},     {"regexp", 2, Call<Regexp>},          {"fts", 1, Call<Fts>},
  };
  for (const auto& [name, arguments, function] : kFunctions) {
    sqlite3_create_function_v2(handle, name, arguments, kDeterministic, reference_.get(), function, nullptr,
                               nullptr, nullptr);
  }
  sqlite3_collation_needed(handle, nullptr, MakeCollation);
}

}  // namespace xiezuo
