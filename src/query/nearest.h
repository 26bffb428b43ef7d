#pragma once
// What a person may have meant: the words nearest to one that fits nothing.
#include <string>
#include <string_view>
#include <vector>

namespace xiezuo {

// Up to three of `words`, nearest first by edits of code points, separated by commas.
std::string NearestList(std::string_view word, const std::vector<std::string>& words);

struct SpokenWord {
  std::string text, sound;  // such as its pinyin
};

// The same, but first those that sound nearest, and of these those that are written nearest.
std::string NearestList(const SpokenWord& word, const std::vector<SpokenWord>& words);

}  // namespace xiezuo
