#pragma once
// Sink: where a writer's bytes go. Bytes count only once Finish() has returned; a sink destroyed before that
// leaves nothing half-written where it can help it (a pipe it cannot). Every failure throws Error that names
// the place.
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace xiezuo {

class Sink {
 public:
  virtual ~Sink() = default;
  virtual void Write(std::string_view bytes) = 0;
  virtual void Finish() = 0;
};

// Thrown where the reader of our standard output has gone away (`| head`): no failure, only the end.
struct OutputClosed {};

// Standard output, buffered. At a terminal, what would steer it is shown instead.
class StandardOutput : public Sink {
 public:
  StandardOutput();
  void Write(std::string_view bytes) override;
  void Finish() override;

 private:
  static void Put(std::string_view bytes);
  bool terminal_;
  std::string held_;  // the beginning of a character, or of a line break, that is not whole yet
};

// A file: written beside its place, synced and renamed by Finish(), so that its name always holds a whole
// file. Something that is there and no regular file (/dev/stdout, a pipe) is written in place.
class FileOutput : public Sink {
 public:
  explicit FileOutput(std::string path);
  ~FileOutput() override;
  FileOutput(const FileOutput&) = delete;
  FileOutput& operator=(const FileOutput&) = delete;
  void Write(std::string_view bytes) override;
  void Finish() override;

  // Finish() in two steps, for several files that belong together: once all are Complete, written and synced
  // beside their places, Publish() gives each its name.
  void Complete();
  void Publish();

 private:
  void Flush();
  [[noreturn]] void Fail(int error_number) const;

  std::string path_;
  std::string beside_;  // the unfinished file, or "" where written in place
  std::string target_;  // what it replaces: the file behind a link
  std::string buffer_;
  int descriptor_ = -1;
};

class StringSink : public Sink {
 public:
  void Write(std::string_view bytes) override { text_.append(bytes); }
  void Finish() override {}
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// The sink for `--out PATH`; "" and "-" are standard output.
std::unique_ptr<Sink> OpenSink(const std::string& path);

}  // namespace xiezuo
