#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "base/message.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/database.h"
#include "cli/rows_output.h"
#include "cli/terminal.h"
#include "output/text_value.h"
#include "storage/fact_reader.h"

namespace xiezuo {
namespace {

struct Mark {
  CodePointSpan span;
  size_t number;  // of the fact, from 1
};

struct Facts {
  std::vector<StatedFact> stated;
  std::vector<Mark> marks;  // by place
};

Facts FactsOf(const Store& store, const std::string& digest) {
  FactFilter filter;
  filter.digest = digest;
  FactReader reader(store, filter);
  Facts facts;
  StatedFact stated;
  while (reader.Next(stated)) {
    facts.stated.push_back(stated);
    for (const Evidence& evidence : stated.fact.evidence) {
      facts.marks.push_back({evidence.span, facts.stated.size()});
    }
  }
  std::stable_sort(facts.marks.begin(), facts.marks.end(),
                   [](const Mark& a, const Mark& b) { return a.span < b.span; });
  return facts;
}

// Words that prove a fact stand in ⟦ ⟧ with the fact's number. Spans may overlap; each end is marked where it
// is.
std::string MarkedText(const std::string& text, const std::vector<Mark>& marks) {
  std::multimap<size_t, std::string> opened, closed;
  for (const Mark& mark : marks) {
    opened.emplace(mark.span.start, "⟦");
    closed.emplace(mark.span.end, fmt::format("⟧{}", mark.number));
  }
  std::string marked;
  size_t code_points = 0;
  const auto put = [&](const std::multimap<size_t, std::string>& signs) {
    const auto [first, last] = signs.equal_range(code_points);
    for (auto sign = first; sign != last; ++sign) marked += sign->second;
  };
  for (size_t at = 0; at < text.size(); ++code_points) {
    put(closed);
    put(opened);
    const size_t begin = at;
    const char32_t c = NextCodePoint(text, at);
    marked += SteersTerminal(c) && c != '\n' && c != '\t' ? " " : text.substr(begin, at - begin);
  }
  put(closed);
  return marked;
}

std::string FigureOf(const Fact& fact) {
  if (const auto* partnership = std::get_if<Partnership>(&fact.record)) {
    return partnership->helper + " → " + partnership->recipient;
  }
  if (const auto* project = std::get_if<Project>(&fact.record)) return project->name;
  if (const auto* fund = std::get_if<Fund>(&fact.record)) {
    return YuanText(static_cast<double>(fund->amount_fen) / 100) + " " + std::string(ToString(fund->kind));
  }
  if (const auto* beneficiary = std::get_if<Beneficiary>(&fact.record)) {
    return fmt::format("{} {}", beneficiary->count, ToString(beneficiary->group));
  }
  const auto& indicator = std::get<Indicator>(fact.record);
  return indicator.value.ToString() + indicator.unit + " " + indicator.what;
}

std::string FactLine(size_t number, const StatedFact& stated) {
  return fmt::format("{:>4}  {}  {:<11}  {}\n", number, stated.fact.key, ToString(stated.fact.type()),
                     SafeLine(FigureOf(stated.fact)));
}

}  // namespace

CommandOptions ShowOptionsOf(const Words&) {
  return CommandOptions(
             {.summary = Message("Print an article with the words that prove its facts marked. They stand "
                                 "⟦so⟧, each with the number of its fact; the facts follow the text. ARTICLE "
                                 "is an id, the beginning of a digest, or a file name."),
              .usage = Message("show ARTICLE [options]"),
              .examples = "xiezuo show page3.txt\n"
                          "xiezuo show 3f9a --out page3.marked.txt\n"},
             Prints::kText)
      .Positional();
}

ExitStatus RunShow(const Arguments& arguments) {
  if (arguments.positional().size() != 1) {
    throw Error(Message("show: one article is needed"),
                Message("xiezuo show ARTICLE; xiezuo articles lists them"), ExitStatus::kUsage);
  }
  const Store store = OpenStore(arguments, OpenMode::kReadOnly);
  const ArticleSummary article = store.FindArticle(arguments.positional().front());
  const Facts facts = FactsOf(store, article.digest);
  const auto sink = SinkOf(arguments);
  sink->Write(MarkedText(store.StoredSource(article.digest).bytes, facts.marks));
  sink->Write("\n\n");
  for (size_t i = 0; i < facts.stated.size(); ++i) sink->Write(FactLine(i + 1, facts.stated[i]));
  sink->Finish();
  return ExitStatus::kOk;
}

}  // namespace xiezuo
