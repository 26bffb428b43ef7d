#pragma once
// FactReader: every fact with its evidence, one record for each article that states it, as a stream. A fact
// that two articles state comes twice under one key, each time with that article's own wording of it (its
// qualifier, its confidence, its evidence). Links (part_of, a fund's project) are keys of facts.
#include <memory>
#include <optional>
#include <string>

#include "model/fact.h"
#include "storage/store.h"

namespace xiezuo {

struct FactFilter {
  std::optional<FactType> type;
  std::string digest;  // of the article; "" for all
  RegionCode region;   // recipient, helper or payer is this region or lies in it; "" for all
};

struct StatedFact {
  Fact fact;
  std::string article;  // file name
  std::string digest;
};

class FactReader {
 public:
  // The store must outlive the reader and not be written while it reads.
  FactReader(const Store& store, const FactFilter& filter);
  ~FactReader();
  // Fills `stated` with the next record, by article name, digest, first span, key; false at the end.
  bool Next(StatedFact& stated);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace xiezuo
