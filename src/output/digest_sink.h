#pragma once
// A sink that passes its bytes on and knows their number and SHA-256.
#include <cstdint>
#include <memory>
#include <string>

#include "output/sink.h"

namespace xiezuo {

class DigestSink : public Sink {
 public:
  // `next` must outlive it.
  explicit DigestSink(Sink& next);
  ~DigestSink() override;
  void Write(std::string_view bytes) override;
  void Finish() override;
  // The end of the bytes for this sink alone: the next one is not finished.
  void Close();

  uint64_t size() const { return size_; }
  // 64 hexadecimal digits; "" before Finish() or Close().
  const std::string& digest() const { return digest_; }

 private:
  struct Hash;
  Sink& next_;
  std::unique_ptr<Hash> hash_;
  uint64_t size_ = 0;
  std::string digest_;
};

}  // namespace xiezuo
