#pragma once
// The order of Chinese text that people expect, by ICU: Han characters by their reading, those of places as
// people there read them (长沙 under c).
#include <string>
#include <string_view>

#include "locale/place_reading.h"

namespace xiezuo {

// Of well-formed UTF-8. Safe to use from several threads. Throws Error where ICU lacks the order.
class ChineseOrder {
 public:
  explicit ChineseOrder(PlaceReading places);
  // Less than, equal to or greater than 0; 0 for the same text alone.
  int Compare(std::string_view a, std::string_view b) const;
  // Bytes that compare as the text does.
  std::string Key(std::string_view text) const;

 private:
  const PlaceReading places_;
};

}  // namespace xiezuo
