#include "locale/place_reading.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/utf8.h"
#include "locale/pinyin.h"

namespace xiezuo {
namespace {

constexpr size_t kLongestSyllable = 6;

// Characters that are read in no other way, in the tone that names of places have.
constexpr std::pair<std::string_view, char32_t> kHomophones[] = {
    {"bu", U'步'},  {"chang", U'常'}, {"chong", U'崇'}, {"dai", U'代'},  {"di", U'弟'},   {"du", U'督'},
    {"e", U'俄'},   {"lao", U'烙'},   {"lu", U'陆'},    {"mu", U'木'},   {"shan", U'善'}, {"shao", U'绍'},
    {"shi", U'石'}, {"tong", U'同'},  {"xia", U'夏'},   {"yu", U'玉'},   {"yue", U'月'},  {"zang", U'葬'},
    {"xi", U'西'},  {"pan", U'潘'},   {"guo", U'郭'},   {"mian", U'免'}, {"zeng", U'增'},
};

bool IsAllHan(const std::u32string& text) { return std::all_of(text.begin(), text.end(), IsHan); }

std::u32string Text(const std::string& utf8) { return ToCodePoints(utf8); }

// The character that most names hold, of those commonly read so.
std::unordered_map<std::string, char32_t> ChooseHomophones(const std::map<char32_t, size_t>& counts) {
  std::unordered_map<std::string, char32_t> chosen;
  for (const auto& [c, count] : counts) {
    const auto [place, added] = chosen.emplace(PinyinOf(c), c);
    if (!added && count > counts.at(place->second)) place->second = c;
  }
  for (const auto& [syllable, c] : kHomophones) chosen[std::string(syllable)] = c;
  return chosen;
}

// `pinyin` as one known syllable for each character, most of them common readings; absent where there is no
// such way. The best way from each place is kept, so that the work stays small.
class Division {
 public:
  Division(const std::u32string& name, std::string_view pinyin,
           const std::unordered_map<std::string, bool>& known)
      : name_(name), pinyin_(pinyin), known_(known) {}

  std::optional<std::vector<std::string>> Best() {
    if (From(0, 0) < 0) return std::nullopt;
    std::vector<std::string> syllables;
    for (size_t i = 0, at = 0; i < name_.size(); ++i) {
      const size_t length = ways_.at({i, at}).length;
      syllables.emplace_back(pinyin_.substr(at, length));
      at += length;
    }
    return syllables;
  }

 private:
  struct Way {
    int common = -1;  // characters in their common reading; -1 where there is no way
    size_t length = 0;
  };

  int From(size_t i, size_t at) {
    if (i == name_.size()) return at == pinyin_.size() ? 0 : -1;
    const auto found = ways_.find({i, at});
    if (found != ways_.end()) return found->second.common;
    Way best;
    for (size_t length = 1; length <= std::min(kLongestSyllable, pinyin_.size() - at); ++length) {
      const std::string syllable(pinyin_.substr(at, length));
      if (!known_.contains(syllable)) continue;
      const int rest = From(i + 1, at + length);
      const int common = rest < 0 ? -1 : rest + (PinyinOf(name_[i]) == syllable);
      if (common > best.common) best = {common, length};
    }
    ways_[{i, at}] = best;
    return best.common;
  }

  const std::u32string& name_;
  std::string_view pinyin_;
  const std::unordered_map<std::string, bool>& known_;
  std::map<std::pair<size_t, size_t>, Way> ways_;
};

}  // namespace

PlaceReading::PlaceReading(const std::vector<std::pair<std::string, std::string>>& names) {
  std::vector<std::pair<std::u32string, std::string_view>> by_length;
  std::map<char32_t, size_t> counts;
  for (const auto& [name, pinyin] : names) {
    by_length.emplace_back(Text(name), pinyin);
    for (const char32_t c : by_length.back().first) {
      if (!PinyinOf(c).empty()) ++counts[c];
    }
  }
  for (const auto& [c, count] : counts) known_[std::string(PinyinOf(c))] = true;
  for (const auto& [syllable, c] : kHomophones) known_[std::string(syllable)] = true;
  known_["fo"] = true;  // 佛山; no character is commonly read so
  // Short names first: most long ones are read rightly once those are known.
  std::stable_sort(by_length.begin(), by_length.end(),
                   [](const auto& a, const auto& b) { return a.first.size() < b.first.size(); });
  const Homophones homophones = ChooseHomophones(counts);
  for (const auto& [name, pinyin] : by_length) AddName(name, pinyin, homophones);
}

void PlaceReading::AddName(const std::u32string& name, std::string_view pinyin,
                           const Homophones& homophones) {
  if (name.size() < 2 || !IsAllHan(name) || uncommon_.contains(name)) return;
  std::string read;
  for (const std::string& syllable : SyllablesOf(name)) read += syllable;
  if (read == pinyin) return;
  const auto syllables = Division(name, pinyin, known_).Best();
  if (!syllables) return;
  std::u32string respelled = name;
  for (size_t i = 0; i < name.size(); ++i) {
    const auto homophone = homophones.find((*syllables)[i]);
    if (PinyinOf(name[i]) != (*syllables)[i] && homophone != homophones.end())
      respelled[i] = homophone->second;
  }
  uncommon_.emplace(name, Uncommon{*syllables, respelled});
  size_t& longest = longest_[name.front()];
  longest = std::max(longest, name.size());
}

const std::pair<const std::u32string, PlaceReading::Uncommon>* PlaceReading::NameAt(
    const std::u32string& text, size_t at) const {
  const auto longest = longest_.find(text[at]);
  if (longest == longest_.end()) return nullptr;
  for (size_t length = std::min(longest->second, text.size() - at); length >= 2; --length) {
    const auto found = uncommon_.find(text.substr(at, length));
    if (found != uncommon_.end()) return &*found;
  }
  return nullptr;
}

PlaceReading::Syllables PlaceReading::SyllablesOf(const std::u32string& text) const {
  Syllables syllables;
  for (size_t at = 0; at < text.size();) {
    if (const auto* name = NameAt(text, at)) {
      syllables.insert(syllables.end(), name->second.syllables.begin(), name->second.syllables.end());
      at += name->first.size();
      continue;
    }
    std::string syllable(PinyinOf(text[at]));
    if (syllable.empty()) AppendCodePoint(text[at], syllable);
    syllables.push_back(syllable);
    ++at;
  }
  return syllables;
}

std::string PlaceReading::Read(std::string_view text) const {
  std::string read;
  for (const std::string& syllable : SyllablesOf(ToCodePoints(text))) read += syllable;
  return read;
}

std::string PlaceReading::Respell(std::string_view text) const {
  std::u32string respelled = ToCodePoints(text);
  for (size_t at = 0; at < respelled.size();) {
    const auto* name = NameAt(respelled, at);
    if (name) respelled.replace(at, name->first.size(), name->second.respelled);
    at += name ? name->first.size() : 1;
  }
  std::string utf8;
  for (const char32_t c : respelled) AppendCodePoint(c, utf8);
  return utf8;
}

}  // namespace xiezuo
