#include "generator/article.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "generator/layout.h"
#include "generator/marks.h"
#include "generator/sentence.h"

namespace xiezuo::generator {
namespace {

const std::vector<std::string> kFillers = {
    "两地干部群众的心贴得更近了。", "山海相隔，情谊相连。",         "如今走进村里，处处是忙碌的身影。",
    "村民们说，日子越过越有奔头。", "下一步，双方将继续深化合作。", "“有了帮手，干劲更足了。”一位村干部说。",
};
const std::vector<std::string> kHeadings = {"产业协作添动力", "携手同行谱新篇", "山海情深", "协作结出新果实",
                                            "合力写好协作答卷"};
const std::vector<std::string> kAdvertisements = {
    "广告　城东某楼盘　精装两居　每平方米4680元起　首付5万元　电话0951-6×××××8",
    "招租　农贸市场现有摊位36个，面积12至30平方米，月租800元起。电话：0854-62×××××",
    "新春特惠　全屋定制每平方米699元起　前50名送床垫　城东家居城",
};
const std::vector<std::string> kOtherNews = {
    "本报讯 昨日全市轨道交通客运量212.6万人次，票款收入约480万元。",
    "又讯　市自来水集团今年更换老旧水管86公里，3.4万户居民告别“黄水”。",
};

// Opens the article: says who helps whom.
std::string Lead(Random& random, Telling& telling) {
  const RegionPair& pair = telling.pair;
  const int since = random.Between(telling.published - 6, telling.published - 2);
  const std::string helper = pair.helper.full, recipient = pair.recipient.full;
  ExpectedFact partnership;
  partnership.fact.record = Partnership{pair.helper.code, pair.recipient.code, Scheme::kEastWest, {}, {}};
  partnership.sentence = "lead";
  telling.facts.push_back(partnership);
  return random.Of(std::vector<std::string>{
      fmt::format("{}对口帮扶{}。", helper, recipient),
      fmt::format("{}年，{}与{}结成东西部协作对子。", since, helper, recipient),
      fmt::format("{}是{}的东西部协作结对帮扶地区。", helper, recipient),
      fmt::format("{}由{}结对帮扶。", recipient, helper),
      fmt::format("根据东西部协作安排，{}结对帮扶{}。", helper, recipient),
  });
}

std::string Paragraph(const std::vector<Phrase>& phrases, Random& random, Telling& telling) {
  telling.governing.reset();
  std::string paragraph;
  const int sentences = random.Between(1, 3);
  for (int i = 0; i < sentences; ++i) {
    const Phrase* phrase = &random.Of(phrases);
    // A sentence with no time of its own follows one that opens with a time.
    while (!phrase->HasTime() && !telling.governing) phrase = &random.Of(phrases);
    paragraph += WriteSentence(*phrase, random, telling);
  }
  if (random.Chance(30)) paragraph += random.Of(kFillers);
  return paragraph;
}

void Settle(const std::u32string& marked, Telling& telling, GeneratedArticle& article) {
  const UnmarkedText unmarked = TakeMarksOut(marked);
  for (const char32_t c : unmarked.text) AppendCodePoint(c, article.text);
  for (size_t i = 0; i < telling.facts.size(); ++i) {
    ExpectedFact& expected = telling.facts[i];
    const auto spans = unmarked.spans.find(i);
    if (spans != unmarked.spans.end()) {
      for (const CodePointSpan span : spans->second) expected.fact.evidence.push_back({span, "", ""});
    }
  }
  article.facts = std::move(telling.facts);
  // A giver is named as printed.
  if (std::find(article.faults.begin(), article.faults.end(), kTraditional) == article.faults.end()) return;
  for (ExpectedFact& expected : article.facts) {
    auto* fund = std::get_if<Fund>(&expected.fact.record);
    if (fund == nullptr) continue;
    std::string printed;
    for (const char32_t c : Traditional(ToCodePoints(fund->payer.organisation))) AppendCodePoint(c, printed);
    fund->payer.organisation = printed;
  }
}

Telling Begin(const RegionPairs& pairs, Random& random) {
  Telling telling;
  telling.pair = pairs.Draw(random);
  telling.published = random.Between(2005, 2026);
  return telling;
}

void Date(const Telling& telling, GeneratedArticle& article) {
  article.published = {PartialDate{telling.published, 12, 20}, DateSource::kGiven};
}

}  // namespace

ArticleGenerator::ArticleGenerator(const ReferenceData& reference, std::vector<Phrase> phrases)
    : pairs_(reference), phrases_(std::move(phrases)) {}

GeneratedArticle ArticleGenerator::Compose(uint64_t seed) const {
  Random random(seed);
  GeneratedArticle article;
  article.seed = seed;
  Telling telling = Begin(pairs_, random);
  Date(telling, article);
  std::vector<PageParagraph> page = {
      {fmt::format("{}携手{}东西部协作见闻", telling.pair.helper.names[0], telling.pair.recipient.names[0])}};
  if (random.Chance(50)) page.push_back({"本报记者 林小雨"});
  page.push_back({Lead(random, telling) + (random.Chance(50) ? random.Of(kFillers) : "")});
  const int count = random.Between(2, 5);
  for (int i = 0; i < count; ++i) {
    if (random.Chance(25)) page.push_back({random.Of(kHeadings)});
    page.push_back({Paragraph(phrases_, random, telling)});
    if (random.Chance(8)) page.push_back({random.Of(kAdvertisements), true});
  }
  if (random.Chance(12)) page.push_back({random.Of(kOtherNews), true});
  Settle(Spoil(page, random, article.faults), telling, article);
  article.bytes = Encoded(article.text, random, article.charset);
  return article;
}

GeneratedArticle ArticleGenerator::ComposeOnly(const Phrase& phrase, uint64_t seed) const {
  Random random(seed);
  GeneratedArticle article;
  article.seed = seed;
  Telling telling = Begin(pairs_, random);
  Date(telling, article);
  const std::string lead = Lead(random, telling);
  Settle(ToCodePoints(lead + "\n\n" + WriteSentence(phrase, random, telling) + "\n"), telling, article);
  article.bytes = article.text;
  article.charset = "UTF-8";
  return article;
}

}  // namespace xiezuo::generator
