// Tests pipeline/run/read_plan.cc.

#include "pipeline/run/read_plan.h"

#include <gtest/gtest.h>

#include "pipeline/output/plan_json.h"
#include "tests/output/sample_plan.h"

namespace torikumi {
namespace {

SourceDocument document(std::string name, std::string bytes) {
    SourceDocument document;
    document.file.file = std::move(name);
    document.bytes = std::move(bytes);
    return document;
}

TEST(ReadPlan, JsonIsReadWhateverItsName) {
    const std::string json = write_plan_json(full_plan(), JsonStyle::kPretty);
    for (const char* name : {"plan.json", "-", "plan.txt"}) {
        const PlanReading reading = read_plan(document(name, json), {});
        EXPECT_EQ(reading.plan, full_plan()) << name;
        EXPECT_EQ(reading.json, json) << name;
        EXPECT_EQ(reading.origin, PlanOrigin::kRead) << name;
    }
}

TEST(ReadPlan, AnythingElseIsConverted) {
    const std::string path = std::string(TORIKUMI_SOURCE_DIR) + "/fixtures/karise.calc.pdf";
    const PlanReading reading = read_plan(open_document(path, {}), {});
    EXPECT_EQ(reading.plan, convert(open_document(path, {}), {}).plan);
    EXPECT_EQ(reading.json, write_plan_json(reading.plan, JsonStyle::kCompact));
    EXPECT_EQ(reading.origin, PlanOrigin::kConverted);
}

TEST(ReadPlan, WhatIsNamedJsonMustBeJson) {
    try {
        read_plan(document("plan.json", "取組方針"), {});
        ADD_FAILURE() << "nothing was thrown";
    } catch (const DocumentError& error) {
        EXPECT_EQ(error.diagnostic().code, DiagnosticCode::kJsonInvalid);
    }
}

}  // namespace
}  // namespace torikumi
