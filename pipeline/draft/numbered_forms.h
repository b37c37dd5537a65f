#pragma once

// Owns the forms of what is numbered outside the tables: page numbers and the labels of handouts. In come
// lines in their compact form; whether a line may be asked at all is known in head_lines.h.

#include <string_view>

namespace torikumi {

/// -2-, 3/9, P.4, 5ページ, 第6頁.
bool is_page_number_form(std::string_view words);

/// 資料2, 【資料1－1】, 参考資料, 様式第3号.
bool is_label_form(std::string_view words);

}  // namespace torikumi
