#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <memory>

#include "base/message.h"
#include "cli/commands.h"
#include "cli/database.h"
#include "cli/language.h"
#include "cli/package.h"
#include "cli/rows_output.h"
#include "cli/terminal.h"
#include "output/digest_sink.h"
#include "output/package_check.h"
#include "output/text_value.h"
#include "output/workbook.h"
#include "output/writer.h"
#include "query/tables.h"

namespace xiezuo {
namespace {

std::vector<ExportTable> ChosenTables(const std::vector<ExportTable>& all, const Words& names) {
  std::vector<ExportTable> chosen;
  for (const ExportTable& table : all) {
    const bool named = std::find(names.begin(), names.end(), table.name) != names.end();
    if (named || names.empty()) chosen.push_back(table);
  }
  for (const std::string& name : names) {
    if (std::any_of(all.begin(), all.end(), [&](const ExportTable& table) { return table.name == name; }))
      continue;
    std::string known;
    for (const ExportTable& table : all) known += (known.empty() ? "" : ", ") + table.name;
    throw Error(Message("export: there is no table {}", name), Message("use some of {}", known),
                ExitStatus::kUsage);
  }
  return chosen;
}

std::string OutFrom(const Arguments& arguments) {
  const auto out = arguments.Text("out");
  if (out && *out == "-") {
    throw Error(Message("export --out -: several files do not fit into standard output"),
                Message("xiezuo export --out DIR"), ExitStatus::kUsage);
  }
  if (out) RefuseDatabaseAsOutput(arguments, *out);
  if (out && !out->empty()) return *out;
  throw Error(Message("export: no folder is named"), Message("xiezuo export --out DIR"), ExitStatus::kUsage);
}

// The folder of an export; one that was made for it goes again where the export fails.
class Folder {
 public:
  explicit Folder(std::string path) : path_(std::move(path)) {
    std::error_code error;
    made_ = std::filesystem::create_directories(path_, error);
    std::error_code unseen;
    if (!std::filesystem::is_directory(path_, unseen)) {
      throw Error(Message("{}: is no folder and cannot be made one{}", path_,
                          error ? ": " + SystemMessage(error.value()) : ""),
                  Message("name a folder that you may write to"));
    }
  }
  ~Folder() {
    std::error_code ignored;
    if (made_) std::filesystem::remove(path_, ignored);  // only where it is empty
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::unique_ptr<FileOutput> File(const std::string& name) const {
    return std::make_unique<FileOutput>(path_ + "/" + name);
  }
  void Keep() { made_ = false; }

 private:
  const std::string path_;
  bool made_ = false;
};

std::vector<std::string> Newspapers(Sandbox& sandbox) {
  std::vector<std::string> names;
  for (const Row& row :
       sandbox.Lookup("SELECT DISTINCT newspaper FROM articles WHERE newspaper <> '' ORDER BY newspaper")) {
    names.push_back(std::get<std::string>(row[0]));
  }
  return names;
}

// All files are written and synced before the first gets its name, and the description is the last: where the
// room ends, the folder is as it was.
void ExportCsv(Sandbox& sandbox, const std::vector<ExportTable>& tables, const Arguments& arguments) {
  Folder folder(OutFrom(arguments));
  Package package{
      .tables = {}, .newspapers = Newspapers(sandbox), .licence = arguments.Text("licence").value_or("")};
  std::vector<std::unique_ptr<FileOutput>> files;
  for (const ExportTable& table : tables) {
    files.push_back(folder.File(table.name + ".csv"));
    DigestSink sink(*files.back());
    WriteRows(*OpenTable(sandbox, table.name), {.format = Format::kCsv, .csv = CsvStyle::kVerbatim}, sink);
    sink.Close();
    files.back()->Complete();
    package.tables.push_back({.table = table, .bytes = sink.size(), .digest = sink.digest()});
  }
  files.push_back(folder.File("datapackage.json"));
  files.back()->Write(PackageJson(package));
  files.back()->Complete();
  for (const auto& file : files) file->Publish();
  folder.Keep();
}

void ExportWorkbook(Sandbox& sandbox, const std::vector<ExportTable>& tables, const Arguments& arguments) {
  const Language language = arguments.Has("lang") ? LanguageFrom(*arguments.Text("lang")) : LocaleLanguage();
  const bool chinese = language == Language::kChinese;
  Workbook book(chinese ? Headings::kChinese : Headings::kEnglish);
  FileOutput file(OutFrom(arguments));
  for (const ExportTable& table : tables) {
    book.AddSheet(table.name, chinese ? table.description_zh : table.description,
                  *OpenTable(sandbox, table.name));
  }
  std::vector<std::pair<std::string, std::string>> notes = {
      {chinese ? "程序" : "made by", "xiezuo " XIEZUO_VERSION}};
  for (const std::string& newspaper : Newspapers(sandbox)) {
    notes.emplace_back(chinese ? "来源" : "source", newspaper);
  }
  for (const ExportTable& table : tables) {
    if (!table.source.empty()) {
      notes.emplace_back((chinese ? "来源：" : "source of ") + table.name, table.source);
    }
  }
  book.AddExplanation(notes);
  book.WriteTo(file);
  file.Finish();
  SayCutCells(book.cut_cells());
}

bool IsWorkbook(const Arguments& arguments) {
  // The format of rows that is configured says nothing about tables.
  const auto format = arguments.Typed("format") ? arguments.Text("format") : std::nullopt;
  if (format && *format != "csv" && *format != "xlsx") {
    throw Error(Message("export --format {}: there is no such format", *format), Message("use csv or xlsx"),
                ExitStatus::kUsage);
  }
  return format ? *format == "xlsx" : FormatOfFile(arguments.Text("out").value_or("")) == Format::kXlsx;
}

ExitStatus CheckFolder(const std::string& folder) {
  const PackageReport report = CheckPackage(folder);
  std::string lines;
  for (const std::string& problem : report.problems) lines += SafeLine(problem) + "\n";
  PrintText(lines);
  if (!report.problems.empty()) {
    throw Error(Message("{}: the package is not what it says it is", folder),
                Message("export it again, or fetch it again"));
  }
  Say(Message("{}: {} tables with {} rows are what the package says", folder, report.tables, report.rows));
  return ExitStatus::kOk;
}

}  // namespace

CommandOptions ExportOptionsOf(const Words&) {
  return CommandOptions(
             {.summary = Message(
                  "Write tables as CSV files, and a datapackage.json that says what is in them; or all as "
                  "the sheets of one workbook. The same articles give the same bytes. Without names, every "
                  "table and view. Values are whole, line breaks too."),
              .usage = Message("export --out DIR | FILE.xlsx [TABLE …] [options] | export --check DIR"),
              .examples = "xiezuo export --out package\n"
                          "xiezuo export --out package funds projects\n"
                          "xiezuo export --out all.xlsx\n"
                          "xiezuo export --check package\n"},
             Prints::kNothing)
      .Value("out", "DIR", Message("the folder to write to, made where it is missing; or the workbook"))
      .Value("format", "FORMAT", Message("csv or xlsx; xlsx where --out ends in .xlsx, else csv"),
             {"csv", "xlsx"})
      .Value("licence", "ID", Message("the licence that the package is given, such as CC-BY-4.0"))
      .Value("check", "DIR", Message("look whether the package in DIR is what it says: digests, types, keys"))
      .Positional(ExportNames());
}

ExitStatus RunExport(const Arguments& arguments) {
  if (const auto folder = arguments.Text("check")) return CheckFolder(*folder);
  const bool workbook = IsWorkbook(arguments);
  const std::string path = DatabasePath(arguments);
  // A large table takes longer than any question should.
  Sandbox sandbox(path, {.deadline = std::chrono::milliseconds(0), .page_cache_kib = 4 * 1024});
  const std::vector<ExportTable> tables = ChosenTables(ExportTables(path), arguments.positional());
  const InterruptGuard guard(sandbox);
  SayIfNoArticles(arguments);
  if (workbook) {
    ExportWorkbook(sandbox, tables, arguments);
  } else {
    ExportCsv(sandbox, tables, arguments);
  }
  Say(Message("wrote {} tables to {}", tables.size(), OutFrom(arguments)));
  return ExitStatus::kOk;
}

}  // namespace xiezuo
