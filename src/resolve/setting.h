#pragma once
// Where a number's figure belongs: which region receives, and who pays. The place in its clause or sentence
// wins, then the paragraph's, then the heading's, then the article's pair; every answer says where it came
// from.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "resolve/chronology.h"
#include "resolve/pairing.h"

namespace xiezuo {

struct FoundPlace {
  RegionCode region;  // "" where nobody is named
  Origin origin = Origin::kNone;
};

class Settings {
 public:
  Settings(const AnnotatedDocument& document, const Gazetteer& gazetteer);

  // The recipient, at county level or wider, of the figure at `span`.
  FoundPlace RecipientOf(size_t passage, Span span) const;
  // The helper region that pays public money for `recipient`.
  FoundPlace HelperOf(size_t passage, Span span, const RegionCode& recipient) const;
  // The firm or office whose 定点帮扶 the article is about; see giver.h.
  const std::string& sponsor() const { return sponsor_; }
  const Pairing& pairing(size_t passage) const;

 private:
  struct Group {  // places named together: A、B和C
    Span span;
    std::vector<RegionCode> codes;
  };
  static bool IsHelperAndHelped(const AnnotatedPassage& passage, size_t before, const Pairing& pairing);
  std::vector<Group> GroupsOf(const AnnotatedPassage& passage) const;
  std::optional<RegionCode> RecipientAmong(const std::vector<Group>& groups, Span within,
                                           const RegionCode& section, const Pairing& pairing) const;
  static std::vector<Group> WithoutShares(const AnnotatedPassage& passage, const std::vector<Group>& groups,
                                          Span range);
  static std::optional<RegionCode> ShareOfPlaces(const AnnotatedPassage& passage,
                                                 const std::vector<Group>& groups, Span span);
  std::optional<RegionCode> GoesTo(const AnnotatedPassage& passage, const std::vector<Group>& groups,
                                   Span behind, const RegionCode& section, const Pairing& pairing) const;
  std::optional<FoundPlace> RecipientInSentence(const AnnotatedPassage& passage,
                                                const std::vector<Group>& groups, Span span,
                                                const RegionCode& section, const Pairing& pairing) const;
  static RegionCode Abbreviated(const AnnotatedPassage& passage, size_t before, const Pairing& pairing);
  RegionCode BeforeSemicolon(const AnnotatedPassage& passage, const std::vector<Group>& groups, size_t at,
                             const RegionCode& section, const Pairing& pairing) const;
  RegionCode ServedByNamed(const AnnotatedPassage& passage, const std::vector<Group>& groups, size_t before,
                           const Pairing& pairing) const;
  RegionCode TopicOfHeadings(const AnnotatedPassage& passage, const Pairing& pairing) const;
  RegionCode TopicOfParagraph(const AnnotatedPassage& passage, const std::vector<Group>& groups,
                              size_t before, const Pairing& pairing) const;
  bool NamesOthers(int segment, const Pairing& pairing) const;
  void LendPairs();
  void FindOpeners();
  bool CloseLists(size_t passage);
  RegionCode OpenedTopic(size_t passage, size_t before) const;

  const AnnotatedDocument& document_;
  const Gazetteer& gazetteer_;
  std::map<int, Pairing> pairings_;         // by segment
  std::vector<std::vector<Group>> groups_;  // by passage
  struct Opener {  // 先说思南。 在那坡，…: from here on the text is about this region
    size_t at = 0;
    RegionCode region;
    bool narrow = false;  // a county that no pair names: its topic ends at ；
  };
  std::vector<std::vector<Opener>> openers_;  // by passage
  std::vector<RegionCode> carried_;           // by passage: the topic that the paragraphs before it left open
  std::string sponsor_;
};

}  // namespace xiezuo
