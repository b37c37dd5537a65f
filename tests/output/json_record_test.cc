// Tests pipeline/output/json_record.cc.

#include "pipeline/output/json_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "pipeline/model/diagnostic.h"

namespace torikumi {
namespace {

TEST(JsonRecord, ReadsMembersByNameAndType) {
    const JsonRecord record(R"({"name": "大町", "size": 5000000000, "none": null, "inner": {"deep": -1}})");
    EXPECT_EQ(record.text("name"), "大町");
    EXPECT_EQ(record.integer("size"), 5'000'000'000);
    EXPECT_EQ(record.record("inner").integer("deep"), -1);
    EXPECT_EQ(record.text_if_any("name"), "大町");
    EXPECT_EQ(record.text_if_any("none"), std::nullopt);
    EXPECT_EQ(record.text_if_any("other"), std::nullopt);
    EXPECT_EQ(record.record_if_any("none").has_value(), false);
    EXPECT_EQ(record.record_if_any("inner").has_value(), true);
    EXPECT_THAT(record.keys(), testing::UnorderedElementsAre("name", "size", "none", "inner"));
}

TEST(JsonRecord, NamesTheMemberThatIsWrong) {
    struct Row {
        std::string json;
        std::function<void(const JsonRecord&)> read;
        std::string message;
    };
    const Row rows[] = {
        {"{", nullptr, "this is not JSON"},
        {"\"text\"", nullptr, "this JSON is no object"},
        {"{}", [](const JsonRecord& r) { r.text("a"); }, "the member \"a\" is missing"},
        {R"({"a": null})", [](const JsonRecord& r) { r.integer("a"); }, "the member \"a\" is missing"},
        {R"({"a": 1})", [](const JsonRecord& r) { r.text("a"); }, "the member \"a\" is no string"},
        {R"({"a": 1})", [](const JsonRecord& r) { r.text_if_any("a"); }, "the member \"a\" is no string"},
        {R"({"a": 1.5})", [](const JsonRecord& r) { r.integer("a"); }, "the member \"a\" is no whole number"},
        {R"({"a": []})", [](const JsonRecord& r) { r.record_if_any("a"); }, "the member \"a\" is no object"},
    };
    for (const Row& row : rows) {
        try {
            const JsonRecord record(row.json);
            row.read(record);
            ADD_FAILURE() << row.message;
        } catch (const DocumentError& error) {
            EXPECT_EQ(error.diagnostic().code, DiagnosticCode::kJsonInvalid);
            EXPECT_EQ(error.what(), row.message);
        }
    }
}

}  // namespace
}  // namespace torikumi
