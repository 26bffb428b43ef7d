#pragma once
// The tables and views that `export` writes, each in a declared order, so that the same articles give the
// same bytes.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "query/sandbox.h"

namespace xiezuo {

struct TableColumn {
  std::string name;
  std::string type;  // integer | number | string, as data packages say
  bool required = false;
  std::string unit;  // as Column::unit
};

struct ForeignKey {
  std::vector<std::string> columns;
  std::string table;
  std::vector<std::string> table_columns;
};

struct ExportTable {
  std::string name;
  std::string description, description_zh;
  std::string source;  // of reference data; "" for what comes from the articles
  std::vector<TableColumn> columns;
  std::vector<std::string> primary_key;  // empty for a view
  std::vector<ForeignKey> foreign_keys;  // to exportable tables alone
};

// The names, in the order in which a reader would want them.
std::vector<std::string> ExportNames();
// In that order.
std::vector<ExportTable> ExportTables(const std::string& path);

// Every row of an exportable table or view in its stable order. Throws Error kUsage, listing the names, where
// there is none of that name.
std::unique_ptr<RowSource> OpenTable(Sandbox& sandbox, std::string_view name);

}  // namespace xiezuo
