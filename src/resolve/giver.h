#pragma once
// Who gives money or goods: organisations and regions named as givers near a figure, and the firm whose
// 定点帮扶 an article is about.
#include <string>
#include <vector>

#include "resolve/pairing.h"
#include "rules/giver_words.h"

namespace xiezuo {

// The words that name who gives the figure: an organisation or a person, several joined as in the text; empty
// where none is named in the figure's sentence, nor said to give in the two before it. Of several that 分别
// gives figures to, the one of this figure.
Span GiverOf(const AnnotatedPassage& passage, Span span, const GiverWords& words);
// The helper region that gives in the figure's sentence: 旅顺口区捐资60万元; "" where none does.
RegionCode GivingRegion(const AnnotatedPassage& passage, Span span, const Pairing& pairing);
// The region whose budget bears the figure, said behind it: 补贴524万元由百色市财政列支; "" where none does.
RegionCode BearingRegion(const AnnotatedPassage& passage, Span span);
// Whose budget the words right before a figure name: 其中省级3100万元, 区级5100万元, 中央预算内资金.
enum class OwnLevel { kUnsaid, kCentre, kProvince, kPrefecture, kCounty, kRecipientProvince, kRecipient };
OwnLevel LevelOfPayer(const AnnotatedPassage& passage, Span span);
// The central firm or office whose 定点帮扶 the article is about; "" where it is about none. `paired`: the
// article states a pair of regions.
std::string SponsorOf(const AnnotatedDocument& document, bool paired);

// The counties that it is for: 定点帮扶康县、卓尼、康乐三县.
std::vector<RegionCode> SponsoredRegions(const AnnotatedDocument& document);

}  // namespace xiezuo
