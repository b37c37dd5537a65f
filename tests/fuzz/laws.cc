#include "tests/fuzz/laws.h"

#include <cstdlib>
#include <iostream>

namespace torikumi::fuzz {

void require(bool holds, std::string_view law) {
    if (holds) return;
    std::cerr << "broken law: " << law << std::endl;
    std::abort();
}

}  // namespace torikumi::fuzz
