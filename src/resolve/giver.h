#pragma once
// Who gives money or goods: organisations and regions named as givers near a figure, and the firm whose
// 定点帮扶 an article is about.
#include <string>

#include "resolve/pairing.h"

namespace xiezuo {

// The organisation that gives, as printed, several joined as in the text; "" where none is named as giver in
// the figure's sentence, nor said to give in the two before it. Of several that 分别 gives figures to, the
// one of this figure.
std::string GiverOf(const AnnotatedPassage& passage, Span span);
// The region that gives in the clause of the figure: 旅顺口区捐资60万元; "" where none does.
RegionCode GivingRegion(const AnnotatedPassage& passage, Span span, const Pairing& pairing);
// The central firm or office whose 定点帮扶 the article is about; "" where it is about none. `paired`: the
// article states a pair of regions.
std::string SponsorOf(const AnnotatedDocument& document, bool paired);

}  // namespace xiezuo
