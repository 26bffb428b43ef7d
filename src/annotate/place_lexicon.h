#pragma once
// The word lists of places, made ready for a pass over a text: the tables not_places, organisation_heads,
// organisation_starts, deictics and abbreviation_contexts of rules/lexicon/.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "annotate/place.h"
#include "rules/lexicon.h"

namespace xiezuo {

// What each word of a list means, found by longest match. A word is at least one Han character long.
template <typename Value>
class WordMap {
 public:
  void Add(std::string word, Value value) {
    words_.push_back({std::move(word), std::move(value)});
    const std::string& added = words_.back().first;
    Insert(first_[Key(added, 0)], added);
    Insert(last_[Key(added, added.size() - kHan)], added);
  }
  // The longest word that `text` begins with; `size` is its bytes, 0 where there is none, and the answer
  // null.
  const Value* LongestAt(std::string_view text, size_t& size) const {
    size = 0;
    if (text.size() < kHan) return nullptr;
    const auto found = first_.find(Key(text, 0));
    if (found == first_.end()) return nullptr;
    for (const uint32_t word : found->second) {
      if (!text.starts_with(words_[word].first)) continue;
      size = words_[word].first.size();
      return &words_[word].second;
    }
    return nullptr;
  }
  // The bytes of the longest word that `text` ends with; 0 where there is none.
  size_t LongestBefore(std::string_view text) const {
    if (text.size() < kHan) return 0;
    const auto found = last_.find(Key(text, text.size() - kHan));
    if (found == last_.end()) return 0;
    for (const uint32_t word : found->second) {
      if (text.ends_with(words_[word].first)) return words_[word].first.size();
    }
    return 0;
  }

 private:
  static constexpr size_t kHan = 3;  // bytes
  static uint32_t Key(std::string_view text, size_t at) {
    return static_cast<uint32_t>(static_cast<unsigned char>(text[at])) << 16 |
           static_cast<uint32_t>(static_cast<unsigned char>(text[at + 1])) << 8 |
           static_cast<uint32_t>(static_cast<unsigned char>(text[at + 2]));
  }
  // Longest first.
  void Insert(std::vector<uint32_t>& words, const std::string& added) {
    const auto at = std::find_if(words.begin(), words.end(),
                                 [&](uint32_t word) { return words_[word].first.size() < added.size(); });
    words.insert(at, static_cast<uint32_t>(words_.size() - 1));
  }

  std::vector<std::pair<std::string, Value>> words_;
  std::unordered_map<uint32_t, std::vector<uint32_t>> first_, last_;  // by the first and the last character
};

// How far a word that is a region's name may stand for the region.
enum class NameUse {
  kFree,     // an ordinary name
  kNamed,    // also a word: where the article names the region fully, or beside another region
  kNever,    // an everyday word: never without its suffix
  kInChain,  // an official name that any city may use: after its city's name
};

struct OrganisationHead {
  std::string kind;
  bool hides_places = false;
  std::vector<std::string> followers;  // what makes another word of the head
};

enum class DeicticKind { kOwn, kAnaphor, kBoth };

struct DeicticWord {
  DeicticKind kind = DeicticKind::kOwn;
  RegionLevel level = RegionLevel::kCounty;
  std::string suffix;  // 县 of 该县
};

struct PlaceLexicon {
  explicit PlaceLexicon(const Lexicon& lexicon);

  std::unordered_map<std::string, NameUse> uses;
  WordMap<char> phrases;  // longer words in which no region is named
  WordMap<OrganisationHead> heads;
  WordMap<char> starts;
  WordMap<DeicticWord> deictics;
  WordMap<char> pair_contexts;    // what follows a compressed pair: 协作 两地
  WordMap<char> single_contexts;  // what stands before a lone abbreviation: 援 赴

  NameUse UseOf(const std::string& name) const {
    const auto found = uses.find(name);
    return found == uses.end() ? NameUse::kFree : found->second;
  }
};

}  // namespace xiezuo
