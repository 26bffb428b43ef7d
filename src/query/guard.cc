#include "query/guard.h"

#include <sqlite3.h>
#include <string.h>  // memmem

#include <algorithm>
#include <string_view>

#include "base/error.h"
#include "base/message.h"
#include "storage/connection.h"

namespace xiezuo {
namespace {

constexpr std::string_view kSafeFunctions[] = {"->",
                                               "->>",
                                               "abs",
                                               "avg",
                                               "bm25",
                                               "ceil",
                                               "ceiling",
                                               "char",
                                               "coalesce",
                                               "count",
                                               "cume_dist",
                                               "date",
                                               "datetime",
                                               "dense_rank",
                                               "exp",
                                               "first_value",
                                               "floor",
                                               "format",
                                               "fts",
                                               "glob",
                                               "group_concat",
                                               "hex",
                                               "highlight",
                                               "ifnull",
                                               "iif",
                                               "in_region",
                                               "instr",
                                               "json",
                                               "json_array",
                                               "json_array_length",
                                               "json_extract",
                                               "json_group_array",
                                               "json_group_object",
                                               "json_object",
                                               "json_quote",
                                               "json_type",
                                               "json_valid",
                                               "julianday",
                                               "lag",
                                               "last_value",
                                               "lead",
                                               "length",
                                               "like",
                                               "likelihood",
                                               "likely",
                                               "ln",
                                               "log",
                                               "log10",
                                               "log2",
                                               "lower",
                                               "ltrim",
                                               "match",
                                               "max",
                                               "min",
                                               "mod",
                                               "nth_value",
                                               "ntile",
                                               "nullif",
                                               "percent_rank",
                                               "pinyin",
                                               "pow",
                                               "power",
                                               "printf",
                                               "quote",
                                               "rank",
                                               "regexp",
                                               "region_name",
                                               "replace",
                                               "round",
                                               "row_number",
                                               "rtrim",
                                               "sign",
                                               "snippet",
                                               "sqlite_version",
                                               "sqrt",
                                               "strftime",
                                               "substr",
                                               "substring",
                                               "sum",
                                               "time",
                                               "total",
                                               "trim",
                                               "trunc",
                                               "typeof",
                                               "unicode",
                                               "unixepoch",
                                               "unlikely",
                                               "upper",
                                               "yuan",
                                               "zeroblob"};
static_assert(std::is_sorted(std::begin(kSafeFunctions), std::end(kSafeFunctions)));

// FTS5 reads data_version; the others describe the schema and change nothing.
constexpr std::string_view kSafePragmas[] = {"data_version", "foreign_key_list", "index_info", "index_list",
                                             "table_info",   "table_list",       "table_xinfo"};
static_assert(std::is_sorted(std::begin(kSafePragmas), std::end(kSafePragmas)));

template <size_t N>
bool IsOneOf(const std::string_view (&words)[N], const char* word) {
  return word && std::binary_search(std::begin(words), std::end(words), std::string_view(word));
}

int Authorize(void*, int action, const char* first, const char* second, const char*, const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_FUNCTION:
      return IsOneOf(kSafeFunctions, second) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA:
      return IsOneOf(kSafePragmas, first) ? SQLITE_OK : SQLITE_DENY;
    default:
      return SQLITE_DENY;
  }
}

// The engine's instr compares the needle at every place, which takes minutes for two long strings and cannot
// be interrupted; this one is linear.
void LinearInstr(sqlite3_context* context, int, sqlite3_value** arguments) {
  if (sqlite3_value_type(arguments[0]) == SQLITE_NULL || sqlite3_value_type(arguments[1]) == SQLITE_NULL)
    return;
  const bool blobs =
      sqlite3_value_type(arguments[0]) == SQLITE_BLOB && sqlite3_value_type(arguments[1]) == SQLITE_BLOB;
  const auto bytes = [&](sqlite3_value* value) {
    const char* data = blobs ? static_cast<const char*>(sqlite3_value_blob(value))
                             : reinterpret_cast<const char*>(sqlite3_value_text(value));
    return std::string_view(data, data ? static_cast<size_t>(sqlite3_value_bytes(value)) : 0);
  };
  const std::string_view text = bytes(arguments[0]), sought = bytes(arguments[1]);
  const void* found = memmem(text.data(), text.size(), sought.data(), sought.size());
  if (sought.empty() || !found) {
    sqlite3_result_int(context, sought.empty() ? 1 : 0);
    return;
  }
  const auto begin = text.begin(), end = begin + (static_cast<const char*>(found) - text.data());
  const auto starts = [&](char c) { return blobs || (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  sqlite3_result_int64(context, std::count_if(begin, end, starts) + 1);
}

// Wide enough for Chinese and for generated SQL, narrow enough that no one call runs long.
constexpr struct {
  int limit, value;
} kLimits[] = {
    {SQLITE_LIMIT_LENGTH, 16 << 20},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_COLUMN, 200},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_COMPOUND_SELECT, 20},
    {SQLITE_LIMIT_VDBE_OP, 250'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 16},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 250},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

void Execute(sqlite3* handle, const char* sql) {
  const int code = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
  if (code == SQLITE_OK) return;
  const char* path = sqlite3_db_filename(handle, "main");
  ThrowStorageError(code, sqlite3_errmsg(handle), Message("opening"), path != nullptr ? path : "");
}

}  // namespace

std::vector<std::string> AllowedFunctions() {
  std::vector<std::string> names(std::begin(kSafeFunctions), std::end(kSafeFunctions));
  std::erase_if(names, [](const std::string& name) { return name.starts_with('-'); });  // the operator ->
  return names;
}

void GuardConnection(sqlite3* handle) {
  Execute(handle, "PRAGMA query_only = ON");
  Execute(handle, "PRAGMA cell_size_check = ON");
  Execute(handle, "SELECT rowid FROM passage_search WHERE passage_search MATCH 'x' LIMIT 1");
  Execute(handle, "SELECT 1 FROM json_each('[]'), json_tree('[]')");
  for (const char* function : {"table_info", "table_xinfo", "index_list", "index_info", "foreign_key_list"}) {
    Execute(handle, (std::string("SELECT 1 FROM pragma_") + function + "('articles')").c_str());
  }
  Execute(handle, "SELECT 1 FROM pragma_table_list");
  sqlite3_create_function_v2(handle, "instr", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                             nullptr, LinearInstr, nullptr, nullptr, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  for (const auto& [limit, value] : kLimits) sqlite3_limit(handle, limit, value);
  sqlite3_set_authorizer(handle, Authorize, nullptr);
}

}  // namespace xiezuo
