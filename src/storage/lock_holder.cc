#include "storage/lock_holder.h"

#include "base/message.h"

#include <fcntl.h>
#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>

namespace xiezuo {
namespace {

// Bytes that SQLite locks, from its file format: the writer of a database with a log, and without one.
constexpr off_t kLogWriter = 120;          // of FILE-shm
constexpr off_t kFileWriter = 0x40000000;  // of FILE: pending, reserved, then 510 shared bytes
constexpr off_t kFileWriterBytes = 2 + 510;
constexpr size_t kLongestCommand = 200;

// To close any descriptor of a file gives up all locks that the process has on it, SQLite's too: these stay
// open.
int Descriptor(const std::string& path) {
  static std::mutex mutex;
  static std::map<std::string, int> open_ones;
  const std::lock_guard lock(mutex);
  const auto found = open_ones.find(path);
  if (found != open_ones.end()) return found->second;
  return open_ones[path] = open(path.c_str(), O_RDONLY | O_CLOEXEC);
}

pid_t Holder(const std::string& path, off_t start, off_t length) {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = start;
  lock.l_len = length;
  const int descriptor = Descriptor(path);
  if (descriptor < 0 || fcntl(descriptor, F_GETLK, &lock) != 0 || lock.l_type == F_UNLCK) return 0;
  return lock.l_pid;
}

std::string CommandOf(pid_t process) {
  std::ifstream file(fmt::format("/proc/{}/cmdline", process), std::ios::binary);
  std::string words{std::istreambuf_iterator<char>(file), {}};
  while (!words.empty() && words.back() == '\0') words.pop_back();
  std::replace(words.begin(), words.end(), '\0', ' ');
  if (words.size() > kLongestCommand) words = words.substr(0, kLongestCommand) + "...";
  return words;
}

}  // namespace

std::string LockHolder(const std::string& path) {
  pid_t process = Holder(path + "-shm", kLogWriter, 1);
  if (process <= 0) process = Holder(path, kFileWriter, kFileWriterBytes);
  if (process <= 0) return {};
  const std::string command = CommandOf(process);
  return command.empty() ? Message("process {}", process) : Message("process {} ({})", process, command);
}

}  // namespace xiezuo
