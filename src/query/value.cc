#include "query/value.h"

#include <sqlite3.h>

namespace xiezuo {
namespace {

// The length of the well-formed UTF-8 sequence at the beginning of `text`, 0 where there is none.
size_t SequenceLength(std::string_view text) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : 0); };
  const auto follows = [&](size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return follows(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const bool overlong = lead == 0xE0 && byte(1) < 0xA0, surrogate = lead == 0xED && byte(1) > 0x9F;
    return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool overlong = lead == 0xF0 && byte(1) < 0x90, beyond = lead == 0xF4 && byte(1) > 0x8F;
    return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
  }
  return 0;
}

std::string Hexadecimal(std::string_view bytes) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string text = "X'";
  for (const char c : bytes) {
    text += kDigits[static_cast<unsigned char>(c) >> 4];
    text += kDigits[static_cast<unsigned char>(c) & 15];
  }
  return text + "'";
}

std::string_view Bytes(sqlite3_stmt* statement, int column) {
  const void* data = sqlite3_column_blob(statement, column);
  return {static_cast<const char*>(data),
          data ? static_cast<size_t>(sqlite3_column_bytes(statement, column)) : 0};
}

}  // namespace

std::string WellFormed(std::string_view text) {
  std::string mended;
  mended.reserve(text.size());
  while (!text.empty()) {
    const size_t length = SequenceLength(text);
    mended += length ? text.substr(0, length) : std::string_view("\uFFFD");
    text.remove_prefix(length ? length : 1);
  }
  return mended;
}

void BindTo(sqlite3_stmt* statement, int parameter, const Value& value) {
  if (const auto* integer = std::get_if<int64_t>(&value)) {
    sqlite3_bind_int64(statement, parameter, *integer);
  } else if (const auto* real = std::get_if<double>(&value)) {
    sqlite3_bind_double(statement, parameter, *real);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    sqlite3_bind_text64(statement, parameter, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  } else {
    sqlite3_bind_null(statement, parameter);
  }
}

Value ValueAt(sqlite3_stmt* statement, int column) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
      return int64_t{sqlite3_column_int64(statement, column)};
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement, column);
    case SQLITE_TEXT:
      return WellFormed(Bytes(statement, column));
    case SQLITE_BLOB:
      return Hexadecimal(Bytes(statement, column));
    default:
      return std::monostate();
  }
}

Column ColumnNamed(const std::string& name) {
  const std::string_view view = name;
  if (view.ends_with("_yuan")) return {name, "", "yuan"};
  if (view.ends_with("_wan")) return {name, "", "wan_yuan"};
  if (view.ends_with("_code")) return {name, "", "code"};
  return {name, "", ""};
}

}  // namespace xiezuo
