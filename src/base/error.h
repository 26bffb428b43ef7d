#pragma once
// Error: the command cannot go on because its environment is broken (no file, a corrupt store, a bad rule
// file). Malformed input is no Error but a Diagnostic in a Result; see base/result.h. `what` says what
// happened and where, `remedy` what the person can do, `status` the program's exit status (docs: the table in
// design of the commands).
#include <stdexcept>
#include <string>
#include <utility>

namespace xiezuo {

enum class ExitStatus {
  kOk = 0,
  kFailed = 1,
  kUsage = 2,
  kSomeInputsRefused = 3,
  kLimit = 4,
  kDatabase = 5,  // damaged, not ours, or newer than the program
  kBusy = 6,
  kInterrupted = 130,
};

class Error : public std::runtime_error {
 public:
  explicit Error(std::string what, std::string remedy = {}, ExitStatus status = ExitStatus::kFailed)
      : std::runtime_error(std::move(what)), remedy_(std::move(remedy)), status_(status) {}
  const std::string& remedy() const { return remedy_; }
  ExitStatus status() const { return status_; }

 private:
  std::string remedy_;
  ExitStatus status_;
};

}  // namespace xiezuo
