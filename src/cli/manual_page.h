#pragma once
// The manual page, xiezuo(1), made from the same options as the help.
#include <string>

namespace xiezuo {

std::string ManualPage();

}  // namespace xiezuo
