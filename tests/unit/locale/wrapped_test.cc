#include "locale/wrapped.h"

#include <catch2/catch.hpp>

#include "locale/display_width.h"

using xiezuo::DisplayWidth;
using xiezuo::Wrapped;

TEST_CASE("lines break at spaces and between Chinese characters") {
  CHECK(Wrapped("one two three", 7) == "one two\nthree");
  CHECK(Wrapped("one two three", 9, 2) == "one two\n  three");
  CHECK(Wrapped("读入文章，存入事实", 10) == "读入文章，\n存入事实");
  CHECK(Wrapped("写入 FILE 文件", 9) == "写入 FILE\n文件");
  CHECK(Wrapped("one\n\ntwo three", 5, 1) == "one\n\n two\n three");
  CHECK(Wrapped("", 5).empty());
}

TEST_CASE("no line begins or ends with the wrong mark, and what cannot be broken runs over") {
  CHECK(Wrapped("读入文章，存入", 8) == "读入文\n章，存入");
  CHECK(Wrapped("数据库（默认）", 8) == "数据库\n（默认）");
  CHECK(Wrapped("--max-size=16777216 MiB", 8) == "--max-size=16777216\nMiB");
  CHECK(Wrapped("see `xiezuo query NAME`; or", 9) == "see\n`xiezuo query NAME`;\nor");
  CHECK(Wrapped("到 xiezuo.db，", 4) == "到\nxiezuo.db，");
  for (size_t width = 4; width < 40; ++width) {
    const std::string lines =
        Wrapped("把“全部”表（含视图）写成 csv；或一个 xlsx 工作簿。每行一条，按代码排序！", width);
    for (size_t at = 0, end = 0; at < lines.size(); at = end + 1) {
      end = std::min(lines.find('\n', at), lines.size());
      const std::string line = lines.substr(at, end - at);
      CHECK(DisplayWidth(line) <= std::max<size_t>(width, 10));
      CHECK_FALSE(line.starts_with("。"));
      CHECK_FALSE(line.starts_with("，"));
      CHECK_FALSE(line.starts_with("；"));
      CHECK_FALSE(line.starts_with("！"));
      CHECK_FALSE(line.ends_with("（"));
      CHECK_FALSE(line.ends_with("“"));
    }
  }
}
