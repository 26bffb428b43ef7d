#include "rules/rule_set.h"

#include <fmt/format.h>
#include <marisa.h>
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <map>

#include "base/digest.h"
#include "base/error.h"
#include "rules/stanza.h"
#include "rules/window.h"

namespace xiezuo {
namespace {

// RE2::Set gives up on large sets with little memory, so patterns are matched in groups with room to spare.
constexpr size_t kPatternsPerGroup = 48;
constexpr int64_t kGroupMemory = 64 << 20;

RE2::Options PatternOptions() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kGroupMemory);
  return options;
}

// CompilePattern knows no files; its errors are given their place here.
std::string Compile(const RuleStanza& stanza) try {
  return CompilePattern(stanza.pattern);
} catch (const Error& e) {
  throw Error(fmt::format("{}:{}: {}", stanza.file, stanza.line, e.what()), e.remedy());
}

struct PatternGroup {
  std::unique_ptr<RE2::Set> set;
  std::vector<size_t> stanzas;
};

}  // namespace

struct RuleSet::Compiled {
  std::vector<RuleStanza> stanzas;
  std::string digest;
  marisa::Trie words;
  std::vector<std::vector<size_t>> stanzas_of_word;  // by the trie's key id
  std::vector<PatternGroup> groups;

  void CompileWords();
  void CompilePatterns();
};

void RuleSet::Compiled::CompileWords() {
  std::map<std::string, std::vector<size_t>> by_word;
  for (size_t i = 0; i < stanzas.size(); ++i) {
    for (const std::string& word : stanzas[i].words) by_word[word].push_back(i);
  }
  marisa::Keyset keys;
  for (const auto& [word, ids] : by_word) keys.push_back(word.c_str(), word.size());
  words.build(keys);
  stanzas_of_word.resize(words.size());
  for (const auto& [word, ids] : by_word) {
    marisa::Agent agent;
    agent.set_query(word.c_str(), word.size());
    if (words.lookup(agent)) stanzas_of_word[agent.key().id()] = ids;
  }
}

void RuleSet::Compiled::CompilePatterns() {
  for (size_t i = 0; i < stanzas.size(); ++i) {
    const RuleStanza& stanza = stanzas[i];
    if (stanza.is_cue()) continue;
    if (groups.empty() || groups.back().stanzas.size() == kPatternsPerGroup) {
      groups.push_back({std::make_unique<RE2::Set>(PatternOptions(), RE2::UNANCHORED), {}});
    }
    std::string problem;
    if (groups.back().set->Add(Compile(stanza), &problem) < 0) {
      throw Error(fmt::format("{}:{}: the pattern of rule {} is not valid: {}", stanza.file, stanza.line,
                              stanza.id, problem),
                  "mend the line that begins with when:");
    }
    groups.back().stanzas.push_back(i);
  }
  for (PatternGroup& group : groups) {
    if (!group.set->Compile())
      throw Error("the patterns of the rules need more memory than they may take", "simplify them");
  }
}

RuleSet::RuleSet(const std::vector<EmbeddedFile>& files) {
  auto compiled = std::make_unique<Compiled>();
  std::string digests;
  std::map<std::string, std::string> first_use;
  for (const EmbeddedFile& file : files) {
    digests += Sha256(file.text);
    if (!file.name.ends_with(".rules")) continue;
    for (RuleStanza& stanza : ParseStanzas(file.text, file.name)) {
      const std::string place = fmt::format("{}:{}", stanza.file, stanza.line);
      const auto [use, is_new] = first_use.emplace(stanza.id, place);
      if (!is_new)
        throw Error(fmt::format("{}: the id {} is taken by {}", place, stanza.id, use->second),
                    "choose another id");
      compiled->stanzas.push_back(std::move(stanza));
    }
  }
  compiled->digest = Sha256(digests);
  compiled->CompileWords();
  compiled->CompilePatterns();
  compiled_ = std::move(compiled);
}

RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet::~RuleSet() = default;

const std::vector<RuleStanza>& RuleSet::stanzas() const { return compiled_->stanzas; }
const std::string& RuleSet::digest() const { return compiled_->digest; }

std::vector<CueMatch> RuleSet::FindCues(std::string_view text) const {
  std::vector<CueMatch> matches;
  marisa::Agent agent;
  size_t covered = 0;  // end of the furthest word so far
  for (size_t at = 0; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    agent.set_query(text.data() + at, text.size() - at);
    size_t length = 0, id = 0;
    while (compiled_->words.common_prefix_search(agent)) length = agent.key().length(), id = agent.key().id();
    if (length == 0 || at + length <= covered) continue;
    covered = at + length;
    for (const size_t stanza : compiled_->stanzas_of_word[id]) matches.push_back({{at, at + length}, stanza});
  }
  return matches;
}

std::vector<size_t> RuleSet::MatchPatterns(std::string_view window) const {
  std::vector<size_t> stanzas;
  std::vector<int> matches;
  for (const PatternGroup& group : compiled_->groups) {
    RE2::Set::ErrorInfo info{};
    matches.clear();
    if (!group.set->Match(re2::StringPiece(window.data(), window.size()), &matches, &info) &&
        info.kind == RE2::Set::kOutOfMemory) {
      throw Error("matching the rules ran out of its memory", "make the patterns with …… narrower");
    }
    for (const int match : matches) stanzas.push_back(group.stanzas[static_cast<size_t>(match)]);
  }
  std::sort(stanzas.begin(), stanzas.end());
  return stanzas;
}

}  // namespace xiezuo
