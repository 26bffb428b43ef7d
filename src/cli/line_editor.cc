#include "cli/line_editor.h"

#include <histedit.h>
#include <langinfo.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <filesystem>

#include "base/utf8.h"
#include "cli/terminal.h"
#include "locale/display_width.h"

namespace xiezuo {
namespace {

constexpr int kRemembered = 1000;
constexpr size_t kListed = 100;
constexpr uintmax_t kLargestHistory = 1 << 20;

std::wstring Wide(std::string_view utf8) {
  const std::u32string text = ToCodePoints(utf8);
  return {text.begin(), text.end()};
}

std::string Narrow(const wchar_t* begin, const wchar_t* end) {
  std::string utf8;
  for (; begin != end; ++begin) AppendCodePoint(static_cast<char32_t>(*begin), utf8);
  return utf8;
}

// The library reads characters as the locale says, and a fresh system has none.
void UseUtf8() {
  const char* set = std::setlocale(LC_CTYPE, "");
  if (set == nullptr || std::string_view(nl_langinfo(CODESET)) != "UTF-8")
    std::setlocale(LC_CTYPE, "C.UTF-8");
}

std::string CommonBeginning(const std::vector<std::string>& texts) {
  std::string common = texts.front();
  for (const std::string& text : texts) {
    const auto end = std::mismatch(common.begin(), common.end(), text.begin(), text.end()).first;
    common.erase(end, common.end());
  }
  while (!common.empty() && (static_cast<unsigned char>(texts.front()[common.size()]) & 0xC0) == 0x80) {
    common.pop_back();  // no half of a character
  }
  return common;
}

std::string InColumns(const std::vector<std::string>& texts, size_t width) {
  size_t widest = 0;
  const size_t listed = std::min(texts.size(), kListed);
  for (size_t i = 0; i < listed; ++i) widest = std::max(widest, DisplayWidth(texts[i]) + 2);
  const size_t columns = std::max<size_t>(1, width / std::max<size_t>(1, widest));
  std::string list;
  for (size_t i = 0; i < listed; ++i) {
    const bool ends_row = (i + 1) % columns == 0 || i + 1 == listed;
    list += texts[i] + (ends_row ? "\n" : std::string(widest - DisplayWidth(texts[i]), ' '));
  }
  if (texts.size() > listed) list += "… " + std::to_string(texts.size() - listed) + " more\n";
  return list;
}

}  // namespace

struct LineEditor::Impl {
  std::string history_path;
  Completer completer;
  std::wstring prompt;
  bool interrupted = false;
  FILE* screen = IsTerminal(STDOUT_FILENO) ? stdout : stderr;
  EditLine* editor = nullptr;
  HistoryW* history = nullptr;

  static Impl& Of(EditLine* editor) {
    void* self = nullptr;
    el_wget(editor, EL_CLIENTDATA, &self);
    return *static_cast<Impl*>(self);
  }
  static wchar_t* Prompt(EditLine* editor) { return Of(editor).prompt.data(); }

  static unsigned char Interrupt(EditLine* editor, wint_t) {
    Of(editor).interrupted = true;
    el_wpush(editor, L"\n");  // ends the line
    return CC_NORM;
  }

  static unsigned char Complete(EditLine* editor, wint_t) {
    Impl& self = Of(editor);
    const LineInfoW* line = el_wline(editor);
    const std::string before = Narrow(line->buffer, line->cursor);
    Completion completion;
    try {
      completion = self.completer(before);
    } catch (const std::exception&) {  // nothing to offer; the next statement will say what is wrong
    }
    if (completion.candidates.empty()) return CC_ERROR;
    const std::wstring whole = Wide(CommonBeginning(completion.candidates));
    const size_t typed = static_cast<size_t>(line->cursor - line->buffer);
    const std::wstring replaced(line->cursor - std::min(typed, completion.replaced), line->cursor);
    if (whole.size() > replaced.size() || completion.candidates.size() == 1) {
      el_deletestr(editor, static_cast<int>(replaced.size()));
      if (el_winsertstr(editor, whole.c_str()) == -1) return CC_ERROR;
      return CC_REFRESH;
    }
    std::fputs(("\n" + InColumns(completion.candidates, TerminalWidth(STDIN_FILENO))).c_str(), self.screen);
    return CC_REDISPLAY;
  }

  void LoadHistory() {
    if (history_path.empty()) return;
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::path(history_path).parent_path();
    if (!std::filesystem::exists(folder, error)) {
      std::filesystem::create_directories(folder, error);
      chmod(folder.c_str(), S_IRWXU);
    }
    HistEventW event;
    if (std::filesystem::is_regular_file(history_path, error)) {
      history_w(history, &event, H_LOAD, history_path.c_str());
      const bool large = std::filesystem::file_size(history_path, error) > kLargestHistory;
      if (large && !error) history_w(history, &event, H_SAVE, history_path.c_str());
    }
  }

  // Other prompts may write to the same file: what is new is appended.
  void Append() {
    if (history_path.empty()) return;
    FILE* file = std::fopen(history_path.c_str(), "ae");
    if (file == nullptr) return;
    fchmod(fileno(file), S_IRUSR | S_IWUSR);
    std::fseek(file, 0, SEEK_END);
    HistEventW event;
    history_w(history, &event, H_NSAVE_FP, size_t{0}, file);  // the newest, and none before it
    std::fclose(file);
  }
};

LineEditor::LineEditor(std::string history, Completer completer) : impl_(std::make_unique<Impl>()) {
  UseUtf8();
  Impl& self = *impl_;
  self.history_path = std::move(history);
  self.completer = std::move(completer);
  self.history = history_winit();
  HistEventW event;
  history_w(self.history, &event, H_SETSIZE, kRemembered);
  history_w(self.history, &event, H_SETUNIQUE, 1);
  self.LoadHistory();
  self.editor = el_init("xiezuo", stdin, self.screen, stderr);
  el_wset(self.editor, EL_CLIENTDATA, &self);
  el_wset(self.editor, EL_PROMPT, &Impl::Prompt);
  el_wset(self.editor, EL_EDITOR, L"emacs");
  el_wset(self.editor, EL_SIGNAL, 0);
  el_wset(self.editor, EL_HIST, history_w, self.history);
  el_wset(self.editor, EL_ADDFN, L"interrupt", L"give the line up", &Impl::Interrupt);
  el_wset(self.editor, EL_ADDFN, L"complete", L"complete the word", &Impl::Complete);
  el_wset(self.editor, EL_SETTY, L"-d", L"-isig", nullptr);  // Ctrl-C comes as a character
  el_wset(self.editor, EL_BIND, L"^C", L"interrupt", nullptr);
  el_wset(self.editor, EL_BIND, L"^I", L"complete", nullptr);
  el_wset(self.editor, EL_BIND, L"^R", L"em-inc-search-prev", nullptr);
  el_source(self.editor, nullptr);  // what the person set in .editrc
}

LineEditor::~LineEditor() {
  el_end(impl_->editor);
  history_wend(impl_->history);
}

LineEditor::Outcome LineEditor::Read(const std::string& prompt, std::string& line) {
  impl_->prompt = Wide(prompt);
  impl_->interrupted = false;
  int count = 0;
  const wchar_t* typed = el_wgets(impl_->editor, &count);
  if (impl_->interrupted) return Outcome::kInterrupted;
  if (typed == nullptr || count <= 0) {
    std::fputs("\n", impl_->screen);
    return Outcome::kEnd;
  }
  while (count > 0 && (typed[count - 1] == L'\n' || typed[count - 1] == L'\r')) --count;
  line = Narrow(typed, typed + count);
  return Outcome::kLine;
}

void LineEditor::Remember(const std::string& text) {
  if (Trim(text).empty()) return;
  HistEventW event;
  if (history_w(impl_->history, &event, H_ENTER, Wide(text).c_str()) > 0) impl_->Append();
}

}  // namespace xiezuo
