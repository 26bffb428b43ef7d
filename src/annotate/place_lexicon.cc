#include "annotate/place_lexicon.h"

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"

namespace xiezuo {
namespace {

[[noreturn]] void RefuseWord(const std::string& table, const std::string& value) {
  throw Error(Message("lexicon/{}.tsv: unknown word \"{}\"", table, value),
              Message("the table's first lines list what it may hold"));
}

void ReadNotPlaces(const Lexicon& lexicon, PlaceLexicon& out) {
  const Lexicon::Table& table = lexicon.table("not_places");
  const size_t word = table.ColumnOf("word"), rule = table.ColumnOf("rule");
  for (const auto& row : table.rows) {
    if (row[rule] == "phrase") {
      out.phrases.Add(row[word], 0);
    } else if (row[rule] == "common") {
      out.uses[row[word]] = NameUse::kNever;
    } else if (row[rule] == "word") {
      out.uses[row[word]] = NameUse::kNamed;
    } else if (row[rule] == "generic") {
      out.uses[row[word]] = NameUse::kInChain;
    } else {
      RefuseWord("not_places", row[rule]);
    }
  }
}

void ReadHeads(const Lexicon& lexicon, PlaceLexicon& out) {
  const Lexicon::Table& table = lexicon.table("organisation_heads");
  const size_t head = table.ColumnOf("head"), kind = table.ColumnOf("kind"),
               places = table.ColumnOf("places"), followers = table.ColumnOf("followers");
  for (const auto& row : table.rows) {
    if (row[places] != "hide" && row[places] != "keep") RefuseWord("organisation_heads", row[places]);
    OrganisationHead value{row[kind], row[places] == "hide", {}};
    for (const std::string_view follower : Split(row[followers], '|')) {
      if (!follower.empty()) value.followers.emplace_back(follower);
    }
    out.heads.Add(row[head], std::move(value));
  }
}

void ReadDeictics(const Lexicon& lexicon, PlaceLexicon& out) {
  const Lexicon::Table& table = lexicon.table("deictics");
  const size_t word = table.ColumnOf("word"), kind = table.ColumnOf("kind"), level = table.ColumnOf("level"),
               suffix = table.ColumnOf("suffix");
  for (const auto& row : table.rows) {
    const auto parsed = ParseRegionLevel(row[level]);
    if (!parsed) RefuseWord("deictics", row[level]);
    DeicticKind value = DeicticKind::kOwn;
    if (row[kind] == "anaphor") {
      value = DeicticKind::kAnaphor;
    } else if (row[kind] == "both") {
      value = DeicticKind::kBoth;
    } else if (row[kind] != "own") {
      RefuseWord("deictics", row[kind]);
    }
    out.deictics.Add(row[word], {value, *parsed, row[suffix]});
  }
}

// Throws Error where the tables' key is too short for a WordMap.
void RefuseShortKeys(const Lexicon& lexicon, const std::string& name) {
  for (const auto& row : lexicon.table(name).rows) {
    if (row[0].size() < 3) RefuseWord(name, row[0]);
  }
}

}  // namespace

PlaceLexicon::PlaceLexicon(const Lexicon& lexicon) {
  for (const char* name :
       {"not_places", "organisation_heads", "deictics", "organisation_starts", "abbreviation_contexts"}) {
    RefuseShortKeys(lexicon, name);
  }
  ReadNotPlaces(lexicon, *this);
  ReadHeads(lexicon, *this);
  ReadDeictics(lexicon, *this);
  for (const auto& row : lexicon.table("organisation_starts").rows) starts.Add(row[0], 0);
  const Lexicon::Table& contexts = lexicon.table("abbreviation_contexts");
  const size_t word = contexts.ColumnOf("word"), side = contexts.ColumnOf("side");
  for (const auto& row : contexts.rows) {
    if (row[side] != "after" && row[side] != "before") RefuseWord("abbreviation_contexts", row[side]);
    (row[side] == "after" ? pair_contexts : single_contexts).Add(row[word], 0);
  }
}

}  // namespace xiezuo
