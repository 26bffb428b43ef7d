#include "base/message.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <unordered_map>

#include "base/embedded_file.h"

namespace xiezuo {
namespace {

std::atomic<Language> spoken{Language::kEnglish};

// \n in a field is a line break.
std::string Unescaped(std::string_view field) {
  std::string text;
  for (size_t i = 0; i < field.size(); ++i) {
    const bool line_break = field[i] == '\\' && i + 1 < field.size() && field[i + 1] == 'n';
    text += line_break ? '\n' : field[i];
    i += line_break ? 1 : 0;
  }
  return text;
}

using Catalogue = std::unordered_map<std::string, std::string>;

// Lines of English, a tab and Chinese; never destroyed, since something may be said as the program ends.
const Catalogue& Chinese() {
  static const Catalogue* const catalogue = [] {
    auto* made = new Catalogue;
    std::string_view rest = EmbeddedMessages().front().text;
    while (!rest.empty()) {
      const size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const size_t tab = line.find('\t');
      if (tab != std::string_view::npos)
        (*made)[Unescaped(line.substr(0, tab))] = Unescaped(line.substr(tab + 1));
    }
    return made;
  }();
  return *catalogue;
}

}  // namespace

void SpeakLanguage(Language language) { spoken = language; }
Language SpokenLanguage() { return spoken; }

std::string_view Translated(std::string_view english) {
  if (SpokenLanguage() == Language::kEnglish) return english;
  const auto found = Chinese().find(std::string(english));
  return found == Chinese().end() ? english : std::string_view(found->second);
}

std::string FormatMessage(std::string_view english, fmt::format_args arguments) {
  return fmt::vformat(Translated(english), arguments);
}

std::string SystemMessage(int error_number) {
  switch (error_number) {
    case ENOENT:
      return Message("No such file or directory");
    case EACCES:
      return Message("Permission denied");
    case EPERM:
      return Message("Operation not permitted");
    case EROFS:
      return Message("Read-only file system");
    case ENOSPC:
      return Message("No space left on device");
    case EDQUOT:
      return Message("Disk quota exceeded");
    case EFBIG:
      return Message("File too large");
    case EISDIR:
      return Message("Is a directory");
    case ENOTDIR:
      return Message("Not a directory");
    case EIO:
      return Message("Input/output error");
    case ENAMETOOLONG:
      return Message("File name too long");
    default:
      return std::strerror(error_number);
  }
}

}  // namespace xiezuo
