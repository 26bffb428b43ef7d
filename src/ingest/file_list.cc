#include "ingest/file_list.h"

#include "base/message.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>
#include <string_view>
#include <utility>

namespace xiezuo {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> kArticleExtensions = {".txt", ".text", ".md"};

bool IsHidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

bool IsArticleName(const fs::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  });
  return std::find(kArticleExtensions.begin(), kArticleExtensions.end(), extension) !=
         kArticleExtensions.end();
}

class Lister {
 public:
  FileList List(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) AddGiven(path);
    return std::move(list_);
  }

 private:
  void AddGiven(const std::string& path) {
    if (path == "-") {
      list_.files.push_back(path);
      list_.streams.insert(path);
      return;
    }
    struct stat there {};
    if (stat(path.c_str(), &there) != 0) {
      RefuseMissing(path, errno);
    } else if (!S_ISDIR(there.st_mode)) {
      list_.files.push_back(path);
      if (!S_ISREG(there.st_mode)) list_.streams.insert(path);
    } else {
      const size_t before = list_.files.size() + list_.refused.size();
      std::error_code error;
      root_ = fs::canonical(path, error);
      AddFolder(path);
      if (list_.files.size() + list_.refused.size() == before) {
        Refuse(path, Message("holds no articles (.txt, .text or .md)"),
               Message("name a folder with articles, or the files themselves"));
      }
    }
  }

  void AddFolder(const fs::path& folder) {
    struct stat there {};
    if (stat(folder.c_str(), &there) != 0) return RefuseMissing(folder.string(), errno);
    if (!visited_.insert({there.st_dev, there.st_ino}).second) {
      return Note(folder.string(), Message("leads back to a folder that was already read"), "");
    }
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      if (!IsHidden(entry->path())) entries.push_back(entry->path());
    }
    if (error) return RefuseMissing(folder.string(), error.value());
    // Bytes compare the same everywhere; a locale's order would not.
    std::sort(entries.begin(), entries.end(),
              [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    for (const fs::path& entry : entries) AddEntry(entry);
  }

  void AddEntry(const fs::path& path) {
    struct stat there {};
    if (stat(path.c_str(), &there) != 0) {
      if (IsArticleName(path)) RefuseMissing(path.string(), errno);
    } else if ((S_ISDIR(there.st_mode) || IsArticleName(path)) && LeadsOut(path)) {
      Note(path.string(), Message("is a link that leads out of the folder"),
           Message("name what it leads to, to have it read"));
    } else if (S_ISDIR(there.st_mode)) {
      AddFolder(path);
    } else if (S_ISREG(there.st_mode) && IsArticleName(path)) {
      list_.files.push_back(path.string());
    }
  }

  // Whether the entry is a link to something that does not lie in the folder that was named.
  bool LeadsOut(const fs::path& path) const {
    std::error_code error;
    if (!fs::is_symlink(fs::symlink_status(path, error))) return false;
    const fs::path target = fs::canonical(path, error);
    return error ||
           std::mismatch(root_.begin(), root_.end(), target.begin(), target.end()).first != root_.end();
  }

  void Note(const std::string& path, std::string message, std::string remedy) {
    list_.notes.push_back({path,
                           {.severity = Severity::kWarning,
                            .stage = "ingest",
                            .message = std::move(message),
                            .remedy = std::move(remedy)}});
  }

  void RefuseMissing(const std::string& path, int error_number) {
    switch (error_number) {
      case ENOENT:
      case ENOTDIR:
        return Refuse(path, Message("there is no such file or folder"), Message("check the path"));
      case EACCES:
        return Refuse(path, Message("may not be read"),
                      Message("ask for the right to read it, or copy it elsewhere"));
      case ELOOP:
        return Refuse(path, Message("is a link that leads back to itself"), Message("name the file itself"));
      default:
        return Refuse(path, SystemMessage(error_number), Message("check the path"));
    }
  }

  void Refuse(const std::string& path, std::string message, std::string remedy) {
    list_.refused.push_back({path,
                             {.severity = Severity::kError,
                              .stage = "ingest",
                              .message = std::move(message),
                              .remedy = std::move(remedy)}});
  }

  FileList list_;
  fs::path root_;  // the folder that was named, without links
  std::set<std::pair<dev_t, ino_t>> visited_;
};

}  // namespace

FileList ListFiles(const std::vector<std::string>& paths) { return Lister().List(paths); }

}  // namespace xiezuo
