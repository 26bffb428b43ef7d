#include "extract/project.h"

#include <catch2/catch.hpp>

#include "annotate_input.h"

namespace xiezuo {
namespace {

// All of rules/: the lexicon and the stanzas.
const RuleSet& SourceRules() {
  static const RuleSet rules = [] {
    std::vector<std::string> names, texts;
    const auto root = std::filesystem::path(XIEZUO_SOURCE_DIR) / "rules";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      if (entry.is_regular_file()) names.push_back(std::filesystem::relative(entry.path(), root).string());
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) texts.push_back(ReadTestFile("rules/" + name));
    std::vector<EmbeddedFile> files;
    for (size_t i = 0; i < names.size(); ++i) files.push_back({names[i], texts[i]});
    return RuleSet(files);
  }();
  return rules;
}

std::vector<ProjectMention> ProjectsIn(std::string_view text) {
  static const QuantityReader quantities(SourceLexicon());
  Document document = DocumentOf({std::string(text)});
  document.text = text;
  document.passages.front().map.Append(text.size(), {0, text.size()});
  document.IndexCodePoints();
  const Knowledge knowledge{SeedGazetteer(), SourceLexicon(), SourceRules(), quantities, SourceWords()};
  return ExtractProjects(Annotate(document, knowledge), {Relevance{}}, knowledge);
}

std::string NamesIn(std::string_view text) {
  std::string names;
  for (const ProjectMention& project : ProjectsIn(text)) {
    CHECK(TextOf(text, project.span) == project.name);
    names += (names.empty() ? "" : "|") + project.name;
  }
  return names;
}

}  // namespace

TEST_CASE("undertakings of the corpus are found by their shortest names") {
  ForEachRow("tests/corpus/projects.tsv", [](const auto& row) {
    CAPTURE(row[0]);
    CHECK(NamesIn(row[0]) == row[1]);
  });
}

TEST_CASE("what is no undertaking of its own is refused") {
  ForEachRow("tests/corpus/projects.reject.tsv", [](const auto& row) {
    CAPTURE(row[0]);
    CHECK(NamesIn(row[0]) == "");
  });
}

TEST_CASE("an irrelevant passage names no undertaking") {
  static const QuantityReader quantities(SourceLexicon());
  const std::string text = "甲县投入协作资金300万元建成茶叶加工厂。";
  const Document document = DocumentOf({text});
  const Knowledge knowledge{SeedGazetteer(), SourceLexicon(), SourceRules(), quantities, SourceWords()};
  const AnnotatedDocument annotated = Annotate(document, knowledge);
  CHECK(ExtractProjects(annotated, {Relevance{false, "another-article"}}, knowledge).empty());
}

TEST_CASE("sector and status come from the name and what stands around it") {
  const auto built = ProjectsIn("乙区援建的中心小学教学楼去年9月投用。");
  REQUIRE(built.size() == 1);
  CHECK(built[0].sector == Sector::kEducation);
  CHECK(built[0].status == Status::kDone);
}

TEST_CASE("money and work beside it make a name surer") {
  const auto bare = ProjectsIn("客人走进村里的茶叶加工厂。");
  const auto funded = ProjectsIn("甲区投入协作资金300万元，援建的茶叶加工厂已经投产。");
  REQUIRE(funded.size() == 1);
  CHECK((bare.empty() || bare[0].confidence < funded[0].confidence));
}

}  // namespace xiezuo
