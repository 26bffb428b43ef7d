#pragma once
// Which files a list of paths stands for: a file is itself; a folder is the articles below it (.txt, .text,
// .md), in the order of their names, hidden ones left out, each folder once however links lead back to it;
// "-" is standard input. A link inside a folder is followed within that folder alone: what comes from others
// must not bring the reader's own files into a database that is passed on. What cannot be read is refused,
// never an exception.
#include <set>
#include <string>
#include <vector>

#include "ingest/report.h"

namespace xiezuo {

struct FileList {
  std::vector<std::string> files;
  std::set<std::string> streams;  // of `files`: standard input, pipes, devices, which may be waited for
  std::vector<PathDiagnostic> refused;
  std::vector<PathDiagnostic> notes;  // passed over without being refused: a link that leads back or out
};

FileList ListFiles(const std::vector<std::string>& paths);

}  // namespace xiezuo
