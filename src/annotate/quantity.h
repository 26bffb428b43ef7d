#pragma once
// Numbers of a reading text (folded: half width, simplified, no line breaks; see model/document.h) with
// multiplier, qualifier, range and unit. Every run of digits, and every Chinese numeral that stands before a
// unit, a classifier or 余 多 几, is exactly one Quantity; nothing numeric is passed over in silence.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/span.h"
#include "model/enums.h"
#include "rules/lexicon.h"

namespace xiezuo {

enum class QuantityForm {
  kMoney,     // 637万元; unit "元"; the value is in yuan
  kCount,     // 869名, 25个, 1.2万人次: unit is the classifier
  kMeasure,   // 3078平方米, 25万亩; other currencies too (50万美元)
  kPercent,   // 65.09%, 8.5成 (85), 四分之三 (75), 三分之一 (33.33); "%" or "百分点"
  kMultiple,  // 10倍, 翻两番
  kBare,  // a cardinal with neither unit nor classifier: 4.5万农村人口 (the noun follows), 3万劳动力
  // Never a fact; these end as residue with this reason:
  kDate,  // 2025年, 8月8日, 1至8月, ２０２５年3月, 2021年至2025年8月 (one quantity each year or day
          // expression)
  kDuration,  // 4年来, 3个月以上, 62天, 五年
  kOrdinal,   // 第二批, 第16次, 首批 is none; ranks 第7位
  kName,  // a name or slogan that holds a numeral: “十四五”, “三非遗+”, 5A级, G105国道, “6·16”, 2023128期
  kIdentifier,  // telephone numbers, page numbers (3版), list numbers ("1." at a line's beginning), years
                // bare in names
  kRatio,       // 1∶5∶4, 一对一, “1+8+N”
};

struct Quantity {
  Span span;  // qualifier, digits, multiplier, unit and what qualifies after the unit: 约2200万元, 5年以上,
              // 200万元左右
  Span number;                   // digits or numerals with the multiplier: 2200万
  Decimal value;                 // multiplier folded in; a range's lower end
  std::optional<Decimal> upper;  // a range's upper end
  Qualifier qualifier = Qualifier::kExact;
  bool vague = false;  // 数十吨, 十几万元: kept at the lower bound, qualifier over
  std::string unit;  // as printed, simplified, without multiplier: 元 名 人次 平方米 台(套); "" for kBare
  QuantityForm form = QuantityForm::kCount;
};

// Reads quantities by the tables "units", "qualifiers", "numeral_names", "numeral_places" and "periods" of a
// lexicon (rules/lexicon/), which it compiles once; keep one for many texts. Safe to share between threads.
class QuantityReader {
 public:
  explicit QuantityReader(const Lexicon& lexicon);
  ~QuantityReader();
  QuantityReader(QuantityReader&&) noexcept;

  // In the order of the text, not overlapping. Linear in the text's size. Never fails: what cannot be read as
  // a value is given kIdentifier.
  std::vector<Quantity> Read(std::string_view text) const;

 private:
  std::unique_ptr<const struct QuantityTables> tables_;
};

// The same for one text.
std::vector<Quantity> AnnotateQuantities(std::string_view text, const Lexicon& lexicon);

}  // namespace xiezuo
