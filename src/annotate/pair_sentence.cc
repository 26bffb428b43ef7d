#include "annotate/pair_sentence.h"

#include <algorithm>

#include "base/utf8.h"
#include "base/words.h"

namespace xiezuo {
namespace {

constexpr size_t kHan = 3;
// A text without full stops is cut at a comma, at last anywhere, so that work stays linear in it.
constexpr size_t kLongSentence = 1500, kLongestSentence = 3000;  // bytes

// A verb of pairing between the last region of a list and the next region begins a new statement:
// 番禺帮蕉岭、荔湾帮梅县.
bool OpensStatement(std::string_view between) {
  constexpr size_t kVerb = 5 * kHan;
  return !between.empty() && between.size() <= kVerb &&
         BeginsWithAny(between, {"帮", "对", "结对", "携手", "牵手", "与", "同", "跟", "由", "·", "—", "-",
                                 "牵", "联系", "包", "负责"});
}

std::string Prefecture(const PlaceRef& place) {
  return place.candidates.empty() ? std::string() : Gazetteer::PrefectureOf(place.candidates.front());
}

bool Within(const PlaceRef& whole, const PlaceRef& place) {
  return !whole.code.empty() && whole.code != place.code && Gazetteer::Within(place.code, whole.code);
}

class SentenceBuilder {
 public:
  SentenceBuilder(std::string_view text, const std::vector<PlaceRef>& places)
      : text_(text), places_(places) {}

  std::vector<PairSentence> Run() {
    for (size_t at = 0; at < text_.size();) {
      if (next_ < places_.size() && places_[next_].span.begin == at) {
        at = places_[next_].form == PlaceForm::kBoth ? PassBoth() : TakePlaces();
        continue;
      }
      const size_t begin = at;
      const char32_t c = NextCodePoint(text_, at);
      if (c == U'它' || (c == U'我' && text_.substr(at).starts_with("们"))) {
        if (c == U'我') at += kHan;
        AddGroup({{}, {begin, at}, true});
        continue;
      }
      Copy(begin, at);
      const bool long_enough = sentence_.symbols.size() > (c == U'，' ? kLongSentence : kLongestSentence);
      if (long_enough || c == U'。' || c == U'！' || c == U'？' || c == U'；') Finish(at);
      if (long_enough || c == U'。' || c == U'！' || c == U'？') lead_ = at;
    }
    Finish(text_.size());
    return std::move(sentences_);
  }

 private:
  size_t PassBoth() {
    const Span span = places_[next_++].span;
    Copy(span.begin, span.end);
    return span.end;
  }

  size_t TakePlaces() {
    const PlaceRef& first = places_[next_];
    if (first.form == PlaceForm::kAbbreviation && next_ + 1 < places_.size() &&
        places_[next_ + 1].form == PlaceForm::kAbbreviation &&
        places_[next_ + 1].span.begin == first.span.end) {
      const PlaceRef& second = places_[next_ + 1];
      next_ += 2;
      sentence_.group_at.push_back(sentence_.groups.size());
      sentence_.groups.push_back({{&first, &second}, {first.span.begin, second.span.end}, false});
      Put('&', first.span.begin);
      return second.span.end;
    }
    PlaceGroup group{{&first}, first.span, false};
    ++next_;
    while (next_ < places_.size() && Joins(group, places_[next_])) {
      group.places.push_back(&places_[next_]);
      group.span.end = places_[next_].span.end;
      ++next_;
    }
    const size_t end = EndOfZone(group.span.end);
    AddGroup(std::move(group));
    return end;
  }

  // 青岛西海岸新区 stands for 青岛: a zone has no code of its own.
  size_t EndOfZone(size_t end) const {
    constexpr size_t kLongestName = 4 * kHan;
    const size_t limit = next_ < places_.size() ? places_[next_].span.begin : text_.size();
    for (size_t at = end; at < limit && at <= end + kLongestName;) {
      for (const std::string_view zone : {"新区", "高新区", "经开区", "开发区", "高新技术产业开发区"}) {
        if (text_.substr(at).starts_with(zone) && at + zone.size() <= limit) return at + zone.size();
      }
      if (BeginsWithAny(text_.substr(at),
                        {"帮", "对", "与", "和", "同", "在", "的", "援", "投", "建", "支", "向", "给"}))
        break;
      if (!IsHan(NextCodePoint(text_, at))) break;
    }
    return end;
  }

  bool Joins(const PlaceGroup& group, const PlaceRef& place) const {
    if (place.form == PlaceForm::kBoth || place.form == PlaceForm::kAbbreviation) return false;
    if (IsObject(group) && OpensStatement(After(place))) return false;
    const std::string_view between = TextOf(text_, {group.span.end, place.span.begin});
    const PlaceRef& last = *group.places.back();
    const bool neighbours = Prefecture(last) == Prefecture(place);
    if (between == "、") return true;
    if (between == "的" && Within(last, place)) return true;  // 武威市的天祝
    if (between.empty()) return neighbours && last.form == PlaceForm::kName && place.form == PlaceForm::kName;
    return (between == "和" || between == "及" || between == "以及") &&
           (neighbours || group.places.size() > 1);
  }

  // 番禺帮 stands before the group: what follows a list of helped regions may be another helper.
  bool IsObject(const PlaceGroup& group) const {
    const std::string_view before = text_.substr(0, group.span.begin);
    for (const std::string_view verb : {"帮", "对", "结对", "携手", "牵手", "帮扶", "支援", "协作", "联系",
                                        "包", "与", "同", "跟", "·", "—", "-"}) {
      if (before.ends_with(verb)) return true;
    }
    return false;
  }

  // What stands between a place and the one after it.
  std::string_view After(const PlaceRef& place) const {
    const size_t next = static_cast<size_t>(&place - places_.data()) + 1;
    if (next == places_.size() || places_[next].form == PlaceForm::kBoth) return {};
    return TextOf(text_, {place.span.end, places_[next].span.begin});
  }

  void AddGroup(PlaceGroup group) {
    const size_t begin = group.span.begin;
    sentence_.group_at.push_back(sentence_.groups.size());
    sentence_.groups.push_back(std::move(group));
    Put('@', begin);
  }

  void Put(char symbol, size_t origin) {
    sentence_.symbols += symbol;
    sentence_.origins.push_back(origin);
  }

  void Copy(size_t begin, size_t end) {
    for (size_t at = begin; at < end; ++at) {
      // The symbols themselves, in a mail address or a firm's name, are no regions.
      const char byte = text_[at];
      Put(byte == '@' || byte == '&' ? '+' : byte, at);
      sentence_.group_at.push_back(PairSentence::kNone);
    }
  }

  void Finish(size_t end) {
    sentence_.text = text_;
    sentence_.lead = lead_;
    sentence_.origins.push_back(end);
    if (!sentence_.groups.empty()) sentences_.push_back(std::move(sentence_));
    sentence_ = PairSentence();
  }

  std::string_view text_;
  const std::vector<PlaceRef>& places_;
  size_t next_ = 0;
  size_t lead_ = 0;
  PairSentence sentence_;
  std::vector<PairSentence> sentences_;
};

}  // namespace

std::vector<PairSentence> PairSentences(std::string_view text, const std::vector<PlaceRef>& places) {
  return SentenceBuilder(text, places).Run();
}

}  // namespace xiezuo
