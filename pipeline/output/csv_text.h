#pragma once

// Owns the letters of CSV (RFC 4180): commas, quotes, line ends, and what keeps a spreadsheet from taking a
// text for a formula. Not here: which columns there are.

#include <string>
#include <string_view>
#include <vector>

namespace torikumi {

/// Excel takes a file without byte order mark for one in the encoding of the system.
enum class ByteOrderMark { kNone, kUtf8 };

/// What stands before the first row.
std::string csv_beginning(ByteOrderMark mark);

/// One record, with CRLF. Quotes stand where RFC 4180 needs them. A text of several characters that begins
/// with = + - @, their full-width forms, a tab or a carriage return gets an apostrophe in front, for a
/// spreadsheet would run it: `=HYPERLINK(…)` from a plan is text and nothing else.
std::string csv_record(const std::vector<std::string>& values);

}  // namespace torikumi
