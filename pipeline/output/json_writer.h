#pragma once

// Owns the letters of JSON: brackets, commas, escapes, numbers, indentation. Its caller says what stands
// where, so keys keep the order of the calls. No tree is built: a plan of many megabytes costs its text and
// no more. Not here: what a plan is (plan_json.h).

#include <cstdint>
#include <string>
#include <string_view>

namespace torikumi {

enum class JsonStyle { kPretty, kCompact };

/// How the pretty style sets one object or array: a member a line, or all in one line.
enum class JsonLines { kOneEach, kOne };

class JsonWriter {
 public:
    explicit JsonWriter(JsonStyle style) : style_(style) {}

    void begin_object(JsonLines lines = JsonLines::kOneEach) { open('{', lines); }
    void end_object() { close('}'); }
    void begin_array(JsonLines lines = JsonLines::kOneEach) { open('[', lines); }
    void end_array() { close(']'); }
    void key(std::string_view name);

    /// Malformed UTF-8 becomes U+FFFD: a file name may hold any bytes, JSON may not.
    void string(std::string_view text);
    void integer(std::int64_t number);
    /// The shortest form that reads back as the same number, whatever the locale; always with a fraction.
    void real(double number);
    void boolean(bool truth);
    void null();

    /// The document so far, without a line break at its end.
    std::string take() { return std::move(text_); }

 private:
    void open(char bracket, JsonLines lines);
    void close(char bracket);
    void separate();
    void break_line();
    void quote(std::string_view text);

    JsonStyle style_;
    std::string text_;
    int depth_ = 0;
    int one_line_depth_ = 0;  // how many of the open brackets are set in one line
    bool first_ = true;       // no member of the innermost bracket is written yet
    bool after_key_ = false;
};

}  // namespace torikumi
