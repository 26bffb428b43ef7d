#include "ingest/read_file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "base/message.h"

namespace xiezuo {
namespace {

Diagnostic Refused(std::string message, std::string remedy) {
  return {.severity = Severity::kError,
          .stage = "ingest",
          .message = std::move(message),
          .remedy = std::move(remedy)};
}

Diagnostic TooLarge(uint64_t max_size) {
  return Refused(Message("is larger than {} bytes", max_size),
                 Message("raise --max-size if it really is one article"));
}

Diagnostic Unreadable(int error_number) {
  if (error_number == EACCES)
    return Refused(Message("may not be read"), Message("ask for the right to read it, or copy it elsewhere"));
  if (error_number == ENOENT)
    return Refused(Message("there is no such file or folder"), Message("check the path"));
  return Refused(SystemMessage(error_number), Message("check the path"));
}

// An open file that closes itself; standard input stays open. A pipe is opened at once, whether somebody
// writes to it or not.
class Descriptor {
 public:
  explicit Descriptor(const std::string& path)
      : number_(path == "-" ? STDIN_FILENO
                            : open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)) {}
  ~Descriptor() {
    if (number_ > STDIN_FILENO) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

bool WasWritten(const struct stat& before, const struct stat& after) {
  return before.st_size != after.st_size || before.st_mtim.tv_sec != after.st_mtim.tv_sec ||
         before.st_mtim.tv_nsec != after.st_mtim.tv_nsec;
}

// Waits until a stream has something to say. A signal that comes just before a wait does not end it, so the
// wait ends by itself now and then to ask.
bool Await(int descriptor, const std::function<bool()>& stopped) {
  constexpr int kMilliseconds = 100;
  while (true) {
    if (stopped && stopped()) return false;
    pollfd stream{.fd = descriptor, .events = POLLIN, .revents = 0};
    if (poll(&stream, 1, kMilliseconds) > 0) return true;
  }
}

// Asks for one byte more than the limit, which tells too large from just large enough. The size that the file
// system states is only a first hint: a pipe has none.
Result<std::string> ReadToEnd(int descriptor, uint64_t max_size, const ReadSome& read_some,
                              const std::function<bool()>& ready) {
  std::string bytes;
  constexpr size_t kChunk = 1 << 16;
  while (bytes.size() <= max_size) {
    if (!ready()) return Unreadable(EINTR);
    const size_t before = bytes.size();
    bytes.resize(before + std::min<uint64_t>(kChunk, max_size - before + 1));
    const ssize_t n = read_some(descriptor, bytes.data() + before, bytes.size() - before);
    bytes.resize(before + static_cast<size_t>(std::max<ssize_t>(n, 0)));
    if (n == 0) return bytes;
    if (n < 0 && errno != EINTR && errno != EAGAIN) return Unreadable(errno);
  }
  return TooLarge(max_size);
}

}  // namespace

Result<std::string> ReadFile(const std::string& path, FileKind kind, uint64_t max_size,
                             const ReadSome& read_some, const std::function<bool()>& stopped) {
  const Descriptor descriptor(path);
  struct stat before {
  }, after{};
  if (descriptor.number() < 0 || fstat(descriptor.number(), &before) != 0) return Unreadable(errno);
  const bool regular = S_ISREG(before.st_mode);
  if (S_ISDIR(before.st_mode)) return Unreadable(EISDIR);
  if (!regular && kind == FileKind::kRegular && path != "-") {
    return Refused(Message("is no file any more"), Message("name it itself if it is to be waited for"));
  }
  if (regular && static_cast<uint64_t>(before.st_size) > max_size) return TooLarge(max_size);
  const auto ready = [&] { return regular || Await(descriptor.number(), stopped); };
  Result<std::string> bytes = ReadToEnd(descriptor.number(), max_size, read_some, ready);
  if (!bytes || !regular) return bytes;
  if (fstat(descriptor.number(), &after) != 0) return Unreadable(errno);
  if (WasWritten(before, after)) {
    return Refused(Message("was changed while it was read"),
                   Message("run the same command again once it is whole"));
  }
  return bytes;
}

}  // namespace xiezuo
