// Tests pipeline/output/validate_plan_json.cc and plan.schema.json.

#include "pipeline/output/validate_plan_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <nlohmann/json.hpp>

#include "pipeline/output/embedded.h"
#include "pipeline/output/plan_json.h"
#include "tests/output/sample_plan.h"

namespace torikumi {
namespace {

using nlohmann::json;

json written(const Plan& plan) {
    return json::parse(write_plan_json(plan, JsonStyle::kCompact));
}

std::vector<std::string> violated_pointers(const json& document) {
    std::vector<std::string> pointers;
    for (const Diagnostic& violation : validate_plan_json(document.dump())) {
        EXPECT_EQ(violation.code, DiagnosticCode::kSchemaViolation);
        EXPECT_FALSE(violation.message.empty());
        pointers.push_back(violation.pointer);
    }
    return pointers;
}

TEST(ValidatePlanJson, AcceptsWhatTheProgramWrites) {
    EXPECT_THAT(violated_pointers(written(full_plan())), testing::IsEmpty());
    EXPECT_THAT(violated_pointers(written(bare_plan())), testing::IsEmpty());
}

/// All objects below `value` with their pointers.
void collect_objects(const json& value, const json::json_pointer& at,
                     std::vector<json::json_pointer>& objects) {
    if (value.is_object()) objects.push_back(at);
    if (!value.is_structured()) return;
    for (const auto& [key, child] : value.items()) {
        collect_objects(child, value.is_array() ? at / std::stoul(key) : at / key, objects);
    }
}

bool holds_free_keys(const json::json_pointer& pointer) {
    return !pointer.empty() && pointer.back() == "extra";
}

TEST(ValidatePlanJson, EveryObjectHasExactlyItsKeys) {
    const json valid = written(full_plan());
    std::vector<json::json_pointer> objects;
    collect_objects(valid, json::json_pointer(), objects);
    ASSERT_GT(objects.size(), 20u);
    for (const json::json_pointer& pointer : objects) {
        if (holds_free_keys(pointer)) continue;
        json with_more = valid;
        with_more[pointer]["surprise"] = 1;
        EXPECT_FALSE(violated_pointers(with_more).empty()) << pointer << " takes any key";
        for (const auto& [key, value] : valid[pointer].items()) {
            if (key == "format") continue;  // a document without is of another format
            json with_less = valid;
            with_less[pointer].erase(key);
            EXPECT_THAT(violated_pointers(with_less), testing::Contains(pointer.to_string()))
                << pointer << " does without " << key;
        }
    }
}

TEST(ValidatePlanJson, NamesTheInnermostValueOnly) {
    struct Row {
        std::string_view pointer;
        json value;
    };
    const Row rows[] = {
        {"/source/sha256", "ABC"},
        {"/source/pages", 0},
        {"/document/title", 7},
        {"/document/date/iso", "1.4.2021"},
        {"/sections/0/number", -1},
        {"/sections/0/policies/0/recommendations/0", 0},
        {"/sections/0/policies/0/measures/1/same_as/similarity", 1.5},
        {"/sections/0/policies/0/measures/1/tags", nullptr},
        {"/sections/0/policies/0/measures/0/extra/予算", 1200},
        {"/sections/0/policies/0/measures/0/progress/0/text", ""},
        {"/sections/0/source", json::array()},
        {"/sections/0/source/0/bbox", json::array({1, 2, 3})},
        {"/diagnostics/0/pointer", "sections/0"},
        {"/diagnostics/0/severity", "fatal"},
    };
    for (const Row& row : rows) {
        json document = written(full_plan());
        document[json::json_pointer(std::string(row.pointer))] = row.value;
        EXPECT_THAT(violated_pointers(document), testing::ElementsAre(row.pointer));
    }
}

TEST(ValidatePlanJson, APlaceIsOnAPageOrOnLines) {
    for (const json& place : {
             json{{"page", nullptr}, {"bbox", {1, 2, 3, 4}}, {"lines", {1, 2}}},
             json{{"page", 1}, {"bbox", nullptr}, {"lines", nullptr}},
             json{{"page", 1}, {"bbox", {1, 2, 3, 4}}, {"lines", {1, 2}}},
             json{{"page", nullptr}, {"bbox", nullptr}, {"lines", nullptr}},
         }) {
        json document = written(full_plan());
        document["sections"][0]["source"][0] = place;
        EXPECT_FALSE(violated_pointers(document).empty()) << place;
    }
}

TEST(ValidatePlanJson, ADiagnosticPointsAtAValue) {
    json document = written(full_plan());
    document["diagnostics"][0]["pointer"] = "/sections/9";
    EXPECT_THAT(violated_pointers(document), testing::ElementsAre("/sections/9"));
    for (const char* nowhere :
         {"/sections/99999999999999999999999", "/sections/01", "/sections/x", "/source/0"}) {
        document["diagnostics"][0]["pointer"] = nowhere;
        EXPECT_THAT(violated_pointers(document), testing::ElementsAre(nowhere));
    }
    document["diagnostics"][0]["pointer"] = "";
    EXPECT_THAT(violated_pointers(document), testing::IsEmpty());
}

TEST(ValidatePlanJson, LooksAtTheIntegrityToo) {
    json document = written(full_plan());
    document["sections"][0]["policies"][0]["measures"][1]["same_as"]["id"] = "9-ア-ア";
    EXPECT_THAT(violated_pointers(document), testing::Contains("/sections/0/policies/0/measures/1/same_as"));
}

TEST(ValidatePlanJson, RefusesAnotherFormat) {
    EXPECT_THROW(validate_plan_json("[]"), DocumentError);
    EXPECT_THROW(validate_plan_json("no JSON"), DocumentError);
}

TEST(ValidatePlanJson, RefusesWhatCostsMoreThanItsLength) {
    const std::string deep = R"({"format":"torikumi.plan/1","x":)" + std::string(100'000, '[');
    EXPECT_THROW(validate_plan_json(deep), DocumentError);

    std::string wide = R"({"format":"torikumi.plan/1")";
    for (int i = 0; i < 100'000; ++i) wide += ",\"" + std::to_string(i) + "\":0";
    const auto start = std::chrono::steady_clock::now();
    EXPECT_THROW(validate_plan_json(wide + "}"), DocumentError);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(3));
}

TEST(ValidatePlanJson, ListsAHundredViolationsAndCountsTheRest) {
    json document = written(full_plan());
    for (int i = 0; i < 250; ++i) document["unplaced"].push_back(7);
    const std::vector<Diagnostic> violations = validate_plan_json(document.dump());
    ASSERT_EQ(violations.size(), 101u);
    EXPECT_NE(violations.front().pointer, "");
    EXPECT_EQ(violations.back().message, "150 more violations are not listed");
}

TEST(ValidatePlanJson, TakesCodesOfALaterVersion) {
    json document = written(full_plan());
    document["diagnostics"][0]["code"] = "seen-in-1-1";
    EXPECT_THAT(violated_pointers(document), testing::IsEmpty());
}

TEST(PlanSchema, DescribesEveryKey) {
    const json schema = json::parse(plan_schema());
    EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    std::vector<json::json_pointer> objects;
    collect_objects(schema, json::json_pointer(), objects);
    for (const json::json_pointer& pointer : objects) {
        const bool is_key = pointer.parent_pointer().to_string().ends_with("/properties") &&
                            pointer.to_string().find("/if/") == std::string::npos &&
                            pointer.to_string().find("/then/") == std::string::npos &&
                            pointer.to_string().find("/else/") == std::string::npos;
        if (!is_key) continue;
        const json& key = schema[pointer];
        EXPECT_TRUE(key.contains("description") || key.contains("$ref")) << pointer;
    }
}

}  // namespace
}  // namespace torikumi
