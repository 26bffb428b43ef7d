#pragma once
// Starting a thread, which a system that has no room for one refuses.
#include <functional>
#include <thread>

namespace xiezuo {

// Throws Error where the system starts no thread.
std::thread StartThread(std::function<void()> work);

}  // namespace xiezuo
