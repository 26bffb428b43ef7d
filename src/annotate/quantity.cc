#include "annotate/quantity.h"

#include "annotate/date_expression.h"
#include "annotate/quantity_identifier.h"
#include "annotate/quantity_numeral.h"
#include "annotate/quantity_plain.h"
#include "annotate/quantity_tables.h"
#include "annotate/quantity_text.h"
#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr size_t kHan = 3;
constexpr std::string_view kOrdinalSign = "第";

// A numeral with what belongs to it, before qualifiers.
struct Reading {
  Quantity quantity;
  Numeral numeral;
  std::optional<UnitMatch> unit;
};

// The value of a numeral under its unit: 8.5成 is 85 %, 3‰ 0.3 %.
std::optional<Decimal> InUnit(const std::optional<Decimal>& value, const std::optional<UnitMatch>& unit) {
  if (!value || !unit) return value;
  if (unit->word == "成") return value->TimesPowerOfTen(1);
  if (unit->word == "‰") return Decimal(value->mantissa(), value->scale() + 1);
  return value;
}

class Scanner {
 public:
  Scanner(const QuantityTables& tables, std::string_view text) : tables_(tables), text_(text) {}

  std::vector<Quantity> Run() {
    while (at_ < text_.size()) Step();
    return std::move(found_);
  }

 private:
  // One name, one quantity, or one character that begins neither.
  void Step() {
    const auto name = tables_.NameAt(text_, at_);
    next_ = 0;
    std::optional<Quantity> quantity = ReadAt();
    if (name && (!quantity || name->end >= quantity->span.end)) {
      if (name->kind != NumeralNameKind::kWord) {
        const auto form = name->kind == NumeralNameKind::kRatio ? QuantityForm::kRatio : QuantityForm::kName;
        Keep(Plain(at_, name->end, form));
      }
      at_ = std::max(name->end, next_);
    } else if (quantity) {
      at_ = std::max(quantity->span.end, next_);
      Keep(std::move(*quantity));
    } else if (next_ > at_) {
      at_ = next_;
    } else {
      NextCodePoint(text_, at_);
    }
  }

  void Keep(Quantity quantity) {
    kept_end_ = quantity.span.end;
    found_.push_back(std::move(quantity));
  }

  // The quantity that begins at at_. Without one, next_ may be set to where reading goes on.
  std::optional<Quantity> ReadAt() {
    if (IsLetterAt(text_, at_)) return ReadLetters();
    if (IsDigitAt(text_, at_)) return ReadFigures();
    if (StandsAt(text_, at_, kOrdinalSign)) return ReadOrdinal();
    if (auto share = ReadShare()) return share;
    return ReadHan();
  }

  std::optional<Quantity> ReadLetters() {
    if (const auto code = ReadDesignation(text_, at_)) return Plain(at_, code->end, code->form);
    const size_t end = CodeEnd(text_, at_);
    next_ = text_.substr(at_, end - at_).find_first_of("0123456789") == std::string_view::npos ? end : at_;
    while (next_ < end && IsLetterAt(text_, next_)) ++next_;
    return std::nullopt;
  }

  std::optional<Quantity> ReadFigures() {
    if (const auto number = ReadListNumber(text_, at_)) return Plain(at_, number->end, number->form);
    if (const auto date = ReadDate(text_, at_)) return DateQuantity(text_, at_, *date);
    const Numeral numeral = ReadDigits(text_, at_);
    const auto unit = tables_.UnitAt(text_, numeral.end, numeral);
    const bool lettered = unit && IsLetterAt(text_, SkipSpaces(text_, numeral.end));
    if (!lettered) {
      if (const auto code = ReadDesignation(text_, at_)) return Plain(at_, code->end, code->form);
    }
    Reading reading = Assemble(numeral, unit);
    if (!unit && IsBareIdentifier(reading)) reading.quantity.form = QuantityForm::kIdentifier;
    return Finish(std::move(reading), at_);
  }

  std::optional<Quantity> ReadHan() {
    const auto numeral = ReadHanNumeral(text_, at_);
    if (!numeral) return std::nullopt;
    if (const auto date = ReadDate(text_, at_)) return DateQuantity(text_, at_, *date);
    const auto unit = tables_.UnitAt(text_, numeral->end, *numeral);
    next_ = numeral->end;
    const bool code =
        numeral->positional && TextOf(text_, {at_, numeral->end}).find("〇") == std::string_view::npos;
    if (!numeral->value || code || (numeral->positional && !unit)) return std::nullopt;
    if (unit && (IsWordOfOne(*numeral, *unit) || IsUnitAlone(*numeral, *unit))) return std::nullopt;
    Reading reading = Assemble(*numeral, unit);
    if (!reading.unit && !reading.quantity.upper && !CountsAlone(*numeral)) return std::nullopt;
    if (!reading.unit && reading.quantity.upper && numeral->tail == Qualifier::kExact) return std::nullopt;
    return Finish(std::move(reading), at_);
  }

  // 第三批, 第16次; 第一 alone is a word.
  std::optional<Quantity> ReadOrdinal() {
    const size_t begin = SkipSpaces(text_, at_ + kOrdinalSign.size());
    std::optional<Numeral> numeral;
    if (IsDigitAt(text_, begin)) {
      numeral = ReadDigits(text_, begin);
    } else {
      numeral = ReadHanNumeral(text_, begin);
      next_ = numeral ? numeral->end : 0;
    }
    if (!numeral || (!numeral->value && !numeral->digits)) return std::nullopt;
    const auto unit = tables_.UnitAt(text_, numeral->end, *numeral);
    if (!numeral->digits && !unit) return std::nullopt;
    Reading reading{Plain(at_, unit ? unit->end : numeral->end, QuantityForm::kOrdinal), *numeral, unit};
    reading.quantity.number = {begin, numeral->end};
    reading.quantity.value = numeral->value.value_or(Decimal());
    if (unit) reading.quantity.unit = unit->name;
    return reading.quantity;
  }

  // 百分之九十, 四分之三: percent.
  std::optional<Quantity> ReadShare() {
    constexpr std::string_view kOf = "分之";
    std::optional<Numeral> whole = ReadHanNumeral(text_, at_);
    if (!whole || !whole->value || whole->upper || !StandsAt(text_, whole->end, kOf)) return std::nullopt;
    const size_t begin = whole->end + kOf.size();
    const std::optional<Numeral> part =
        IsDigitAt(text_, begin) ? ReadDigits(text_, begin) : ReadHanNumeral(text_, begin);
    next_ = begin;
    const auto divisor = whole->value->Scaled(0);
    if (!part || !part->value || !divisor || *divisor < 2 || *divisor > 100'000'000) return std::nullopt;
    const auto share = Percent(*part->value, *divisor);
    if (!share) return std::nullopt;
    Reading reading{Plain(at_, part->end, QuantityForm::kPercent), *part, std::nullopt};
    reading.quantity.value = *share;
    reading.quantity.unit = "%";
    return Finish(std::move(reading), at_);
  }

  // In hundredths of a percent where the division leaves a rest.
  static std::optional<Decimal> Percent(const Decimal& part, int64_t whole) {
    if (whole == 100) return part;
    const auto scaled = part.Scaled(4);
    if (!scaled) return std::nullopt;
    return Decimal((*scaled + whole / 2) / whole, 2);
  }

  Quantity Plain(size_t begin, size_t end, QuantityForm form) const {
    return PlainQuantity(text_, {begin, end}, form);
  }

  // The numeral at at_ with its unit, and the upper end of its range.
  Reading Assemble(const Numeral& numeral, const std::optional<UnitMatch>& unit) {
    Reading reading{Plain(at_, unit ? unit->end : numeral.end, unit ? unit->form : QuantityForm::kBare),
                    numeral, unit};
    Quantity& quantity = reading.quantity;
    quantity.number = {at_, numeral.end};
    const auto value = InUnit(numeral.value, unit);
    if (!value) {
      quantity.form = QuantityForm::kIdentifier;
      return reading;
    }
    quantity.value = *value;
    quantity.vague = numeral.vague;
    quantity.qualifier = numeral.tail;
    if (unit) quantity.unit = unit->name;
    if (unit && unit->over) quantity.qualifier = Qualifier::kOver;
    if (numeral.upper) {
      quantity.upper = InUnit(numeral.upper, unit);
      quantity.qualifier = Qualifier::kRange;
    } else {
      ExtendToRange(reading);
    }
    return reading;
  }

  // 5—10万元, 2000元至12000元: takes in the second numeral where both are of one unit and it is the greater
  // one.
  void ExtendToRange(Reading& lower) const {
    const size_t sign = RangeSignAt(text_, lower.quantity.span.end);
    if (sign == 0) return;
    const bool spoken = OneAt(text_, lower.quantity.span.end, {"至", "到"}) != 0;
    // 从10家到20家 is a change, two figures.
    if (spoken && lower.unit && OneBefore(text_, at_, {"从", "由"})) return;
    const size_t begin = lower.quantity.span.end + sign;
    std::optional<Numeral> numeral;
    if (IsDigitAt(text_, begin)) {
      numeral = ReadDigits(text_, begin);
    } else if (!lower.numeral.digits) {
      numeral = ReadHanNumeral(text_, begin);
    }
    if (!numeral || !numeral->value || numeral->upper) return;
    const auto unit = tables_.UnitAt(text_, numeral->end, *numeral);
    if (!unit && (lower.unit || !numeral->digits || text_[lower.quantity.span.end] == '-')) return;
    if (lower.unit && lower.unit->name != unit->name) return;
    const auto upper = InUnit(numeral->value, unit);
    auto value = InUnit(lower.numeral.value, unit);
    if (value && !lower.unit && lower.numeral.multiplier == 0 && numeral->multiplier != 0) {
      const auto shared = value->TimesPowerOfTen(numeral->multiplier);
      if (shared && upper && *shared < *upper) value = shared;
    }
    if (!upper || !value || *value >= *upper) return;
    Quantity& quantity = lower.quantity;
    quantity.value = *value;
    quantity.upper = upper;
    quantity.qualifier = Qualifier::kRange;
    quantity.number.end = numeral->end;
    quantity.span.end = unit ? unit->end : numeral->end;
    if (unit) quantity.form = unit->form, quantity.unit = unit->name;
    lower.unit = unit;
    lower.numeral.tail = numeral->tail;
  }

  // Qualifiers before and behind, what is counted per (元/亩), names in quotation marks.
  Quantity Finish(Reading reading, size_t begin) {
    Quantity& quantity = reading.quantity;
    if (IsQuotedName(reading, begin)) {
      quantity.form = QuantityForm::kName;
      quantity.span.end = std::max(quantity.span.end, QuotedEnd(text_, quantity.span.end));
      return quantity;
    }
    if (IsStage(reading)) quantity.form = QuantityForm::kOrdinal;
    if (quantity.form == QuantityForm::kBare && OneBefore(text_, begin, {"人民币", "￥", "¥"})) {
      quantity.form = QuantityForm::kMoney;
      quantity.unit = "元";
    }
    TakePer(reading);
    TakeRemainder(reading);
    TakeQualifiers(reading, begin);
    return quantity;
  }

  // /公斤 behind 0.5元, /人/月 behind 200元.
  void TakePer(Reading& reading) const {
    size_t& end = reading.quantity.span.end;
    while (reading.unit && StandsAt(text_, end, "/")) {
      const auto per = tables_.UnitAt(text_, end + 1, reading.numeral);
      const size_t month = OneAt(text_, end + 1, {"月", "日"});
      if (!per && month == 0) return;
      end = per ? per->end : end + 1 + month;
    }
  }

  // 3年多, 5公里多, but not 3年多次.
  void TakeRemainder(Reading& reading) const {
    Quantity& quantity = reading.quantity;
    const bool measured = quantity.form == QuantityForm::kDuration ||
                          quantity.form == QuantityForm::kMeasure ||
                          quantity.form == QuantityForm::kMultiple || quantity.form == QuantityForm::kPercent;
    if (!measured || !OneAt(text_, quantity.span.end, {"多", "余"})) return;
    if (OneAt(text_, quantity.span.end + kHan,
              {"样", "种", "个", "元", "次", "家", "方", "地", "少", "年", "人",
               "层", "点", "场", "项", "批", "名", "位", "条", "亩", "户"})) {
      return;
    }
    quantity.span.end += kHan;
    if (quantity.qualifier == Qualifier::kExact) quantity.qualifier = Qualifier::kOver;
  }

  void TakeQualifiers(Reading& reading, size_t begin) {
    Quantity& quantity = reading.quantity;
    const auto behind = tables_.QualifierAt(text_, SkipSpaces(text_, quantity.span.end));
    if (behind.size != 0) quantity.span.end = SkipSpaces(text_, quantity.span.end) + behind.size;
    const size_t start = begin - OneBefore(text_, begin, {"人民币", "￥", "¥"});
    auto before = tables_.QualifierBefore(text_, kept_end_, start);
    if (before.size != 0) begin = start;
    // 近3年 is the last three years, not nearly three.
    if (quantity.form == QuantityForm::kDuration && before.qualifier == Qualifier::kUnder) before = {};
    if (before.size == 0 && reading.numeral.bare_multiplier) before = RoundBefore(begin, quantity);
    quantity.span.begin = begin - before.size;
    if (quantity.qualifier == Qualifier::kRange) return;
    if (before.size != 0 && before.qualifier != Qualifier::kExact) {
      quantity.qualifier = before.qualifier;
    } else if (quantity.qualifier == Qualifier::kExact) {
      quantity.qualifier = behind.qualifier;
    }
  }

  // 上百, 上万: at least that, vaguely; 过亿元: over. In 线上百家 and 通过百家 the word is another.
  QualifierMatch RoundBefore(size_t begin, Quantity& quantity) const {
    const bool up = EndsBefore(text_, begin, "上"), past = EndsBefore(text_, begin, "过");
    if ((!up && !past) || begin < kept_end_ + kHan) return {};
    const std::string_view blocked = up ? "以线网之会路场山船车身街台坡岸" : "通经不越超突渡";
    const size_t at = begin - kHan;
    if (at > 0) {
      const size_t previous = PreviousBoundary(text_, at);
      if (at - previous == kHan && blocked.find(text_.substr(previous, kHan)) != std::string_view::npos)
        return {};
    }
    quantity.vague |= up;
    return {kHan, Qualifier::kOver};
  }

  // A Chinese numeral without a unit is a number where 余 多 几 or 数 is in it, where it is a round sum of 万
  // or 亿, and, from a hundred up, behind a qualifier.
  bool CountsAlone(const Numeral& numeral) const {
    if (numeral.tail == Qualifier::kAbout) return false;
    if (numeral.tail != Qualifier::kExact || numeral.rounded) return true;
    if (!numeral.bare_multiplier || *numeral.value < Decimal(100)) return false;
    Quantity unused;
    return tables_.QualifierBefore(text_, kept_end_, at_).size != 0 || RoundBefore(at_, unused).size != 0;
  }

  // 一条条, 一户一策, 一次又一次: words of two.
  bool IsWordOfOne(const Numeral& numeral, const UnitMatch& unit) const {
    if (*numeral.value != Decimal(1) || numeral.upper || numeral.bare_multiplier) return false;
    if (StandsAt(text_, unit.end, unit.word) || StandsAt(text_, unit.end, "又一")) return true;
    return StandsAt(text_, unit.end, "一") && IsHan(CodePointAt(text_, unit.end + kHan));
  }

  // 亿元村, 单位：万元, （万亩）: no number but a unit with its multiplier; 超亿元 is one.
  bool IsUnitAlone(const Numeral& numeral, const UnitMatch& unit) const {
    if (!numeral.bare_multiplier || numeral.end != at_ + kHan || OneAt(text_, at_, {"万", "亿"}) == 0)
      return false;
    if (OneBefore(text_, at_, {"（", "：", "/"})) return true;
    Quantity unused;
    return unit.form == QuantityForm::kMoney && tables_.QualifierBefore(text_, kept_end_, at_).size == 0 &&
           RoundBefore(at_, unused).size == 0;
  }

  // “三支”人才, “4个中心”模式: counted words between quotation marks are a name. Sums and measures stay what
  // they are.
  bool IsQuotedName(const Reading& reading, size_t begin) const {
    if (!OneBefore(text_, begin, {"“", "‘", "《"})) return false;
    const QuantityForm form = reading.quantity.form;
    if (form != QuantityForm::kCount && form != QuantityForm::kBare) return false;
    const size_t end = QuotedEnd(text_, reading.quantity.span.end);
    if (end == 0) return false;
    return reading.numeral.digits ? end > reading.quantity.span.end : true;
  }

  // 二期工程 is a stage, no count.
  bool IsStage(const Reading& reading) const {
    if (reading.quantity.unit != "期" || reading.quantity.value > Decimal(9) || reading.quantity.upper)
      return false;
    return OneAt(text_, reading.quantity.span.end,
                 {"工程", "项目", "建设", "厂房", "园区", "投资", "投产", "基地", "占地"}) != 0;
  }

  // Long numbers, those with a leading zero, and years without 年 (2024“春风行动”) name something.
  bool IsBareIdentifier(const Reading& reading) const {
    const Span number = reading.quantity.number;
    const std::string_view digits = TextOf(text_, number);
    if (reading.numeral.tail != Qualifier::kExact || reading.quantity.upper ||
        reading.numeral.multiplier != 0)
      return false;
    if (digits.find_first_not_of("0123456789") != std::string_view::npos) return false;
    if (digits.size() >= 7 || (digits.size() > 1 && digits[0] == '0')) return true;
    if (digits.size() != 4 || digits < "1980" || digits > "2035") return false;
    const char32_t after = CodePointAt(text_, number.end);
    const bool counted = tables_.QualifierBefore(text_, kept_end_, number.begin).size != 0 ||
                         OneBefore(text_, number.begin, {"达", "共", "计", "到", "为", "了", "有"}) != 0;
    return !counted && (IsHan(after) || after == U'“' || after == U'·' || IsLetterAt(text_, number.end));
  }

  const QuantityTables& tables_;
  std::string_view text_;
  size_t at_ = 0;
  size_t kept_end_ = 0;  // qualifiers do not reach back over the quantity before
  size_t next_ = 0;
  std::vector<Quantity> found_;
};

}  // namespace

QuantityReader::QuantityReader(const Lexicon& lexicon) : tables_(std::make_unique<QuantityTables>(lexicon)) {}
QuantityReader::~QuantityReader() = default;
QuantityReader::QuantityReader(QuantityReader&&) noexcept = default;

std::vector<Quantity> QuantityReader::Read(std::string_view text) const {
  return Scanner(*tables_, text).Run();
}

std::vector<Quantity> AnnotateQuantities(std::string_view text, const Lexicon& lexicon) {
  return QuantityReader(lexicon).Read(text);
}

}  // namespace xiezuo
