#pragma once
// PlaceReading: pinyin that reads the names of places as people there do (长沙 changsha, 六安 luan), where a
// character has several readings. Other text is read character by character, each in its common reading.
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace xiezuo {

class PlaceReading {
 public:
  // Names with their pinyin, without spaces. Of one name with several readings the first counts.
  explicit PlaceReading(const std::vector<std::pair<std::string, std::string>>& names);

  // Pinyin without tones and spaces; what is no Han character stays as it is.
  std::string Read(std::string_view text) const;

  // The same text with every character that a place's name reads in an uncommon way written as another that
  // is commonly read so (常沙 for 长沙), for orders that know characters alone. One character gives one.
  std::string Respell(std::string_view text) const;

 private:
  using Syllables = std::vector<std::string>;
  using Homophones = std::unordered_map<std::string, char32_t>;

  void AddName(const std::u32string& name, std::string_view pinyin, const Homophones& homophones);
  Syllables SyllablesOf(const std::u32string& text) const;
  // The longest uncommonly read name that stands at `at`; null where there is none.
  struct Uncommon {
    Syllables syllables;  // one a character
    std::u32string respelled;
  };
  const std::pair<const std::u32string, Uncommon>* NameAt(const std::u32string& text, size_t at) const;

  std::unordered_map<std::u32string, Uncommon> uncommon_;
  std::unordered_map<char32_t, size_t> longest_;  // name by its first character
  std::unordered_map<std::string, bool> known_;   // syllables
};

}  // namespace xiezuo
