#include "rules/window.h"

#include "base/error.h"
#include "base/message.h"

namespace xiezuo {
namespace {

// A number stands in a window as: open, form or class word, kUnitMark, unit, close. A refinement in Latin
// letters names the class, any other the unit.
std::string NumberPattern(std::string_view open, std::string_view refinement) {
  const std::string any = "[^" + std::string(kNumberClose) + "]*";
  std::string body = any;
  if (!refinement.empty()) {
    const bool is_class = refinement.front() >= 'a' && refinement.front() <= 'z';
    const std::string group = "(?:" + std::string(refinement) + ")";
    body = is_class ? group + std::string(kUnitMark) + any : "[a-z_]*" + std::string(kUnitMark) + group;
  }
  return std::string(open) + body + std::string(kNumberClose);
}

std::string Marked(std::string_view open, std::string_view close) {
  return std::string(open) + "[^" + std::string(close) + "]*" + std::string(close);
}

std::string NamePattern(std::string_view name) {
  const size_t colon = name.find(':');
  const std::string_view base = name.substr(0, colon);
  const std::string_view refinement = colon == std::string_view::npos ? "" : name.substr(colon + 1);
  if (base == "n") return NumberPattern(kFocusOpen, refinement);
  if (base == "num") return NumberPattern(kNumberOpen, refinement);
  if (base == "place") return Marked(kPlaceOpen, kPlaceClose);
  if (base == "org") return Marked(kOrganisationOpen, kOrganisationClose);
  if (base == "time") return Marked(kTimeOpen, kTimeClose);
  throw Error(Message("unknown name {{{}}} in a pattern", name),
              Message("use {{n}}, {{num}}, {{place}}, {{org}} or {{time}}"));
}

}  // namespace

std::string CompilePattern(std::string_view when) {
  constexpr std::string_view kGap = "…";
  const std::string numbers = std::string(kNumberOpen) + std::string(kFocusOpen);
  std::string pattern;
  for (size_t at = 0; at < when.size();) {
    if (when.substr(at).starts_with(kGap)) {
      at += kGap.size();
      const bool wide = when.substr(at).starts_with(kGap);
      if (wide) at += kGap.size();
      pattern += wide ? "[^。！？]*?" : "[^，。！？；：" + numbers + "]*?";
    } else if (when[at] == '{' && at + 1 < when.size() && when[at + 1] >= 'a' && when[at + 1] <= 'z') {
      const size_t close = when.find('}', at);
      if (close == std::string_view::npos)
        throw Error(Message("a {{ without its }} in a pattern"), Message("close it"));
      pattern += NamePattern(when.substr(at + 1, close - at - 1));
      at = close + 1;
    } else if (when[at] == ' ') {
      ++at;  // blanks only set the parts of a pattern apart
    } else {
      pattern += when[at++];
    }
  }
  return pattern;
}

}  // namespace xiezuo
