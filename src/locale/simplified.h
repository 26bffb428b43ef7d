#pragma once
// Traditional to simplified Han characters, one at a time, by ICU's Traditional-Simplified. Characters that
// simplified writing has itself (GB 2312) stay, but for 後 於 徵 夥 菸. The transliterator takes tens of
// milliseconds to load, so it is loaded when the first character outside GB 2312 is asked for; each answer is
// kept. Safe to call from several threads.

namespace xiezuo {

char32_t Simplified(char32_t code_point);

}  // namespace xiezuo
