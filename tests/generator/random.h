#pragma once
// A source of chance that gives the same choices for the same seed on every machine.
#include <cstdint>
#include <random>
#include <vector>

namespace xiezuo::generator {

class Random {
 public:
  explicit Random(uint64_t seed) : engine_(seed * 0x9E3779B97F4A7C15ULL + 1) {}
  // One of 0 … count - 1. Requires: count > 0.
  size_t Below(size_t count) { return static_cast<size_t>(engine_() % count); }
  int Between(int least, int most) {
    return least + static_cast<int>(Below(static_cast<size_t>(most - least + 1)));
  }
  bool Chance(int percent) { return Between(1, 100) <= percent; }
  template <typename T>
  const T& Of(const std::vector<T>& choices) {
    return choices[Below(choices.size())];
  }

 private:
  std::mt19937_64 engine_;  // std's distributions differ between libraries; its engines do not
};

}  // namespace xiezuo::generator
