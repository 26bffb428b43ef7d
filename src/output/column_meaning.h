#pragma once
// What the columns hold that commands, tables and views share by name, for who reads a workbook.
#include <string_view>

namespace xiezuo {

// English, a key of the messages' table; "" for a name that is not known.
std::string_view MeaningOfColumn(std::string_view name);

}  // namespace xiezuo
