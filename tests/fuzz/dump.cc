// A dump, in any encoding and order, up to its plan.

#include "tests/fuzz/check_conversion.h"
#include "tests/fuzz/laws.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace torikumi;
    fuzz::check_conversion(fuzz::view_of(data, size), SourceKind::kText);
    return 0;
}
