#pragma once
// Documents and word lists for the tests of annotate/: paragraphs by hand, the rules folder as it stands.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "annotate/place.h"
#include "annotate/word_lists.h"
#include "model/document.h"
#include "reference_data.h"
#include "rules/lexicon.h"

namespace xiezuo {

inline const Gazetteer& SeedGazetteer() {
  static const Gazetteer gazetteer(SeedReferenceData());
  return gazetteer;
}

inline const Lexicon& SourceLexicon() {
  static const Lexicon lexicon = [] {
    std::vector<std::string> names, texts;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(XIEZUO_SOURCE_DIR) + "/rules/lexicon")) {
      names.push_back("lexicon/" + entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) texts.push_back(ReadTestFile("rules/" + name));
    std::vector<EmbeddedFile> files;
    for (size_t i = 0; i < names.size(); ++i) files.push_back({names[i], texts[i]});
    return Lexicon(files);
  }();
  return lexicon;
}

inline const WordLists& SourceWords() {
  static const WordLists words(SourceLexicon());
  return words;
}

// One article of these paragraphs; empty ones are left out.
inline Document DocumentOf(const std::vector<std::string>& paragraphs) {
  Document document;
  for (const std::string& paragraph : paragraphs) {
    if (paragraph.empty()) continue;
    Passage passage;
    passage.text = paragraph;
    document.passages.push_back(std::move(passage));
  }
  return document;
}

}  // namespace xiezuo
