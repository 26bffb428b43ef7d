#pragma once
// Opening and making databases: what Store::Open does before there is a Store.
#include <string>
#include <vector>

#include "storage/connection.h"

namespace xiezuo {

// Makes the database where mode is kCreate and there is none, whole or not at all: it is filled beside its
// place and put there when it is complete. Does nothing where one is there.
void CreateIfMissing(const std::string& path, const std::vector<EmbeddedFile>& seeds);

// Gives an empty database its schema and reference data.
void FillNew(Connection& connection, const std::vector<EmbeddedFile>& seeds);

// Throws Error kDatabase unless the database is ours and exactly of this program's schema.
void VerifyOurs(Connection& connection);

}  // namespace xiezuo
