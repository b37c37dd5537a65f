#include "pipeline/output/json_writer.h"

#include <array>
#include <charconv>

#include "pipeline/model/text.h"

namespace torikumi {
namespace {

constexpr int kIndentWidth = 2;

/// ASCII that a JSON string holds as it is.
bool is_plain(char c) {
    return c >= 0x20 && c != '"' && c != '\\';
}

/// Kana and kanji, which are written as they were read.
bool takes_three_bytes(char32_t c) {
    return c >= 0x800 && c <= 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
}

void append_control(std::string& text, char c) {
    constexpr std::string_view kHexDigits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    text.append("\\u00").push_back(kHexDigits[byte >> 4]);
    text.push_back(kHexDigits[byte & 0xF]);
}

void append_escaped(std::string& text, char c) {
    switch (c) {
        case '"': text += "\\\""; return;
        case '\\': text += "\\\\"; return;
        case '\b': text += "\\b"; return;
        case '\f': text += "\\f"; return;
        case '\n': text += "\\n"; return;
        case '\r': text += "\\r"; return;
        case '\t': text += "\\t"; return;
        default: append_control(text, c); return;
    }
}

}  // namespace

void JsonWriter::key(std::string_view name) {
    separate();
    quote(name);
    text_ += style_ == JsonStyle::kPretty ? ": " : ":";
    after_key_ = true;
}

void JsonWriter::string(std::string_view text) {
    separate();
    quote(text);
}

void JsonWriter::integer(std::int64_t number) {
    separate();
    text_ += std::to_string(number);
}

void JsonWriter::real(double number) {
    separate();
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    const std::string_view printed(digits.data(), static_cast<std::size_t>(end - digits.data()));
    text_ += printed;
    if (printed.find_first_of(".e") == std::string_view::npos) text_ += ".0";
}

void JsonWriter::boolean(bool truth) {
    separate();
    text_ += truth ? "true" : "false";
}

void JsonWriter::null() {
    separate();
    text_ += "null";
}

void JsonWriter::open(char bracket, JsonLines lines) {
    separate();
    text_.push_back(bracket);
    ++depth_;
    if (one_line_depth_ > 0 || lines == JsonLines::kOne || style_ == JsonStyle::kCompact) ++one_line_depth_;
    first_ = true;
}

void JsonWriter::close(char bracket) {
    --depth_;
    if (one_line_depth_ > 0) {
        --one_line_depth_;
    } else if (!first_) {
        break_line();
    }
    text_.push_back(bracket);
    first_ = false;
}

void JsonWriter::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (!first_) text_.push_back(',');
    if (depth_ > 0 && one_line_depth_ == 0) {
        break_line();
    } else if (!first_ && style_ == JsonStyle::kPretty) {
        text_.push_back(' ');
    }
    first_ = false;
}

void JsonWriter::break_line() {
    text_.push_back('\n');
    text_.append(static_cast<std::size_t>(depth_ * kIndentWidth), ' ');
}

void JsonWriter::quote(std::string_view text) {
    text_.push_back('"');
    std::size_t copied = 0;  // bytes of `text` that are written; what stays as it is follows in runs
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (is_plain(text[start])) {
            ++at;
            continue;
        }
        const bool is_ascii = static_cast<unsigned char>(text[start]) < 0x80;
        const char32_t code_point = decode_code_point(text, at);
        if (!is_ascii && takes_three_bytes(code_point) && at - start == 3) continue;
        text_.append(text, copied, start - copied);
        copied = at;
        if (is_ascii) {
            append_escaped(text_, text[start]);
        } else {
            append_utf8(text_, code_point < 0x80 ? U'\uFFFD' : code_point);
        }
    }
    text_.append(text, copied);
    text_.push_back('"');
}

}  // namespace torikumi
