#pragma once
// Standard output at a terminal: what fits the screen is printed, what is longer goes through the pager.
#include <csignal>
#include <cstdio>
#include <string>

#include "output/sink.h"

namespace xiezuo {

// The pager is $PAGER, else less where there is one. An empty $PAGER asks for none.
class PagedOutput : public Sink {
 public:
  explicit PagedOutput(size_t screen_lines);
  ~PagedOutput() override;
  PagedOutput(const PagedOutput&) = delete;
  PagedOutput& operator=(const PagedOutput&) = delete;
  void Write(std::string_view bytes) override;
  void Finish() override;

 private:
  void Start();
  void Pass(std::string_view bytes);
  // Waits until the person has left the pager; throws Error where there was none to leave.
  void Leave();
  int Close();  // what the shell said of the pager, 0 where none ran

  const size_t screen_lines_;
  const std::string command_;  // "" for none
  size_t lines_ = 0;
  std::string waiting_;  // until it is known whether the screen holds it
  bool started_ = false;
  FILE* pager_ = nullptr;
  struct sigaction interrupt_ {};  // what Ctrl-C did before
};

}  // namespace xiezuo
