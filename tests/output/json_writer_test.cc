// Tests pipeline/output/json_writer.cc.

#include "pipeline/output/json_writer.h"

#include <gtest/gtest.h>

#include <clocale>

namespace torikumi {
namespace {

std::string string_form(std::string_view text) {
    JsonWriter json(JsonStyle::kCompact);
    json.string(text);
    return json.take();
}

std::string real_form(double number) {
    JsonWriter json(JsonStyle::kCompact);
    json.real(number);
    return json.take();
}

TEST(JsonWriter, EscapesWhatMustBeAndNothingElse) {
    struct Row {
        std::string_view text;
        std::string_view json;
    };
    const Row rows[] = {
        {"", R"("")"},
        {"取組（ア）、/<é>", R"("取組（ア）、/<é>")"},
        {"\"a\\b\"", R"("\"a\\b\"")"},
        {"one\ntwo\tthree\r\b\f", R"("one\ntwo\tthree\r\b\f")"},
        {std::string_view("\x00\x1B\x7F", 3), "\"\\u0000\\u001b\x7F\""},
        {"𠮷", R"("𠮷")"},
        // Malformed UTF-8: a lone byte, a cut sequence, a surrogate, an overlong slash and an overlong quote.
        {"a\xFFz", "\"a\uFFFDz\""},
        {"橋\xE6\xA9", "\"橋\uFFFD\uFFFD\""},
        {"\xED\xA0\x80", "\"\uFFFD\""},
        {"\xE0\x80\xAF", "\"\uFFFD\""},
        {"\xE0\x80\xA2", "\"\uFFFD\""},
    };
    for (const Row& row : rows) EXPECT_EQ(string_form(row.text), row.json) << row.text;
}

TEST(JsonWriter, WritesNumbersShortestAndAlwaysWithAFraction) {
    EXPECT_EQ(real_form(0), "0.0");
    EXPECT_EQ(real_form(72), "72.0");
    EXPECT_EQ(real_form(310.55), "310.55");
    EXPECT_EQ(real_form(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(real_form(-1.5), "-1.5");
}

TEST(JsonWriter, WritesNumbersTheSameInEveryLocale) {
    const char* with_decimal_comma = std::setlocale(LC_ALL, "de_DE.UTF-8");
    EXPECT_EQ(real_form(1234.5), "1234.5") << (with_decimal_comma ? with_decimal_comma : "not installed");
    std::setlocale(LC_ALL, "C");
}

void write_document(JsonWriter& json) {
    json.begin_object();
    json.key("empty");
    json.begin_array();
    json.end_array();
    json.key("box");
    json.begin_array(JsonLines::kOne);
    json.integer(1);
    json.begin_object();
    json.key("inner");
    json.null();
    json.end_object();
    json.end_array();
    json.key("list");
    json.begin_array();
    json.boolean(true);
    json.string("x");
    json.end_array();
    json.end_object();
}

TEST(JsonWriter, SetsPrettyWithAMemberALineAndOneLineWhereAsked) {
    JsonWriter json(JsonStyle::kPretty);
    write_document(json);
    EXPECT_EQ(json.take(), R"({
  "empty": [],
  "box": [1, {"inner": null}],
  "list": [
    true,
    "x"
  ]
})");
}

TEST(JsonWriter, SetsCompactWithoutAnySpace) {
    JsonWriter json(JsonStyle::kCompact);
    write_document(json);
    EXPECT_EQ(json.take(), R"({"empty":[],"box":[1,{"inner":null}],"list":[true,"x"]})");
}

}  // namespace
}  // namespace torikumi
