#pragma once
// Articles written out in a test, read with the real rules and the real gazetteer. One passage a line: "# "
// begins a heading, "## " one below it, "! " a notice, "~ " a line that repeats the one before it; 〔…〕
// marks the words that the test looks at.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotate_input.h"
#include "base/utf8.h"
#include "extract/annotated.h"

namespace xiezuo {

inline const Knowledge& SourceKnowledge() {
  static const RuleSet rules = [] {
    std::vector<std::string> names, texts;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(XIEZUO_SOURCE_DIR) + "/rules")) {
      if (entry.path().extension() == ".rules") names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) texts.push_back(ReadTestFile("rules/" + name));
    std::vector<EmbeddedFile> files;
    for (size_t i = 0; i < names.size(); ++i) files.push_back({names[i], texts[i]});
    return RuleSet(files);
  }();
  static const QuantityReader quantities(SourceLexicon());
  static const Knowledge knowledge{SeedGazetteer(), SourceLexicon(), rules, quantities, SourceWords()};
  return knowledge;
}

// Words of one passage.
struct MarkedWords {
  size_t passage = 0;
  Span span;
};

struct ArticleByHand {
  std::unique_ptr<Document> document = std::make_unique<Document>();
  AnnotatedDocument annotated;
  std::vector<MarkedWords> marked;

  explicit ArticleByHand(std::string_view lines, const Knowledge& knowledge = SourceKnowledge()) {
    std::optional<size_t> headings[2];
    for (std::string_view line : Split(lines, '\n')) {
      if (Trim(line).empty()) continue;
      Passage passage;
      const size_t index = document->passages.size();
      const bool deeper = line.starts_with("## ");
      if (deeper || line.starts_with("# ")) {
        passage.kind = PassageKind::kHeading;
        passage.heading = deeper ? headings[0] : std::nullopt;
        headings[deeper ? 1 : 0] = index;
        if (!deeper) headings[1] = std::nullopt;
      } else {
        passage.heading = headings[1] ? headings[1] : headings[0];
        if (line.starts_with("! ")) passage.kind = PassageKind::kNotice;
        if (line.starts_with("~ ")) passage.repeats = index - 1;
      }
      const bool has_sign =
          deeper || line.starts_with("# ") || line.starts_with("! ") || line.starts_with("~ ");
      Add(std::move(passage), has_sign ? line.substr(line.find(' ') + 1) : line);
    }
    document->IndexCodePoints();
    annotated = Annotate(*document, knowledge);
  }

  // The quantity that stands at the marked words; the first that begins in them.
  size_t QuantityAt(const MarkedWords& words) const {
    const auto& quantities = annotated.passages[words.passage].quantities;
    for (size_t i = 0; i < quantities.size(); ++i) {
      if (quantities[i].span.Overlaps(words.span)) return i;
    }
    throw Error("the marked words hold no number");
  }

 private:
  void Add(Passage passage, std::string_view line) {
    constexpr std::string_view kOpen = "〔", kClose = "〕";
    for (size_t at = 0; at < line.size();) {
      if (line.substr(at).starts_with(kOpen)) {
        marked.push_back({document->passages.size(), {passage.text.size(), 0}});
        at += kOpen.size();
      } else if (line.substr(at).starts_with(kClose)) {
        marked.back().span.end = passage.text.size();
        at += kClose.size();
      } else {
        passage.text += line[at++];
      }
    }
    passage.source = {document->text.size(), document->text.size() + passage.text.size()};
    passage.map.Append(passage.text.size(), passage.source);
    document->text += passage.text + "\n";
    document->passages.push_back(std::move(passage));
  }
};

}  // namespace xiezuo
