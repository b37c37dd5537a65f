#pragma once

// Owns printed text for the tests of normalizers: every code point is a character of its own, so that a test
// can ask where each one went.

#include <initializer_list>
#include <string_view>
#include <vector>

#include "pipeline/model/text.h"

namespace torikumi::testing {

/// Lines whose characters are numbered from 0 in the order of the print.
TextLines printed_lines(std::initializer_list<std::string_view> lines);
TextLines printed_lines(const std::vector<std::string>& lines);
Text printed_text(std::string_view text);

/// The counted characters of a text in ascending order, each once.
std::vector<CharacterId> counted_ids(const Text& text);
std::vector<CharacterId> counted_ids(const TextLines& lines);

/// Whether value and origin are of one length, and no code point is cut.
bool is_well_formed(const Text& text);

/// Deterministic texts made of `pieces`: text `seed` differs from text `seed` + 1, but is the same on every
/// run and machine.
std::string generated_text(std::uint32_t seed, const std::vector<std::string_view>& pieces,
                           std::size_t count);

}  // namespace torikumi::testing
