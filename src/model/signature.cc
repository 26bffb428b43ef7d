#include "model/fact.h"

namespace xiezuo {
namespace {

std::string Join(std::initializer_list<std::string> fields) {
  std::string text;
  for (const std::string& field : fields) text += field, text += '|';
  return text;
}
std::string Text(const std::optional<Period>& period) {
  return period ? std::to_string(period->first) + "-" + std::to_string(period->last) : "";
}
template <typename T>
std::string Number(const std::optional<T>& value) {
  return value ? std::to_string(*value) : "";
}
std::string Number(const std::optional<Decimal>& value) { return value ? value->ToString() : ""; }
template <typename E>
std::string Word(E value) {
  return std::string(ToString(value));
}

struct SignatureOf {
  std::string operator()(const Partnership& p) const {
    return Join({"partnership", p.helper, p.recipient, Word(p.scheme)});
  }
  // Names of undertakings, and figures, are told apart by place: without one, two articles may speak of two
  // things.
  std::string operator()(const Project& p) const {
    return p.recipient.empty() ? "" : Join({"project", p.name, p.recipient});
  }
  std::string operator()(const Fund& f) const {
    if (f.recipient.empty()) return "";
    return Join({"fund", std::to_string(f.amount_fen), Number(f.amount_max_fen), Word(f.kind), Word(f.status),
                 Word(f.scope), f.payer.ToString(), f.recipient, Text(f.period), Word(f.sector)});
  }
  std::string operator()(const Beneficiary& b) const {
    if (b.recipient.empty() || !b.period) return "";
    return Join({"beneficiary", std::to_string(b.count), Number(b.count_max), Word(b.unit), Word(b.group),
                 b.recipient, Text(b.period), Word(b.sector), Word(b.status)});
  }
  std::string operator()(const Indicator& i) const {
    if (i.recipient.empty() || !i.period) return "";
    return Join({"indicator", i.value.ToString(), Number(i.value_max), i.unit, i.what, i.recipient,
                 Text(i.period), Word(i.sector), Word(i.status)});
  }
};

}  // namespace

std::string Signature(const Fact& fact) { return std::visit(SignatureOf{}, fact.record); }

}  // namespace xiezuo
