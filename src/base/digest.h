#pragma once
// SHA-256, by OpenSSL's libcrypto. Digests name articles, facts and applied migrations.
#include <string>
#include <string_view>

namespace xiezuo {

// The SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
std::string Sha256(std::string_view bytes);

}  // namespace xiezuo
