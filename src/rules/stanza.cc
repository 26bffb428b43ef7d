#include "rules/stanza.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr std::array<std::string_view, kZoneCount> kZoneNames = {"head",  "left",     "clause",    "before",
                                                                 "after", "previous", "paragraph", "heading"};
// How much a cue counts in each zone unless its stanza says otherwise.
constexpr std::array<double, kZoneCount> kDefaultNear = {1, 1, 0.5, 0.35, 0.15, 0.1, 0, 0.2};
constexpr std::string_view kOpen = "〔", kClose = "〕", kYields = "=>";

class StanzaReader {
 public:
  StanzaReader(std::string_view file, RuleStanza& stanza) : file_(file), stanza_(stanza) {
    stanza_.near = kDefaultNear;
  }

  void Take(std::string_view key, std::string_view value, size_t line) {
    line_ = line;
    if (key == "cue" || key == "rule") {
      stanza_.id = std::string(value);
      is_rule_ = key == "rule";
    } else if (key == "words") {
      for (const std::string_view word : Words(value)) stanza_.words.emplace_back(word);
    } else if (key == "when") {
      stanza_.pattern = std::string(value);
    } else if (key == "for") {
      for (const std::string_view word : Words(value)) stanza_.only_for.emplace_back(word);
    } else if (key == "near") {
      TakeZones(value);
    } else if (key == "vote") {
      TakeVotes(value);
    } else if (key == "example" || key == "reject") {
      TakeExample(value, key == "reject");
    } else {
      Fail(Message("unknown key \"{}\"", key),
           Message("use cue, rule, words, when, for, near, vote, example or reject"));
    }
  }

  void Finish() {
    line_ = stanza_.line;
    if (stanza_.id.empty())
      Fail(Message("a stanza has no name"), Message("begin it with cue: NAME or rule: NAME"));
    if (is_rule_ && stanza_.pattern.empty())
      Fail(Message("a rule has no pattern"), Message("add a line when: …"));
    if (!is_rule_ && stanza_.words.empty())
      Fail(Message("a cue has no words"), Message("add a line words: …"));
    if (!is_rule_ && !stanza_.pattern.empty())
      Fail(Message("a cue has a pattern"), Message("make it a rule, or take the line when: out"));
    if (stanza_.votes.empty())
      Fail(Message("a stanza votes for nothing"), Message("add a line vote: FIELD=VALUE WEIGHT"));
  }

 private:
  static std::vector<std::string_view> Words(std::string_view value) {
    std::vector<std::string_view> words;
    for (const std::string_view word : Split(value, ' ')) {
      if (!word.empty()) words.push_back(word);
    }
    return words;
  }

  [[noreturn]] void Fail(const std::string& what, const std::string& remedy) const {
    throw Error(fmt::format("{}:{}: {}", file_, line_, what), remedy);
  }

  double Number(std::string_view text) const {
    const std::string copy(text);
    char* end = nullptr;
    const double number = std::strtod(copy.c_str(), &end);
    if (copy.empty() || *end != '\0' || !std::isfinite(number))
      Fail(Message("\"{}\" is no number", text), Message("write a weight such as 2 or -1.5"));
    return number;
  }

  // near: head 1, left 1, clause 0.5 — zones that are not named count 0.
  void TakeZones(std::string_view value) {
    stanza_.near.fill(0);
    for (const std::string_view part : Split(value, ',')) {
      const auto words = Words(part);
      size_t zone = 0;
      while (zone < kZoneCount && (words.empty() || kZoneNames[zone] != words[0])) ++zone;
      if (zone == kZoneCount || words.size() != 2)
        Fail(Message("\"{}\" is no zone", part), Message("write for example: near: head 1, left 0.5"));
      stanza_.near[zone] = Number(words[1]);
    }
  }

  // vote: type=fund 2, kind=donation 4
  void TakeVotes(std::string_view value) {
    for (const std::string_view part : Split(value, ',')) {
      const auto words = Words(part);
      const size_t equals = words.empty() ? std::string_view::npos : words[0].find('=');
      if (words.size() != 2 || equals == std::string_view::npos)
        Fail(Message("\"{}\" is no vote", part), Message("write for example: vote: kind=donation 4"));
      stanza_.votes.push_back({std::string(words[0].substr(0, equals)),
                               std::string(words[0].substr(equals + 1)), Number(words[1])});
    }
  }

  void TakeExample(std::string_view value, bool reject) {
    RuleExample example{.text = {}, .number = {}, .expected = {}, .reject = reject, .line = line_};
    const size_t yields = value.find(kYields);
    if (yields != std::string_view::npos) {
      for (const std::string_view word : Words(value.substr(yields + kYields.size()))) {
        const size_t equals = word.find('=');
        if (equals == std::string_view::npos) {
          example.expected.emplace_back("type", word);
        } else {
          example.expected.emplace_back(word.substr(0, equals), word.substr(equals + 1));
        }
      }
      value = Trim(value.substr(0, yields));
    }
    const size_t open = value.find(kOpen), close = value.find(kClose);
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
      Fail(Message("an example marks no number"), Message("put the number between 〔 and 〕"));
    }
    const std::string_view number = value.substr(open + kOpen.size(), close - open - kOpen.size());
    example.text = fmt::format("{}{}{}", value.substr(0, open), number, value.substr(close + kClose.size()));
    example.number = {open, open + number.size()};
    stanza_.examples.push_back(std::move(example));
  }

  std::string_view file_;
  RuleStanza& stanza_;
  size_t line_ = 0;
  bool is_rule_ = false;
};

struct KeyedLine {
  std::string key, value;
  size_t line = 0;
};

// The logical lines of one stanza: continuation lines joined by a blank.
void AddLine(std::string_view line, size_t number, std::string_view file, std::vector<KeyedLine>& lines) {
  if (line.front() == ' ' || line.front() == '\t') {
    if (lines.empty())
      throw Error(Message("{}:{}: a continuation line continues nothing", file, number),
                  Message("begin it with a key"));
    lines.back().value += " " + std::string(Trim(line));
    return;
  }
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos)
    throw Error(Message("{}:{}: a line without key", file, number), Message("write KEY: VALUE"));
  lines.push_back({std::string(line.substr(0, colon)), std::string(Trim(line.substr(colon + 1))), number});
}

}  // namespace

std::vector<RuleStanza> ParseStanzas(std::string_view text, std::string_view file) {
  std::vector<RuleStanza> stanzas;
  std::vector<KeyedLine> lines;
  const auto finish = [&] {
    if (lines.empty()) return;
    RuleStanza& stanza = stanzas.emplace_back();
    stanza.file = std::string(file);
    stanza.line = lines.front().line;
    StanzaReader reader(file, stanza);
    for (const KeyedLine& line : lines) reader.Take(line.key, line.value, line.line);
    reader.Finish();
    lines.clear();
  };
  size_t number = 0;
  for (std::string_view line : Split(text, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (Trim(line).empty()) {
      finish();
    } else if (line.front() != '#') {
      AddLine(line, number, file, lines);
    }
  }
  finish();
  return stanzas;
}

}  // namespace xiezuo
