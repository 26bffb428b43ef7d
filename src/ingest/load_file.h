#pragma once
// A file's bytes on their way in: read up to a size, told apart from what is plainly no text, and digested.
#include <cstdint>
#include <string>

#include "base/result.h"
#include "ingest/read_file.h"
#include "model/article.h"

namespace xiezuo {

inline constexpr uint64_t kDefaultMaxSize = uint64_t{16} << 20;

// Malformed: what ReadFile refuses, and a PDF, an archive, a picture and so on by its first bytes. Whether
// text is in it the Reader says.
Result<SourceFile> LoadFile(const std::string& path, uint64_t max_size, FileKind kind = FileKind::kStream,
                            const std::function<bool()>& stopped = {});

// The last part of a path as text: ill-formed UTF-8 becomes U+FFFD. "-" stays.
std::string FileName(const std::string& path);

}  // namespace xiezuo
