#include "locale/fold.h"

#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace xiezuo {

TEST_CASE("Folding leads to one canonical form") {
  const std::pair<const char*, const char*> kCases[] = {
      {"２０１６年", "2016年"},
      {"２.５９２亿", "2.592亿"},
      {"２．５９２亿", "2.592亿"},
      {"１４，０９５户", "14,095户"},
      {"95％", "95%"},
      {"ＧＤＰ＋", "GDP+"},
      {"到位资金,惠及群众", "到位资金，惠及群众"},
      {"1,234元", "1,234元"},
      {"12:30开始", "12:30开始"},
      {"安顺:11.04亿元;陇南:15.66亿元", "安顺：11.04亿元；陇南：15.66亿元"},
      {"25%,其中", "25%，其中"},
      {"https://a.cn", "https://a.cn"},
      {"德县(南河)园", "德县（南河）园"},
      {"怎么办?加油!", "怎么办？加油！"},
      {"「山海」『情』", "“山海”“情”"},
      {"他说\"好\"，又说\"行\"", "他说“好”，又说“行”"},
      {"5\"屏", "5\"屏"},
      {"荔湾・惠水", "荔湾·惠水"},
      {"2021–2023", "2021—2023"},
      {"3~5万", "3～5万"},
      {"60—150万株，3～5天", "60—150万株，3～5天"},
      {"乾縣", "乾县"},
      {"乾县", "乾县"},
      {"對口幫扶資金，用於產業發展之後", "对口帮扶资金，用于产业发展之后"},
      {"著名　作者", "著名 作者"},
      {"二〇一九年", "二〇一九年"},
  };
  for (const auto& [text, folded] : kCases) CHECK(FoldForMatching(text) == folded);
}

TEST_CASE("Folding is idempotent and keeps one code point for one") {
  for (const char* text :
       {"對口(１,２３４)「萬」", "\"a\"\"", "（，）：；！？", "", "中文abc１２３", "😀龍😀"}) {
    const std::string once = FoldForMatching(text);
    CHECK(FoldForMatching(once) == once);
    CHECK(CodePointCount(once) == CodePointCount(text));
  }
}

TEST_CASE("Threads fold alike") {
  std::vector<std::string> folded(4);
  std::vector<std::thread> threads;
  for (std::string& result : folded)
    threads.emplace_back([&result] { result = FoldForMatching("黔東南苗族侗族自治州榮譽證書"); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : folded) CHECK(result == "黔东南苗族侗族自治州荣誉证书");
}

}  // namespace xiezuo
