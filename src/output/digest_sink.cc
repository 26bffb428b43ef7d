#include "output/digest_sink.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace xiezuo {

struct DigestSink::Hash {
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

namespace {

void Require(int result) {
  if (result != 1) throw std::runtime_error("SHA-256 is not to be had from the cryptographic library");
}

}  // namespace

DigestSink::DigestSink(Sink& next) : next_(next), hash_(std::make_unique<Hash>()) {
  Require(EVP_DigestInit_ex(hash_->context.get(), EVP_sha256(), nullptr));
}

DigestSink::~DigestSink() = default;

void DigestSink::Write(std::string_view bytes) {
  Require(EVP_DigestUpdate(hash_->context.get(), bytes.data(), bytes.size()));
  size_ += bytes.size();
  next_.Write(bytes);
}

void DigestSink::Finish() {
  Close();
  next_.Finish();
}

void DigestSink::Close() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned length = 0;
  Require(EVP_DigestFinal_ex(hash_->context.get(), bytes.data(), &length));
  for (unsigned i = 0; i < length; ++i) digest_ += fmt::format("{:02x}", bytes[i]);
}

}  // namespace xiezuo
