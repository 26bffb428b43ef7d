#pragma once
// Material for tests of the store: a handful of regions, readings made by hand, and a folder that goes away
// again.
#include <stdlib.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/digest.h"
#include "base/embedded_file.h"
#include "base/utf8.h"
#include "model/article.h"
#include "storage/store.h"

namespace xiezuo {

inline const std::vector<EmbeddedFile>& SmallSeeds() {
  static const std::vector<EmbeddedFile> seeds = {
      {"indicators.tsv",
       "code\tparent_code\tname_zh\tname_en\tunit\n1\t\t人才支援\tTalent\t\n1.1\t1\t选派教师\tTeachers "
       "sent\t人\n"},
      {"partnerships.tsv",
       "helper_code\thelper\trecipient_code\trecipient\tlevel\tscheme\tsince\tuntil\tconfidence\n"
       "440103\t荔湾区\t522731\t惠水县\tcounty\teast_west\t2021\t\thigh\n"
       "440103\t荔湾区\t522723\t贵定县\tcounty\teast_west\t\t\tlow\n"},
      {"region_names.tsv",
       "name\tcode\tkind\tpinyin\n"
       "惠水\t522731\tshort\thuishui\n惠水县\t522731\tofficial\thuishuixian\n惠水\t522723100\tshort\thuishui"
       "\n"
       "贵定\t522723\tshort\tguiding\n贵定县\t522723\tofficial\tguidingxian\n"
       "黔南\t522700\tshort\tqiannan\n贵州省\t520000\tofficial\tguizhousheng\n"
       "荔湾\t440103\tshort\tliwan\n荔湾区\t440103\tofficial\tliwanqu\n"
       "鼓楼\t320106\tshort\tgulou\n鼓楼\t320302\tshort\tgulou\n鼓楼区\t320106\tofficial\tgulouqu\n鼓楼区\t32"
       "0302\tofficial\tgulouqu\n"
       "旧惠\t522723\tformer\tjiuhui\n"},
      {"regions.tsv",
       "code\tname\tlevel\tparent_code\n"
       "320000\t江苏省\tprovince\t\n320100\t南京市\tprefecture\t320000\n320106\t鼓楼区\tcounty\t320100\n"
       "320300\t徐州市\tprefecture\t320000\n320302\t鼓楼区\tcounty\t320300\n"
       "440000\t广东省\tprovince\t\n440100\t广州市\tprefecture\t440000\n440103\t荔湾区\tcounty\t440100\n"
       "440114\t花都区\tcounty\t440100\n"
       "520000\t贵州省\tprovince\t\n522700\t黔南布依族苗族自治州\tprefecture\t520000\n"
       "522723\t贵定县\tcounty\t522700\n522723100\t惠水镇\ttownship\t522723\n522731\t惠水县\tcounty\t522700"
       "\n"}};
  return seeds;
}

inline Store OpenSmall(const std::string& path = ":memory:") {
  return Store::Open(path, OpenMode::kCreate, SmallSeeds());
}

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "store-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(path_, ignored);
  }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::filesystem::path path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// A reading made by hand: each paragraph is a passage, each fact stands on words of the text.
class ReadingBuilder {
 public:
  ReadingBuilder(const std::string& name, const std::vector<std::string>& paragraphs) {
    for (const std::string& paragraph : paragraphs) {
      StoredPassage passage;
      passage.span.start = CodePointCount(reading_.text);
      reading_.text += paragraph;
      passage.span.end = CodePointCount(reading_.text);
      passage.text = paragraph;
      reading_.text += "\n";
      reading_.passages.push_back(passage);
    }
    reading_.name = name;
    reading_.path = "in/" + name;
    reading_.digest = Sha256(name + reading_.text);
    reading_.encoding = "GB18030";  // the digest is not of the text
    reading_.extractor = "test 1";
    reading_.published = {PartialDate{2025, 2, 6}, DateSource::kText};
  }

  // The fact stands on the first occurrence of `quote`. Returns its key.
  template <typename Record>
  std::string Add(const Record& record, const std::string& quote, const std::string& part_of = "") {
    Fact fact;
    fact.record = record;
    fact.evidence = {EvidenceAt(quote)};
    fact.key = Sha256(reading_.digest + std::to_string(reading_.facts.size())).substr(0, 16);
    fact.confidence = 0.75;
    fact.part_of = part_of;
    reading_.facts.push_back(fact);
    return fact.key;
  }
  void AddResidue(const std::string& quote, int64_t value, const std::string& reason) {
    Residue residue;
    residue.evidence = EvidenceAt(quote);
    residue.value = Decimal(value);
    residue.reason = reason;
    reading_.residue.push_back(residue);
  }
  ArticleReading& reading() { return reading_; }

 private:
  Evidence EvidenceAt(const std::string& quote) const {
    const size_t at = reading_.text.find(quote);
    if (at == std::string::npos) throw std::runtime_error("the text lacks " + quote);
    const size_t start = CodePointCount(std::string_view(reading_.text).substr(0, at));
    return {{start, start + CodePointCount(quote)}, quote, "rule-by-hand"};
  }
  ArticleReading reading_;
};

inline Fund MakeFund(int64_t yuan, Scope scope, const RegionCode& recipient = "522731",
                     std::optional<Period> period = Period{2024, 2024}) {
  Fund fund;
  fund.amount_fen = yuan * 100;
  fund.scope = scope;
  fund.payer.region = "440103";
  fund.recipient = recipient;
  fund.period = period;
  return fund;
}

inline Beneficiary MakeBeneficiary(int64_t count, const RegionCode& recipient = "522731") {
  Beneficiary beneficiary;
  beneficiary.count = count;
  beneficiary.group = Group::kLabourer;
  beneficiary.recipient = recipient;
  beneficiary.period = Period{2024, 2024};
  beneficiary.sector = Sector::kLabour;
  return beneficiary;
}

}  // namespace xiezuo
