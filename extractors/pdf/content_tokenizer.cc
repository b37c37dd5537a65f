#include "extractors/pdf/content_tokenizer.h"

#include <algorithm>

namespace torikumi {
namespace {

enum class ByteClass : std::uint8_t { kRegular, kNumber, kSpace, kDelimiter };

constexpr std::array<ByteClass, 256> classify_bytes() {
    std::array<ByteClass, 256> classes{};
    const auto classify = [&](std::string_view bytes, ByteClass kind) {
        for (const char c : bytes) classes[static_cast<unsigned char>(c)] = kind;
    };
    classify({"\0\t\n\f\r ", 6}, ByteClass::kSpace);
    classify("()<>[]{}/%", ByteClass::kDelimiter);
    classify("+-.0123456789", ByteClass::kNumber);
    return classes;
}
constexpr std::array<ByteClass, 256> kClasses = classify_bytes();

ByteClass class_of(char c) {
    return kClasses[static_cast<unsigned char>(c)];
}

bool ends_word(char c) {
    return class_of(c) == ByteClass::kSpace || class_of(c) == ByteClass::kDelimiter;
}

// The data of an inline image may hold the letters EI by chance. Behind a true EI stand operators: some bytes
// of plain text.
constexpr std::size_t kPlainBytesAfterImage = 12;

bool looks_like_operators(std::string_view bytes) {
    return std::ranges::all_of(bytes.substr(0, kPlainBytesAfterImage), [](char c) {
        return (c >= 0x20 && c < 0x7F) || c == '\t' || c == '\n' || c == '\r';
    });
}

}  // namespace

bool ContentTokenizer::next_operator() {
    forget_operands();
    while (at_ < bytes_.size()) {
        const char c = bytes_[at_];
        switch (class_of(c)) {
            case ByteClass::kSpace: ++at_; break;
            case ByteClass::kNumber: push_number(read_number()); break;
            case ByteClass::kRegular:
                code_ = operator_code(read_word());
                if (code_ == operator_code("BI")) {
                    skip_inline_image();
                    forget_operands();
                    break;
                }
                return true;
            case ByteClass::kDelimiter:
                switch (c) {
                    case '/': read_name(); break;
                    case '(': skip_string(); break;
                    case '[': skip_array(); break;
                    case '%': skip_comment(); break;
                    case '<':
                        if (bytes_.substr(at_, 2) == "<<") {
                            skip_dictionary();
                        } else {
                            skip_hex_string();
                        }
                        break;
                    default: ++at_;  // a bracket without its partner
                }
        }
    }
    return false;
}

void ContentTokenizer::forget_operands() {
    number_count_ = 0;
    name_ = {};
    array_lead_ = 0;
    string_bytes_ = 0;
}

void ContentTokenizer::push_number(double value) {
    if (number_count_ == kMaxOperands) {
        std::shift_left(numbers_.begin(), numbers_.end(), 1);
        --number_count_;
    }
    numbers_[number_count_++] = value;
}

// Also takes what other readers take: signs in a row (--5) and a second point as the end of the number. More
// digits than a double holds are read and dropped, so that every number is finite.
double ContentTokenizer::read_number() {
    constexpr std::int64_t kEnough = 1'000'000'000'000'000;
    bool negative = false;
    for (; at_ < bytes_.size() && (bytes_[at_] == '-' || bytes_[at_] == '+'); ++at_)
        negative |= bytes_[at_] == '-';
    std::int64_t digits = 0;
    std::int64_t unit = 1;
    const auto take_digits = [&](int step) {
        for (; at_ < bytes_.size() && bytes_[at_] >= '0' && bytes_[at_] <= '9'; ++at_) {
            if (digits >= kEnough || unit >= kEnough) continue;
            digits = digits * 10 + (bytes_[at_] - '0');
            unit *= step;
        }
    };
    take_digits(1);
    if (at_ < bytes_.size() && bytes_[at_] == '.') {
        ++at_;
        take_digits(10);
    }
    const double value = static_cast<double>(digits) / static_cast<double>(unit);
    return negative ? -value : value;
}

std::string_view ContentTokenizer::read_word() {
    const std::size_t start = at_;
    while (at_ < bytes_.size() && !ends_word(bytes_[at_])) ++at_;
    return bytes_.substr(start, at_ - start);
}

void ContentTokenizer::read_name() {
    ++at_;
    name_ = read_word();
}

void ContentTokenizer::skip_comment() {
    at_ = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
}

void ContentTokenizer::skip_string() {
    int depth = 0;
    const std::size_t begin = at_ + 1;
    for (; at_ < bytes_.size(); ++at_) {
        const char c = bytes_[at_];
        if (c == '\\') {
            ++at_;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            string_bytes_ += at_ - begin;
            ++at_;
            return;
        }
    }
    at_ = bytes_.size();
}

void ContentTokenizer::skip_hex_string() {
    const std::size_t end = std::min(bytes_.find('>', at_), bytes_.size());
    string_bytes_ += (end - at_) / 2;
    at_ = std::min(end + 1, bytes_.size());
}

void ContentTokenizer::skip_array() {
    bool shown = false;
    array_lead_ = 0;
    for (++at_; at_ < bytes_.size() && bytes_[at_] != ']';) {
        const char c = bytes_[at_];
        if (class_of(c) == ByteClass::kNumber) {
            const double move = read_number();
            if (!shown) array_lead_ += move;
        } else if (c == '(') {
            skip_string();
            shown = true;
        } else if (c == '<') {
            skip_hex_string();
            shown = true;
        } else if (c == '%') {
            skip_comment();
        } else {
            ++at_;
        }
    }
    at_ = std::min(at_ + 1, bytes_.size());
}

// Property lists of marked content: their strings may hold brackets, nothing of them is needed.
void ContentTokenizer::skip_dictionary() {
    int depth = 0;
    while (at_ < bytes_.size()) {
        if (bytes_[at_] == '(') {
            skip_string();
        } else if (bytes_[at_] == '%') {
            skip_comment();
        } else if (bytes_.substr(at_, 2) == "<<") {
            ++depth;
            at_ += 2;
        } else if (bytes_.substr(at_, 2) == ">>") {
            at_ += 2;
            if (--depth == 0) return;
        } else {
            ++at_;
        }
    }
}

void ContentTokenizer::skip_inline_image() {
    for (std::size_t end = bytes_.find("EI", at_); end != std::string_view::npos;
         end = bytes_.find("EI", end + 1)) {
        const std::size_t after = end + 2;
        const bool parted = class_of(bytes_[end - 1]) == ByteClass::kSpace &&
                            (after == bytes_.size() || class_of(bytes_[after]) == ByteClass::kSpace);
        if (parted && looks_like_operators(bytes_.substr(after))) {
            at_ = after;
            return;
        }
    }
    at_ = bytes_.size();
}

}  // namespace torikumi
