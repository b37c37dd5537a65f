#pragma once

// Owns the syntax of PDF content streams (ISO 32000-1, 7.8): in come decoded bytes, out go operators with
// those operands that geometry needs. Strings, dictionaries and inline images are stepped over. Broken syntax
// is skipped byte by byte, never an error. Not here: what an operator means.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace torikumi {

/// An operator's name as one number, so that a `switch` can branch on it: operator_code("re"). No operator
/// has more than three letters; longer words have code 0.
constexpr std::uint32_t operator_code(std::string_view word) {
    if (word.empty() || word.size() > 3) return 0;
    std::uint32_t code = 0;
    for (const char c : word) code = (code << 8) | static_cast<unsigned char>(c);
    return code;
}

class ContentTokenizer {
 public:
    explicit ContentTokenizer(std::string_view bytes) : bytes_(bytes) {}

    /// Moves to the next operator; false at the end of the bytes.
    bool next_operator();

    std::uint32_t code() const { return code_; }
    /// The last numbers that stood before the operator, outside arrays, in the order of the print.
    std::span<const double> numbers() const { return {numbers_.data(), number_count_}; }
    /// The last name before the operator without its slash, #-escapes undone only where there are none; empty
    /// where there was no name.
    std::string_view name() const { return name_; }
    /// The sum of the numbers before the first string of the last array: what TJ moves before it shows text.
    double array_lead() const { return array_lead_; }
    /// About how many bytes the strings before the operator hold, those in arrays too.
    std::size_t string_bytes() const { return string_bytes_; }
    /// Bytes read so far.
    std::size_t offset() const { return at_; }

 private:
    double read_number();
    void read_name();
    void skip_string();
    void skip_hex_string();
    void skip_array();
    void skip_dictionary();
    void skip_inline_image();
    void skip_comment();
    std::string_view read_word();
    void push_number(double value);
    void forget_operands();

    static constexpr std::size_t kMaxOperands = 8;  // `Tm` and `cm` take six; colours of more inks are rare

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::uint32_t code_ = 0;
    std::array<double, kMaxOperands> numbers_{};
    std::size_t number_count_ = 0;
    std::string_view name_;
    double array_lead_ = 0;
    std::size_t string_bytes_ = 0;
};

}  // namespace torikumi
