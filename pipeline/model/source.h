#pragma once

// Owns where a fact was printed: on a page of a PDF or on lines of a text. It travels from the extractor
// to the JSON, so that every value can be pointed at.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/geometry.h"

namespace torikumi {

/// Lines of a text file, 1-based, both ends included.
struct LineRange {
    int first = 0;
    int last = 0;

    friend bool operator==(const LineRange&, const LineRange&) = default;
};

/// One printed place: `page` (1-based) and `box` for a PDF, `lines` for a text; never both.
struct Source {
    std::optional<int> page;
    std::optional<Rect> box;
    std::optional<LineRange> lines;

    friend bool operator==(const Source&, const Source&) = default;
};

/// One or more places: what a page break cut has one for each page.
using Sources = std::vector<Source>;

/// Stands for standard input where an input is named, and for standard output where a result is.
inline constexpr std::string_view kStandardStream = "-";

enum class SourceKind { kPdf, kText };

/// What was read: `file` is the name without folders (an absolute path would make equal inputs differ),
/// `sha256` is in lower-case hexadecimal, `pages` is set for a PDF only.
struct SourceFile {
    std::string file;
    std::string sha256;
    SourceKind kind = SourceKind::kText;
    std::optional<int> pages;

    friend bool operator==(const SourceFile&, const SourceFile&) = default;
};

}  // namespace torikumi
