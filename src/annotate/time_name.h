#pragma once
// What stands around a time: whether it opens its sentence, belongs to a name, or lasts until now.
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/span.h"

namespace xiezuo {

// Whether nothing but quotation marks and words such as 据悉 and 自 stands between the sentence's beginning
// and `at`.
bool OpensSentence(std::string_view text, size_t at);

// Whether a year at `span` is part of a title or of a project's or campaign's name: 《2024年报告》,
// “2022年度案例”, 2024年“春风行动”, 实施2025年…项目. In doubt it is not.
bool IsInName(std::string_view text, Span span);

// Whether a plan follows a named period: “十四五”规划.
bool NamesAPlan(std::string_view text, size_t at);

// The end of 以来, 至今, 起 or 开始 that makes a span until now of the time before `at`; 0 where none follows
// in the clause. With `prefixed` (自, 从) more words may stand between.
size_t LastsUntilNow(std::string_view text, size_t at, bool prefixed);

// The beginning of the clause that holds `at`, no further back than an event's name reaches.
size_t ClauseBegin(std::string_view text, size_t at);

// Where the event of [自]结对…以来 begins, whose 以来 stands at `at`; absent where the words from `from` on
// name no event of cooperation (长期以来).
std::optional<size_t> EventBefore(std::string_view text, size_t from, size_t at);

}  // namespace xiezuo
