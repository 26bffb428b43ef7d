#pragma once
// Result<T> holds a value, or the Diagnostic that says why there is none. Member names are std::expected's,
// which this compiler lacks, so that the switch later is one alias.
#include <utility>
#include <variant>

#include "base/diagnostic.h"

namespace xiezuo {

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}                     // NOLINT: implicit as in std::expected
  Result(Diagnostic diagnostic) : state_(std::move(diagnostic)) {}  // NOLINT
  bool has_value() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return has_value(); }
  T& value() { return std::get<T>(state_); }
  const T& value() const { return std::get<T>(state_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Diagnostic& error() const { return std::get<Diagnostic>(state_); }

 private:
  std::variant<T, Diagnostic> state_;
};

}  // namespace xiezuo
