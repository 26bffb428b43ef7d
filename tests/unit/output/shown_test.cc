#include "output/shown.h"

#include <catch2/catch.hpp>

#include "output/text_value.h"

namespace xiezuo {

TEST_CASE("what would steer a terminal is shown") {
  CHECK(Shown("\x1b[31m红\x1b[0m") == "␛[31m红␛[0m");
  CHECK(Shown("\x1b]0;title\x07") == "␛]0;title␇");
  CHECK(Shown("a\x7f\x08") == "a␡␈");
  CHECK(Shown("\xC2\x9B"
              "2J") == "<U+009B>2J");
  CHECK(Shown("\u202Etxt.exe") == "<U+202E>txt.exe");
  CHECK(Shown("sum\rfee") == "sum␍fee");
  CHECK(Shown("a,b\r\nc\td\n") == "a,b\r\nc\td\n");
  CHECK(Shown("\x9B"
              "2J") == "\uFFFD2J");
  CHECK(Shown("637万元，“十四五”⟦⟧—") == "637万元，“十四五”⟦⟧—");
}

TEST_CASE("a sign that comes in pieces is shown as one that comes whole") {
  const std::string text = "县\xC2\x9B|\r\n|\x1b[|\r|😀";
  for (size_t cut = 0; cut <= text.size(); ++cut) {
    std::string held = text.substr(0, cut);
    std::string shown = TakeShown(held);
    held += text.substr(cut);
    shown += TakeShown(held);
    CHECK(shown + Shown(held) == Shown(text));
  }
}

TEST_CASE("a line for people holds nothing that steers") {
  CHECK(SafeLine("a\x1b[1m\nb") == "a [1m b");
  CHECK(SafeLine("\xC2\x9B"
                 "2J\u202E") == " 2J ");
}

}  // namespace xiezuo
