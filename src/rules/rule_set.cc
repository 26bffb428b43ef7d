#include "rules/rule_set.h"

#include <fmt/format.h>
#include <marisa.h>

#include <algorithm>
#include <map>

#include "base/digest.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/message.h"
#include "rules/pattern_index.h"
#include "rules/stanza.h"
#include "rules/window.h"

namespace xiezuo {
namespace {

// CompilePattern knows no files; its errors are given their place here.
std::string Compile(const RuleStanza& stanza) try {
  return CompilePattern(stanza.pattern);
} catch (const Error& e) {
  throw Error(fmt::format("{}:{}: {}", stanza.file, stanza.line, e.what()), e.remedy());
}

}  // namespace

struct RuleSet::Compiled {
  std::vector<RuleStanza> stanzas;
  std::string digest;
  marisa::Trie words;
  std::vector<std::vector<size_t>> stanzas_of_word;  // by the trie's key id
  PatternIndex patterns;
  std::vector<size_t> stanza_of_pattern;

  void CompileWords();
  void CompilePatterns();
};

void RuleSet::Compiled::CompileWords() {
  std::map<std::string, std::vector<size_t>> by_word;
  for (size_t i = 0; i < stanzas.size(); ++i) {
    for (const std::string& word : stanzas[i].words) by_word[word].push_back(i);
  }
  RequireMemory(size_t{1} << 20);  // marisa breaks without
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
    const std::string problem = patterns.Add(Compile(stanza));
    if (!problem.empty()) {
      throw Error(Message("{}:{}: the pattern of rule {} is not valid: {}", stanza.file, stanza.line,
                          stanza.id, problem),
                  Message("mend the line that begins with when:"));
    }
    stanza_of_pattern.push_back(i);
  }
  patterns.Compile();
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
        throw Error(Message("{}: the id {} is taken by {}", place, stanza.id, use->second),
                    Message("choose another id"));
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
  for (const size_t pattern : compiled_->patterns.Candidates(window)) {
    if (RE2::PartialMatch(window, compiled_->patterns.pattern(pattern)))
      stanzas.push_back(compiled_->stanza_of_pattern[pattern]);
  }
  return stanzas;
}

}  // namespace xiezuo
