#pragma once

// Owns the styles of numbering in Japanese official documents, and how the marks of one level are printed:
// in a style, with words around it. Not here: reading marks (normalizers/marks.h, normalizers/mark_forms.h).

#include <string>

namespace torikumi {

enum class MarkStyle {
    kCircledNumber,    // ①–㊿
    kCircledKatakana,  // ㋐
    kKatakana,         // ア
    kParenKatakana,    // (ｱ) （ア）
    kParenNumber,      // (1) （１） ⑴
    kDotNumber,        // １． 1. １、
    kNumber,           // １ followed by white space
    kRoman,            // Ⅰ Ⅰ． II.
    kParenLatin,       // a) (a) ⒜
    kCircledLatin,     // ⓐ
    kOrdinalNumber,    // 第１
    kClosedNumber,     // 1) １）
    kClosedKatakana,   // ア)
    kLatin,            // a followed by white space
};

/// 基本目標Ⅰ has the word 基本目標 before its mark, 第１章 has 章 behind it; most marks have none. The words
/// are folded and without white space.
struct MarkForm {
    MarkStyle style = MarkStyle::kNumber;
    std::string before = {};
    std::string behind = {};

    bool has_words() const { return !before.empty() || !behind.empty(); }
    friend bool operator==(const MarkForm&, const MarkForm&) = default;
};

}  // namespace torikumi
