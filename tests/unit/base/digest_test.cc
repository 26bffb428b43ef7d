#include "base/digest.h"

#include <catch2/catch.hpp>

namespace xiezuo {

TEST_CASE("digests are those of the standard") {
  CHECK(Sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(Sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(Sha256(std::string(1000000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a zero byte is a byte like others") {
  CHECK(Sha256(std::string_view("a\0b", 3)) != Sha256("a"));
  CHECK(Sha256(std::string_view("a\0b", 3)) != Sha256(std::string_view("a\0c", 3)));
}

}  // namespace xiezuo
