#pragma once

// Owns the rules of the house that a compiler does not check: which layer may include which, where
// third-party headers may stand, how long a file may be and what it may be called. In comes one file, out go
// the breaches.

#include <string>
#include <string_view>
#include <vector>

namespace torikumi {

/// `path` is relative to the root, with slashes.
struct SourceText {
    std::string path;
    std::string text;
};

/// One line for each breach, `path: what`.
std::vector<std::string> layering_breaches(const SourceText& source);
std::vector<std::string> third_party_breaches(const SourceText& source);
std::vector<std::string> length_breaches(const SourceText& source);
std::vector<std::string> naming_breaches(const SourceText& source);
/// A header opens with `#pragma once` and a comment that says what it owns; a test with the file that it
/// tests.
std::vector<std::string> opening_breaches(const SourceText& source);

/// The parts of the standard library that one of the compilers does not have.
std::vector<std::string> dialect_breaches(const SourceText& source);

/// Every .h and .cc of the repository.
std::vector<SourceText> read_sources(const std::string& root);

}  // namespace torikumi
