#pragma once

// Owns walking a line code point by code point while trying readings of it. Copies are cheap: a reading that
// fails is thrown away with its cursor.

#include <string_view>

#include "normalizers/spacing.h"

namespace torikumi {

class LineCursor {
 public:
    explicit LineCursor(std::string_view text) : text_(text) {}

    /// Bytes read so far, and those that are left.
    std::size_t offset() const { return at_; }
    std::string_view rest() const { return text_.substr(at_); }
    bool at_end() const { return at_ == text_.size(); }
    bool before_blank() const { return at_end() || leading_blank(rest()) > 0; }

    /// The next code point, 0 at the end.
    char32_t peek() const { return first_code_point(rest()); }
    char32_t take() { return at_end() ? 0 : decode_code_point(text_, at_); }

    bool take_if(bool (*matches)(char32_t)) {
        if (at_end() || !matches(peek())) return false;
        take();
        return true;
    }
    bool take_word(std::string_view word) {
        if (!rest().starts_with(word)) return false;
        at_ += word.size();
        return true;
    }
    void skip_blank() { at_ += leading_blank(rest()); }

 private:
    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace torikumi
