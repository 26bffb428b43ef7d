// ResolveRegion: what people type for a region.
#include <catch2/catch.hpp>

#include "base/error.h"
#include "query/run.h"
#include "unit/storage/readings.h"

namespace xiezuo {
namespace {

// A database with every region, made once.
const std::string& Filled() {
  static const TemporaryFolder folder;
  static const std::string path = folder / "x.db";
  static const bool made = (Store::Open(path, OpenMode::kCreate), true);
  static_cast<void>(made);
  return path;
}

// The code, or why there is none.
std::string Resolved(Sandbox& sandbox, const std::string& text) {
  try {
    return ResolveRegion(sandbox, text);
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::kUsage);
    return error.what() + (" / " + error.remedy());
  }
}

}  // namespace

TEST_CASE("a region is named by code, name, alias or pinyin") {
  TemporaryFolder folder;
  OpenSmall(folder / "x.db");
  Sandbox sandbox(folder / "x.db");
  const struct {
    const char *text, *code;
  } kCases[] = {
      {"522731", "522731"},       {"惠水", "522731"},     {"惠水县", "522731"},      {" 惠水 ", "522731"},
      {"huishui", "522731"},      {"Hui Shui", "522731"}, {"huishuixian", "522731"}, {"惠水縣", "522731"},
      {"522723100", "522723100"}, {"黔南", "522700"},     {"旧惠", "522723"},
  };
  for (const auto& [text, code] : kCases) {
    INFO(text);
    CHECK(Resolved(sandbox, text) == code);
  }
  const struct {
    const char *text, *says;
  } kRefusals[] = {
      {"鼓楼", "320106 江苏省南京市鼓楼区; 320302 江苏省徐州市鼓楼区"},
      {"gulou", "320302"},
      {"惠水市", "惠水县"},
      {"huishiu", "huishui"},
      {"", "no region"},
      {"%", "no region"},
      {"5227", "no region has the code"},
      {"52273", "no region has the code"},
      {"惠%", "no region"},
      {"水", "no region"},
  };
  for (const auto& [text, says] : kRefusals) {
    INFO(text);
    CHECK_THAT(Resolved(sandbox, text), Catch::Contains(says));
  }
}

TEST_CASE("a province is named by one character before a prefecture") {
  Sandbox sandbox(Filled());
  const struct {
    const char *text, *code;
  } kCases[] = {
      {"黔", "520000"}, {"云", "530000"}, {"贵", "520000"}, {"桂", "450000"},
      {"甘", "620000"}, {"陇", "620000"}, {"苏", "320000"}, {"湘", "430000"},
      {"青", "630000"}, {"宁", "640000"}, {"粤", "440000"}, {"川", "510000"},
      {"滇", "530000"}, {"蘇", "320000"}, {"雲", "530000"}, {"穗", "440100"},
  };
  for (const auto& [text, code] : kCases) {
    INFO(text);
    CHECK(Resolved(sandbox, text) == code);
  }
  const struct {
    const char *text, *says;
  } kRefusals[] = {
      {"广", "names 3 regions: 440100"},
      {"西", "names 2 regions: 610100"},
      {"gui", "names 4 regions: 450000"},
  };
  for (const auto& [text, says] : kRefusals) {
    INFO(text);
    CHECK_THAT(Resolved(sandbox, text), Catch::Contains(says));
  }
}

TEST_CASE("pinyin may be spelled as atlases and keyboards do") {
  Sandbox sandbox(Filled());
  const struct {
    const char *text, *code;
  } kCases[] = {
      {"shaanxi", "610000"},
      {"Shaanxi Sheng", "610000"},
      {"SHAANXI", "610000"},
      {"shaanxi xian", "610100"},
      {"Shaanxi Xi’an", "610100"},
      {"Xi’an Shi", "610100"},
      {"shanxisheng taiyuan", "140100"},
      {"Lüliang Shi", "141100"},
      {"LÜLIANGSHI", "141100"},
      {"lu\u0308liangshi", "141100"},
      {"lvliangshi", "141100"},
      {"Shanxi Lvliang", "141100"},
  };
  for (const auto& [text, code] : kCases) {
    INFO(text);
    CHECK(Resolved(sandbox, text) == code);
  }
  const struct {
    const char *text, *says;
  } kRefusals[] = {
      {"shanxi", "140000 山西省; 610000 陕西省 / give the code of one, or its full name; shaanxi is 陕西"},
      {"Lüliang", "141100 山西省吕梁市; 530322"},
      {"lvliang", "141100 山西省吕梁市; 530322"},
      {"Xi’an", "610100 陕西省西安市"},
      {"gulou", "/ give the code of one, or its full name"},
      {"shaandong", "no region is called \"shaandong\""},
      {"Ürümchi", "no region is called \"Ürümchi\" / the nearest: "},
  };
  for (const auto& [text, says] : kRefusals) {
    INFO(text);
    CHECK_THAT(Resolved(sandbox, text), Catch::Contains(says));
  }
}

TEST_CASE("of names nearest to an unknown one those that sound so come first") {
  Sandbox sandbox(Filled());
  const struct {
    const char *text, *says;
  } kCases[] = {
      {"惠睡", "the nearest: 惠水, "}, {"惠氺县", "the nearest: 惠水县, "},
      {"丽波", "the nearest: 荔波, "}, {"荔菠县", "the nearest: 荔波县, "},
      {"平堂", "the nearest: 平塘, "}, {"罗垫", "the nearest: 罗甸, 罗田, "},
      {"广洲", "the nearest: 广州, "}, {"黔楠", "the nearest: 黔南, "},
      {"黔難", "the nearest: 黔南, "}, {"番隅", "the nearest: 番禺, "},
      {"六谙", "the nearest: 六安, "}, {"huishiu", ", huishui"},
      {"Hui Shiu", ", huishui"},       {"lvlian", ", luliang"},
  };
  for (const auto& [text, says] : kCases) {
    INFO(text);
    CHECK_THAT(Resolved(sandbox, text), Catch::Contains(says));
  }
}

TEST_CASE("a region is named by the way down to it") {
  Sandbox sandbox(Filled());
  const struct {
    const char *text, *code;
  } kCases[] = {
      {"江苏省南京市鼓楼区", "320106"}, {"吉林省长春市朝阳区", "220104"},
      {"长春朝阳", "220104"},           {"吉林朝阳", "220104"},  // a step may be left out
      {"贵州惠水", "522731"},           {"贵州省惠水县", "522731"},
      {"黔南州惠水县", "522731"},       {"贵州省黔南布依族苗族自治州惠水县", "522731"},
      {"贵州 惠水", "522731"},          {"贵州　惠水", "522731"},
      {"貴州惠水縣", "522731"},         {"黔惠水", "522731"},
      {"广州市荔湾区", "440103"},       {"北京市朝阳区", "110105"},
      {"重庆万州", "500101"},           {"湖北仙桃", "429004"},
      {"海南省儋州市", "460400"},       {"陝西乾縣", "610424"},
      {"guizhou huishui", "522731"},    {"Gui Zhou  Hui-Shui", "522731"},
      {"贵州 huishui", "522731"},       {"jiangsu nanjing gulou", "320106"},
  };
  for (const auto& [text, code] : kCases) {
    INFO(text);
    CHECK(Resolved(sandbox, text) == code);
  }
  const struct {
    const char *text, *says;
  } kRefusals[] = {
      {"江苏鼓楼", "names 2 regions: 320106 江苏省南京市鼓楼区; 320302 江苏省徐州市鼓楼区"},
      {"惠水贵州", "no region"},
      {"贵州荔湾", "no region"},
      {"惠水惠水", "no region"},
      {"贵州惠水好", "no region"},
      {"毕大方", "no region"},  // of one character, only provinces begin a way
      {"guizhouhuishui", "no region"},
  };
  for (const auto& [text, says] : kRefusals) {
    INFO(text);
    CHECK_THAT(Resolved(sandbox, text), Catch::Contains(says));
  }
}

}  // namespace xiezuo
