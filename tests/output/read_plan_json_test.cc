// Tests pipeline/output/read_plan_json.cc.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/output/plan_json.h"
#include "tests/output/sample_plan.h"

namespace torikumi {
namespace {

/// `json` with the first `from` turned into `to`; fails where `from` does not stand in it.
std::string edited(std::string json, std::string_view from, std::string_view to) {
    const std::size_t at = json.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? json : json.replace(at, from.size(), to);
}

Diagnostic refusal(std::string_view json) {
    try {
        read_plan_json(json);
    } catch (const DocumentError& error) {
        return error.diagnostic();
    }
    ADD_FAILURE() << "was read: " << json.substr(0, 200);
    return DocumentError(DiagnosticCode::kJsonInvalid, "").diagnostic();
}

TEST(ReadPlanJson, ReadsBackWhatWasWritten) {
    for (const Plan& plan : {full_plan(), bare_plan()}) {
        EXPECT_EQ(read_plan_json(write_plan_json(plan, JsonStyle::kPretty)), plan);
        EXPECT_EQ(read_plan_json(write_plan_json(plan, JsonStyle::kCompact)), plan);
    }
}

TEST(ReadPlanJson, PassesOverKeysOfALaterVersion) {
    const std::string json = write_plan_json(full_plan(), JsonStyle::kCompact);
    EXPECT_EQ(read_plan_json(edited(json, R"("pages":2)", R"("pages":2,"language":{"code":["ja"]})")),
              full_plan());
}

TEST(ReadPlanJson, KeepsCodesOfALaterVersion) {
    const std::string json = edited(write_plan_json(full_plan(), JsonStyle::kCompact),
                                    R"("code":"category-unknown")", R"("code":"seen-in-1-1")");
    const Plan plan = read_plan_json(json);
    EXPECT_EQ(id_of(plan.diagnostics[0]), "seen-in-1-1");
    EXPECT_EQ(write_plan_json(plan, JsonStyle::kCompact), json);
}

TEST(ReadPlanJson, RefusesWhatIsNoPlanOfThisFormat) {
    struct Row {
        std::string_view json;
        std::string_view message;
    };
    const Row rows[] = {
        {"", "not JSON, from line 1, column 1 on"},
        {"{\"format\":\n \"橋\",,}", "not JSON, from line 2, column 6 on"},
        {"\xFF\xFE{}", "not JSON, from line 1, column 1 on"},
        {R"({"format": "torikumi.plan/1", "similarity": 1e999})", "a number that is too large"},
        {"{}", "\"format\": \"torikumi.plan/1\" is missing"},
        {"[1]", "is missing"},
        {R"({"format": 1})", "is missing"},
        {R"({"format": "torikumi.plan/2"})",
         "of the format \"torikumi.plan/2\"; this version reads \"torikumi.plan/1\""},
        {R"({"format": "torikumi.diff/1"})", "of the format \"torikumi.diff/1\""},
    };
    for (const Row& row : rows) {
        const Diagnostic found = refusal(row.json);
        EXPECT_EQ(found.code, DiagnosticCode::kJsonInvalid) << row.json;
        EXPECT_THAT(found.message, testing::HasSubstr(row.message)) << row.json;
    }
}

TEST(ReadPlanJson, NamesTheValueThatBreaksTheSchema) {
    struct Row {
        std::string_view from;
        std::string_view to;
        std::string_view message;
    };
    const Row rows[] = {
        {R"("file":"橋.pdf",)", "", R"(at /source: the key "file" is missing)"},
        {R"("unplaced")", R"("unplaces")", R"(at the top level: the key "unplaced" is missing)"},
        {R"("kind":"pdf")", R"("kind":"docx")", R"(at /source/kind: expected "pdf" or "text", found "docx")"},
        {R"("pages":2)", R"("pages":2.5)", "at /source/pages: expected a whole number, found 2.5"},
        {R"("pages":2)", R"("pages":99999999999)", "at /source/pages: expected a whole number"},
        {R"("sections":[{)", R"("sections":[7,{)", "at /sections/0: expected an object, found 7"},
        {R"("recommendations":[1])", R"("recommendations":[1,"2"])",
         "at /sections/0/policies/0/recommendations/1: expected a whole number, found \"2\""},
        {R"("予算":"1,200千円")", R"("予/算":null)",
         "at /sections/0/policies/0/measures/0/extra/予~1算: expected a string, found null"},
        {R"("similarity":0.875)", R"("similarity":"0.875")",
         "at /sections/0/policies/0/measures/1/same_as/similarity: expected a number"},
        {R"("identical":false)", R"("identical":0)", "identical: expected true or false, found 0"},
        {R"("bbox":[72.0,40.0,200.0,52.0])", R"("bbox":[72.0,40.0,200.0])",
         "at /sections/0/source/0/bbox: expected an array of 4, found array"},
        {R"("severity":"warning")", R"("severity":"fatal")",
         R"(at /diagnostics/0/severity: expected "info", "warning" or "error", found "fatal")"},
        {R"("code":"category-unknown")", R"("code":"Category unknown")",
         R"(at /diagnostics/0/code: expected an id in kebab-case, found "Category unknown")"},
    };
    const std::string json = write_plan_json(full_plan(), JsonStyle::kCompact);
    for (const Row& row : rows) {
        const Diagnostic found = refusal(edited(json, row.from, row.to));
        EXPECT_EQ(found.code, DiagnosticCode::kSchemaViolation) << row.to;
        EXPECT_THAT(found.message, testing::HasSubstr(row.message));
    }
}

}  // namespace
}  // namespace torikumi
