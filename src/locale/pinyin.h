#pragma once
// The common reading of Han characters by ICU, without tones: "zhang" for 长. ICU knows no words; see
// locale/place_reading.h for names of places.
#include <string_view>

namespace xiezuo {

// Lower-case ASCII; "" for what is no Han character or has no reading. Lives as long as the program. The
// first call takes a tenth of a second. Safe to call from several threads.
std::string_view PinyinOf(char32_t code_point);

}  // namespace xiezuo
