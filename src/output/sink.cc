#include "output/sink.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "base/error.h"
#include "base/message.h"
#include "output/shown.h"

namespace xiezuo {
namespace {

constexpr size_t kBufferSize = 1 << 16;

std::string RemedyFor(int error_number) {
  switch (error_number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return Message("free some space or write elsewhere");
    case EACCES:
    case EPERM:
    case EROFS:
      return Message("choose a folder that you may write to");
    case ENOENT:
    case ENOTDIR:
      return Message("make the folder first, or check the path");
    default:
      return "";
  }
}

std::string FolderOf(const std::string& path) {
  const size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

// A name is durable only once its folder is synced. Some file systems cannot; the file itself is safe by
// then.
void SyncFolder(const std::string& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
}

// A link keeps pointing at its file: the file behind it is replaced, not the link.
std::string RealPath(const std::string& path) {
  char* real = realpath(path.c_str(), nullptr);
  std::string found = real != nullptr ? real : path;
  std::free(real);
  return found;
}

}  // namespace

StandardOutput::StandardOutput() : terminal_(isatty(STDOUT_FILENO) == 1) {}

void StandardOutput::Write(std::string_view bytes) {
  if (terminal_) {
    held_ += bytes;
    return Put(TakeShown(held_));
  }
  Put(bytes);
}

void StandardOutput::Put(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size()) return;
  if (errno == EPIPE) throw OutputClosed{};
  throw Error(Message("standard output: {}", SystemMessage(errno)), RemedyFor(errno));
}

void StandardOutput::Finish() {
  if (!held_.empty()) Put(Shown(std::exchange(held_, {})));
  if (std::fflush(stdout) == 0) return;
  if (errno == EPIPE) throw OutputClosed{};
  throw Error(Message("standard output: {}", SystemMessage(errno)), RemedyFor(errno));
}

FileOutput::FileOutput(std::string path) : path_(std::move(path)) {
  struct stat there {};
  const bool exists = stat(path_.c_str(), &there) == 0;
  if (exists && S_ISDIR(there.st_mode))
    throw Error(Message("{}: is a folder", path_), Message("name a file"));
  if (exists && !S_ISREG(there.st_mode)) {
    descriptor_ = open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    target_ = exists ? RealPath(path_) : path_;
    beside_ = target_ + ".part-XXXXXX";
    descriptor_ = mkostemp(beside_.data(), O_CLOEXEC);
    if (descriptor_ < 0) {
      const int error_number = errno;
      beside_.clear();
      Fail(error_number);
    }
    // mkostemp makes files private; people expect what any other program would have made.
    const mode_t mask = umask(0);
    umask(mask);
    fchmod(descriptor_, exists ? there.st_mode & 07777 : 0666 & ~mask);
  }
  if (descriptor_ < 0) Fail(errno);
}

FileOutput::~FileOutput() {
  if (descriptor_ >= 0) close(descriptor_);
  if (!beside_.empty()) unlink(beside_.c_str());
}

void FileOutput::Write(std::string_view bytes) {
  buffer_.append(bytes);
  if (buffer_.size() >= kBufferSize) Flush();
}

void FileOutput::Flush() {
  size_t written = 0;
  while (written < buffer_.size()) {
    const ssize_t n = write(descriptor_, buffer_.data() + written, buffer_.size() - written);
    if (n >= 0) {
      written += static_cast<size_t>(n);
    } else if (errno == EPIPE) {
      throw OutputClosed{};
    } else if (errno != EINTR) {
      Fail(errno);
    }
  }
  buffer_.clear();
}

void FileOutput::Finish() {
  Complete();
  Publish();
}

void FileOutput::Complete() {
  Flush();
  if (!beside_.empty() && fsync(descriptor_) != 0) Fail(errno);
  if (close(std::exchange(descriptor_, -1)) != 0) Fail(errno);
}

void FileOutput::Publish() {
  if (beside_.empty()) return;
  if (rename(beside_.c_str(), target_.c_str()) != 0) Fail(errno);
  beside_.clear();
  SyncFolder(FolderOf(target_));
}

void FileOutput::Fail(int error_number) const {
  throw Error(path_ + ": " + SystemMessage(error_number), RemedyFor(error_number));
}

std::unique_ptr<Sink> OpenSink(const std::string& path) {
  if (path.empty() || path == "-") return std::make_unique<StandardOutput>();
  return std::make_unique<FileOutput>(path);
}

}  // namespace xiezuo
