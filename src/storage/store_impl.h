#pragma once
// What a Store holds; for the sources of storage/ alone.
#include "storage/connection.h"
#include "storage/store.h"

namespace xiezuo {

struct Store::Impl {
  Connection connection;
};

}  // namespace xiezuo
