#pragma once
// People who give: named behind a title, or before a word of respect.
#include <optional>

#include "extract/annotated.h"
#include "rules/giver_words.h"

namespace xiezuo {

// 企业家陈育才…捐, 侨商林文聪个人捐赠: a title, a surname, one or two characters more.
std::optional<Span> PersonWhoGives(const AnnotatedPassage& passage, Span sentence, Span number,
                                   const GiverWords& words);
// 王秀英阿姨寄来, 赵玉琴大姐付出: a surname and two characters, or one, before a word of respect.
std::optional<Span> PersonAddressed(const AnnotatedPassage& passage, Span sentence, Span number,
                                    const GiverWords& words);

}  // namespace xiezuo
