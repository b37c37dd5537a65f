#pragma once

// Owns how a fuzz target says what must hold whatever comes in: a breach ends the process, which is what both
// libFuzzer and the replay of the corpus take for a finding. Not here: the laws themselves, which stand in
// the targets.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace torikumi::fuzz {

inline std::string_view view_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Prints `law` and aborts where it does not hold.
void require(bool holds, std::string_view law);

}  // namespace torikumi::fuzz

/// What libFuzzer calls for each input, and the replay for each file of the corpus.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
