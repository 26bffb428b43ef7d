#include "base/thread.h"

#include <system_error>
#include <utility>

#include "base/error.h"
#include "base/message.h"

namespace xiezuo {

std::thread StartThread(std::function<void()> work) {
  try {
    return std::thread(std::move(work));
  } catch (const std::system_error& e) {
    throw Error(Message("no thread can be started: {}", SystemMessage(e.code().value())),
                Message("end other programs, or raise their limit (ulimit -u, ulimit -v)"));
  }
}

}  // namespace xiezuo
