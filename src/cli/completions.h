#pragma once
// What a shell needs to complete command lines, made from the same options as the help.
#include <string>

namespace xiezuo {

std::string BashCompletion();
std::string ZshCompletion();
std::string FishCompletion();

}  // namespace xiezuo
