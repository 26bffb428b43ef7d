#include "rules/pattern_index.h"

#include <algorithm>

#include "base/memory.h"
#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr int kShortestAtom = 3;  // bytes: one Han character
constexpr int64_t kMemory = 8 << 20;

char ToLower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

PatternIndex::PatternIndex() : patterns_(kShortestAtom) {}

std::string PatternIndex::Add(const std::string& pattern) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMemory);
  int number = 0;
  if (patterns_.Add(pattern, options, &number) == RE2::NoError) {
    ++count_;
    return {};
  }
  const RE2 refused(pattern, options);
  return refused.error();
}

void PatternIndex::Compile() {
  if (count_ == 0) return;
  std::vector<std::string> atoms;
  patterns_.Compile(&atoms);
  RequireMemory(size_t{1} << 20);  // marisa breaks without
  marisa::Keyset keys;
  for (const std::string& atom : atoms) {
    keys.push_back(atom.c_str(), atom.size());
    size_t at = 0;
    const char32_t first = NextCodePoint(atom, at);
    if (first >= first_.size()) first_.resize(first + 1);
    first_[first] = true;
  }
  atoms_.build(keys);
  atom_of_key_.resize(atoms.size());
  for (size_t i = 0; i < atoms.size(); ++i) {
    marisa::Agent agent;
    agent.set_query(atoms[i].c_str(), atoms[i].size());
    if (atoms_.lookup(agent)) atom_of_key_[agent.key().id()] = static_cast<int>(i);
  }
}

std::vector<size_t> PatternIndex::Candidates(std::string_view text) const {
  if (count_ == 0) return {};
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), ToLower);
  std::vector<int> found;
  marisa::Agent agent;
  for (size_t at = 0; at < lower.size();) {
    const size_t begin = at;
    const char32_t first = NextCodePoint(lower, at);
    if (first >= first_.size() || !first_[first]) continue;
    agent.set_query(lower.data() + begin, lower.size() - begin);
    while (atoms_.common_prefix_search(agent)) found.push_back(atom_of_key_[agent.key().id()]);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::vector<int> candidates;
  patterns_.AllPotentials(found, &candidates);
  std::sort(candidates.begin(), candidates.end());
  return {candidates.begin(), candidates.end()};
}

}  // namespace xiezuo
