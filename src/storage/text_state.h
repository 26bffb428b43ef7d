#pragma once
// Whether the text of an article that lies in a database is the one that was put in.
#include <string>
#include <string_view>

namespace xiezuo {

// kUnproved: the digest is of bytes in another charset, or of bytes that were ill-formed; they are not kept.
enum class TextState { kProved, kUnproved, kChanged };

TextState StateOfText(const std::string& text, std::string_view encoding, std::string_view digest);

}  // namespace xiezuo
