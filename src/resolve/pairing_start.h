#pragma once
// When the pairing that an article is about began, where the article says so.
#include <optional>
#include <string_view>

#include "extract/annotated.h"

namespace xiezuo {

// True where one of the words for the beginning of a pairing stands in the text: not 扶贫协作办公室.
bool SpeaksOfBeginning(std::string_view text);

// The year in which the pairing that the article is about began, where it names one: 自2018年结对,
// 2015年，集团接过定点帮扶.
std::optional<int> StartYearOf(const AnnotatedDocument& document);

}  // namespace xiezuo
