#pragma once
// The bytes of a file as they are at one moment: a file that is changed while it is read, or is no longer the
// kind of file that was listed, is refused and never read in part.
#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <string>

#include "base/result.h"

namespace xiezuo {

// A stream (pipe, device, standard input) is read to its end and may be waited for; a regular file never is.
enum class FileKind { kRegular, kStream };

// As read(2). A test gives one that does something to the file in between.
using ReadSome = std::function<ssize_t(int descriptor, char* into, size_t size)>;

// "-" is standard input, whatever the kind. Malformed: unreadable, larger than max_size bytes, changed while
// it was read, or of another kind. A file that another takes the place of is read to the end as it was. A
// stream is waited for until it ends or `stopped` is true, whenever that came to be.
Result<std::string> ReadFile(const std::string& path, FileKind kind, uint64_t max_size,
                             const ReadSome& read_some, const std::function<bool()>& stopped = {});

}  // namespace xiezuo
