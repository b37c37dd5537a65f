#pragma once

// Owns taking remarks in brackets off a header: 担当部（課） is 担当部. In come words in their compact form.
// Brackets that are not closed stay, with what follows them.

#include <string>
#include <string_view>

namespace torikumi {

/// `words` without brackets round the whole and without remarks: 【区分】 is 区分.
std::string without_remarks(std::string_view words);

}  // namespace torikumi
