#pragma once
// A small database that proves how money is counted: a total of a whole period and one of a year, items with
// and without a whole, a plan, other kinds, a contradiction, one fact in two articles and one in a reprint.
#include "storage/store.h"
#include "unit/storage/readings.h"

namespace xiezuo {

inline ArticleReading AccountOfHuishui() {
  ReadingBuilder builder(
      "account.txt",
      {"荔湾区与惠水县结对五年", "五年来投入协作资金2000万元，其中教育1200万元。2024年投入协作资金637万元。",
       "2024年建设教学楼300万元，其中课桌50万元；建设桥梁100万元。2025年计划投入900万元。",
       "引进企业投资5000万元，消费帮扶销售额800万元，捐款20万元。",
       "全年安置869名求职者，另有30名干部，3个月以上的培训。", "广告：8折优惠。"});
  builder.Add(Partnership{"440103", "522731", Scheme::kEastWest, 2021, std::nullopt},
              "荔湾区与惠水县结对五年");
  builder.Add(MakeFund(20'000'000, Scope::kTotal, "522731", Period{2021, 2025}), "2000万元");
  Fund education = MakeFund(12'000'000, Scope::kTotal, "522731", Period{2021, 2025});
  education.sector = Sector::kEducation;
  builder.Add(education, "1200万元", builder.reading().facts.back().key);
  builder.Add(MakeFund(6'370'000, Scope::kTotal), "637万元");
  Project school;
  school.name = "教学楼", school.recipient = "522731", school.sector = Sector::kEducation;
  school.period = Period{2024, 2024}, school.amount_fen = 300'000'000;
  const std::string project = builder.Add(school, "教学楼300万元");
  Fund building = MakeFund(3'000'000, Scope::kItem);
  building.sector = Sector::kEducation, building.project = project;
  const std::string whole = builder.Add(building, "300万元");
  Fund desks = MakeFund(500'000, Scope::kItem);
  desks.sector = Sector::kEducation;
  builder.Add(desks, "50万元", whole);
  builder.Add(MakeFund(1'000'000, Scope::kItem), "100万元");
  Fund plan = MakeFund(9'000'000, Scope::kItem, "522731", Period{2025, 2025});
  plan.status = Status::kPlanned;
  builder.Add(plan, "900万元");
  const auto other = [&](FundKind kind, int64_t yuan, const char* quote) {
    Fund fund = MakeFund(yuan, Scope::kItem);
    fund.kind = kind, fund.payer = {};
    builder.Add(fund, quote);
  };
  other(FundKind::kInvestment, 50'000'000, "5000万元");
  other(FundKind::kSales, 8'000'000, "800万元");
  other(FundKind::kDonation, 200'000, "20万元");
  const std::string people = builder.Add(MakeBeneficiary(869), "869名");
  Beneficiary cadres = MakeBeneficiary(30);
  cadres.group = Group::kCadre;
  builder.Add(cadres, "30名", people);
  builder.AddResidue("3个月以上", 3, "duration");
  builder.AddResidue("8", 8, "another-article");
  builder.reading().newspaper = "某某日报";
  return builder.reading();
}

// States the bridge again, and one sum in two ways.
inline ArticleReading SecondArticle() {
  ReadingBuilder builder("bridge.txt", {"桥梁获荔湾区支持100万元。", "水渠投入40万元，一说45万元。"});
  builder.Add(MakeFund(1'000'000, Scope::kItem), "100万元");
  const std::string first = builder.Add(MakeFund(400'000, Scope::kItem), "40万元");
  const std::string second = builder.Add(MakeFund(450'000, Scope::kItem), "45万元");
  builder.reading().conflicts = {{first, second, "two sums for one canal"}};
  return builder.reading();
}

inline ArticleReading Reprint() {
  ReadingBuilder builder("reprint.txt", {"桥梁获荔湾区支持100万元。"});
  builder.Add(MakeFund(1'000'000, Scope::kItem), "100万元");
  return builder.reading();
}

// Fiscal money of another county whose payer nobody names, beside money of one helper.
inline ArticleReading Guiding() {
  ReadingBuilder builder("guiding.txt", {"贵定县获资金1万元，又获0.5万元。", "荔湾区与贵定县结对。"});
  builder.Add(MakeFund(10'000, Scope::kItem, "522723"), "1万元");
  Fund nameless = MakeFund(5'000, Scope::kItem, "522723");
  nameless.payer = {}, nameless.amount_fen = 500'050;
  builder.Add(nameless, "0.5万元");
  return builder.reading();
}

// People sent with a part and an earlier year, a twinning, a fair, a gift that names its giver, a pair of a
// township.
inline ArticleReading PeopleOfGuiding() {
  ReadingBuilder builder("people.txt",
                         {"花都区与惠水镇结对。", "选派30名教师，其中10名骨干；2023年选派20名。",
                          "结对学校5所，招聘会6场，帮助200人就业，某公司捐8万元，其中助学2万元。"});
  builder.Add(Partnership{"440114", "522723100", Scheme::kEastWest, 2023, std::nullopt},
              "花都区与惠水镇结对");
  const auto count = [&](int64_t value, const char* what, const char* unit, Sector sector, const char* quote,
                         int year = 2024, const std::string& whole = "") {
    Indicator indicator;
    indicator.value = Decimal(value), indicator.what = what, indicator.unit = unit, indicator.sector = sector;
    indicator.recipient = "522723", indicator.period = Period{year, year};
    if (sector == Sector::kTalent) indicator.tree_code = "1.1";
    return builder.Add(indicator, quote, whole);
  };
  const std::string all = count(30, "教师", "名", Sector::kTalent, "30名");
  count(10, "教师", "名", Sector::kTalent, "10名", 2024, all);
  count(20, "教师", "名", Sector::kTalent, "20名", 2023);
  count(5, "学校", "所", Sector::kSocial, "5所");
  count(6, "招聘会", "场", Sector::kLabour, "6场");
  builder.Add(MakeBeneficiary(200, "522723"), "200人");
  Fund gift = MakeFund(80'000, Scope::kItem, "522723");
  gift.kind = FundKind::kDonation, gift.payer = {}, gift.payer.organisation = "某公司";
  const std::string whole_gift = builder.Add(gift, "8万元");
  gift.amount_fen = 2'000'000, gift.sector = Sector::kEducation;
  builder.Add(gift, "2万元", whole_gift);
  return builder.reading();
}

inline void FillMoney(Store& store) {
  for (const ArticleReading& reading : {Reprint(), SecondArticle(), AccountOfHuishui(), Guiding()}) {
    store.PutArticle(reading);
  }
}

}  // namespace xiezuo
