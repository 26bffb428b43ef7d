#pragma once
// LineEditor: lines that a person types at a terminal, with editing, history and completion, by libedit.
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace xiezuo {

// What may stand instead of the `replaced` last characters before the cursor.
struct Completion {
  size_t replaced = 0;
  std::vector<std::string> candidates;
};

class LineEditor {
 public:
  // Given the text before the cursor.
  using Completer = std::function<Completion(const std::string& before)>;

  // `history` is a file, made with its folders where it is missing; "" keeps no history.
  LineEditor(std::string history, Completer completer);
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  enum class Outcome { kLine, kInterrupted, kEnd };
  // The next line, without its line break. kInterrupted: Ctrl-C; kEnd: Ctrl-D, or the terminal is gone.
  Outcome Read(const std::string& prompt, std::string& line);

  // Puts what was typed at the end of the history, in the file too. A file that cannot be written is no
  // failure.
  void Remember(const std::string& text);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace xiezuo
