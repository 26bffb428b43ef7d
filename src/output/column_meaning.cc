#include "output/column_meaning.h"

#include <algorithm>
#include <iterator>

#include "base/message.h"

namespace xiezuo {
namespace {

struct Meaning {
  std::string_view name, text;
};

constexpr Meaning kMeanings[] = {
    {"type", ToTranslate("partnership, project, fund, beneficiary or indicator")},
    {"id", ToTranslate("Stable id, the same at every reading of the same articles")},
    {"fact", ToTranslate("Id of the fact")},
    {"fact_id", ToTranslate("Id of the fact")},
    {"article", ToTranslate("The article, by file name or by the beginning of its digest")},
    {"start", ToTranslate("Where the words begin, in code points of the article's text")},
    {"end", ToTranslate("Where the words end, in code points of the article's text")},
    {"quote", ToTranslate("The exact words")},
    {"amount_yuan", ToTranslate("The amount in yuan; of a range the lower end")},
    {"amount_wan", ToTranslate("The amount in 10,000 yuan; of a range the lower end")},
    {"amount_max_yuan", ToTranslate("The upper end of a range, in yuan")},
    {"amount_fen", ToTranslate("The amount in fen; of a range the lower end")},
    {"amount_max_fen", ToTranslate("The upper end of a range, in fen")},
    {"value", ToTranslate("The figure; of a range the lower end")},
    {"value_max", ToTranslate("The upper end of a range")},
    {"count", ToTranslate("How many; of a range the lower end")},
    {"count_max", ToTranslate("The upper end of a range")},
    {"unit", ToTranslate("What is counted or measured in")},
    {"what", ToTranslate("The counted thing, as printed")},
    {"qualifier", ToTranslate("exact, about, over, under or range")},
    {"kind", ToTranslate("Kind of money: fiscal, donation, investment, sales or other")},
    {"group", ToTranslate("Who receives")},
    {"beneficiary_group", ToTranslate("Who receives")},
    {"scope", ToTranslate("total: a sum over several; item: a single one")},
    {"payer", ToTranslate("Who gives: region or organisation")},
    {"payer_code", ToTranslate("Code of the region that gives")},
    {"payer_region", ToTranslate("Code of the region that gives")},
    {"payer_organisation", ToTranslate("The organisation or person that gives, as printed")},
    {"helper", ToTranslate("The region that helps")},
    {"helper_code", ToTranslate("Code of the region that helps")},
    {"recipient", ToTranslate("The region that is helped")},
    {"recipient_code", ToTranslate("Code of the region that is helped")},
    {"scheme", ToTranslate("east_west, intra_province or other")},
    {"period_first", ToTranslate("First year that it covers; empty where no article says")},
    {"period_last", ToTranslate("Last year that it covers")},
    {"since", ToTranslate("First year of the pairing")},
    {"until", ToTranslate("Last year of the pairing")},
    {"sector", ToTranslate("What it is for")},
    {"status", ToTranslate("done or planned")},
    {"part_of", ToTranslate("Id of the fact of which this is a part")},
    {"project", ToTranslate("The project that it pays")},
    {"project_id", ToTranslate("Id of the project that it pays")},
    {"confidence", ToTranslate("How sure the reading is, from 0 to 1")},
    {"rule", ToTranslate("The rule that settled the type")},
    {"reason", ToTranslate("Why a number is no fact")},
    {"name", ToTranslate("The name")},
    {"newspaper", ToTranslate("The newspaper")},
    {"title", ToTranslate("The headline")},
    {"published_on", ToTranslate("Date of publication")},
    {"date_source", ToTranslate("Where that date comes from")},
    {"digest", ToTranslate("SHA-256 of the file")},
    {"articles", ToTranslate("How many articles state it, reprints not counted")},
    {"facts", ToTranslate("The facts in it, or how many")},
    {"residue", ToTranslate("How many of its numbers are no fact")},
    {"passage", ToTranslate("Place of the passage in the article, from 0")},
    {"relevant", ToTranslate("1 where the passage is about cooperation")},
    {"text", ToTranslate("The passage, whole")},
    {"excerpt", ToTranslate("The words around what was found, marked")},
    {"row", ToTranslate("Row of the answer, from 1")},
    {"about", ToTranslate("What stands first in that row")},
    {"figure", ToTranslate("The column that is proved")},
    {"shown", ToTranslate("What that column shows")},
    {"reprint", ToTranslate("1 where another article has the same wording")},
    {"code", ToTranslate("Code of the region")},
    {"level", ToTranslate("province, prefecture, county or township")},
    {"parent_code", ToTranslate("Code of the region above")},
    {"full_name", ToTranslate("The way down from the province")},
    {"tree_code", ToTranslate("Code in the framework of indicators")},
    {"tree_name", ToTranslate("Name in the framework of indicators")},
    {"known", ToTranslate("1 where the pair is known from elsewhere")},
};

}  // namespace

std::string_view MeaningOfColumn(std::string_view name) {
  const auto found = std::find_if(std::begin(kMeanings), std::end(kMeanings),
                                  [&](const Meaning& meaning) { return meaning.name == name; });
  return found == std::end(kMeanings) ? "" : found->text;
}

}  // namespace xiezuo
