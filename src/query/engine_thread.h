#pragma once
// EngineThread: one statement on a thread of its own. The engine looks at the clock between its operations
// alone, and one call of a function may take minutes; the thread that asks need not wait for that. It gives
// up on such a statement, which ends by itself later and frees what it holds.
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "model/result_set.h"

struct sqlite3_stmt;

namespace xiezuo {

// Some rows and how the engine stands after them: SQLITE_ROW (more may come), SQLITE_DONE, or an error.
struct Batch {
  std::vector<Row> rows;
  int code = 0;
  std::string message;  // of an error
};

class EngineThread {
 public:
  // `keeps` is let go after the statement, on whichever thread ends last.
  EngineThread(sqlite3_stmt* statement, std::shared_ptr<void> keeps);
  // Waits until the statement is finalized, unless it was given up.
  ~EngineThread();
  EngineThread(const EngineThread&) = delete;
  EngineThread& operator=(const EngineThread&) = delete;

  // The next rows. `give_up` is asked every few hundredths of a second; where it says so, the statement is
  // left to itself, false comes back, and nothing more may be asked of this object.
  bool Next(Batch& batch, const std::function<bool()>& give_up);

 private:
  struct Work;
  std::shared_ptr<Work> work_;
};

}  // namespace xiezuo
