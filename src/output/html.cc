#include "output/html.h"

#include <fmt/core.h>

#include "output/text_value.h"

namespace xiezuo {
namespace {

constexpr std::string_view kStyle =
    "body{font-family:sans-serif;margin:1.5em}table{border-collapse:collapse}"
    "th,td{border:1px solid #bbb;padding:.25em .5em;text-align:left;vertical-align:top}"
    "th{position:sticky;top:0;background:#eee}td.number{text-align:right;white-space:nowrap}";

std::string Escaped(std::string_view text) {
  std::string escaped;
  for (const char c : ValidText(text)) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string Cell(const Value& value, const Column& column) {
  const std::string text = Escaped(PeopleText(value, column));
  const bool number = std::holds_alternative<int64_t>(value) || std::holds_alternative<double>(value);
  if (!number) return "<td>" + text + "</td>";
  const std::string exact = Escaped(PlainText(value));
  if (exact == text) return "<td class=\"number\">" + text + "</td>";
  return fmt::format("<td class=\"number\"><data value=\"{}\">{}</data></td>", exact, text);
}

}  // namespace

int64_t WriteHtml(RowSource& rows, const std::vector<std::string>& headings, const HtmlPage& page,
                  Sink& sink) {
  const std::string title = Escaped(SafeLine(page.title.empty() ? "xiezuo" : page.title));
  sink.Write(
      fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<table>\n"
                  "<caption>{}</caption>\n<thead>\n<tr>",
                  page.language, title, kStyle, title));
  for (const std::string& heading : headings) {
    sink.Write("<th scope=\"col\">" + Escaped(SafeLine(heading)) + "</th>");
  }
  sink.Write("</tr>\n</thead>\n<tbody>\n");
  int64_t count = 0;
  for (Row row; rows.Next(row); ++count) {
    std::string line = "<tr>";
    for (size_t i = 0; i < row.size(); ++i) line += Cell(row[i], rows.columns()[i]);
    sink.Write(line + "</tr>\n");
  }
  sink.Write("</tbody>\n</table>\n</body>\n</html>\n");
  return count;
}

}  // namespace xiezuo
