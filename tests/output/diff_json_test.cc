// Tests diff_json.cc, diff.schema.json and plan_patch.cc in pipeline/output.

#include "pipeline/output/diff_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "pipeline/output/embedded.h"
#include "pipeline/output/plan_json.h"
#include "pipeline/output/plan_patch.h"
#include "tests/output/sample_plan.h"

namespace torikumi {
namespace {

using nlohmann::json;

NodePlace place(const char* id) {
    return {id, {NodeKind::kMeasure, 0, 0, 0}};
}

/// One event with every field set, one with every field absent that may be.
Changes sample_changes() {
    Event full;
    full.kind = EventKind::kCategoryChanged;
    full.node = NodeKind::kMeasure;
    full.old_place = place("1-ア-ア");
    full.new_place = place("1-ア-イ");
    full.field = "progress/0/category";
    full.before = "C";
    full.after = "B";
    full.direction = Direction::kAdvanced;
    full.spans = {{0, 1, 0, 1}, {5, 5, 5, 9}};
    full.places = {{place("1-ア-ア"), place("1-ア-イ")}};
    Event bare;
    bare.kind = EventKind::kMetadataChanged;
    bare.field = "title";
    Changes changes;
    changes.old_revision = {"r2.pdf", std::string(64, '0'), "方針", PlanDate{"2020-05-13", "Ｒ2.5.13"}};
    changes.new_revision = {"r3.pdf", std::string(64, 'f'), std::nullopt, std::nullopt};
    changes.similarity = 0.875;
    changes.events = {full, bare};
    return changes;
}

std::vector<std::string> violations(const json& document) {
    using valijson::adapters::NlohmannJsonAdapter;
    const json schema_document = json::parse(diff_schema());
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(schema_document), schema);
    valijson::ValidationResults results;
    valijson::Validator().validate(schema, NlohmannJsonAdapter(document), &results);
    std::vector<std::string> descriptions;
    for (const auto& error : results) descriptions.push_back(error.description);
    return descriptions;
}

TEST(DiffJson, HasEveryKeyInItsOrder) {
    EXPECT_EQ(
        write_diff_json(sample_changes(), JsonStyle::kCompact),
        R"({"format":"torikumi.diff/1","generator":{"name":"torikumi","version":")" +
            std::string(program_version()) + R"("},"old":{"file":"r2.pdf","sha256":")" +
            std::string(64, '0') + R"(","title":"方針","date":{"iso":"2020-05-13","printed":"Ｒ2.5.13"}},)" +
            R"("new":{"file":"r3.pdf","sha256":")" + std::string(64, 'f') +
            R"(","title":null,"date":null},"similarity":0.875,"unrelated":false,)" +
            R"("summary":{"added":0,"removed":0,"moved":0,"renumbered":0,"split":0,"merged":0,"reworded":0,)" +
            R"("category-changed":1,"progress-added":0,"progress-removed":0,"progress-extended":0,)" +
            R"("progress-replaced":0,"department-added":0,"department-removed":0,"department-renamed":0,)" +
            R"("repeat-retargeted":0,"tag-added":0,"tag-removed":0,"legend-changed":0,"metadata-changed":1},)" +
            R"("events":[{"kind":"category-changed","node":"measure","old":"1-ア-ア","new":"1-ア-イ",)" +
            R"("field":"progress/0/category","before":"C","after":"B","direction":"advanced",)" +
            R"("spans":[{"before":[0,1],"after":[0,1]},{"before":[5,5],"after":[5,9]}],)" +
            R"("places":[{"old":"1-ア-ア","new":"1-ア-イ"}]},)" +
            R"({"kind":"metadata-changed","node":"document","old":null,"new":null,"field":"title",)" +
            R"("before":null,"after":null,"direction":null,"spans":null,"places":null}]})" + "\n");
}

TEST(DiffJson, IsWhatItsSchemaSays) {
    EXPECT_THAT(violations(json::parse(write_diff_json(sample_changes(), JsonStyle::kPretty))),
                testing::IsEmpty());
}

TEST(DiffJson, SchemaKnowsEveryKindAndMissesNoKey) {
    for (const EventKindName& each : event_kinds()) {
        Changes changes = sample_changes();
        changes.events[0].kind = each.kind;
        EXPECT_THAT(violations(json::parse(write_diff_json(changes, JsonStyle::kCompact))),
                    testing::IsEmpty())
            << each.name;
    }
    const json written = json::parse(write_diff_json(sample_changes(), JsonStyle::kCompact));
    for (const auto& [key, value] : written.items()) {
        json cut = written;
        cut.erase(key);
        EXPECT_THAT(violations(cut), testing::Not(testing::IsEmpty())) << key;
    }
    for (const auto& [key, value] : written["events"][0].items()) {
        json cut = written;
        cut["events"][0].erase(key);
        EXPECT_THAT(violations(cut), testing::Not(testing::IsEmpty())) << key;
    }
    json other = written;
    other["events"][0]["kind"] = "vanished";
    EXPECT_THAT(violations(other), testing::Not(testing::IsEmpty()));
}

TEST(PlanPatch, AppliedToTheOldPlanGivesTheNew) {
    const std::string plans[] = {write_plan_json(full_plan(), JsonStyle::kPretty),
                                 write_plan_json(bare_plan(), JsonStyle::kCompact)};
    for (const std::string& before : plans) {
        for (const std::string& after : plans) {
            const json patch = json::parse(write_plan_patch(before, after));
            EXPECT_EQ(json::parse(before).patch(patch), json::parse(after));
        }
        EXPECT_EQ(write_plan_patch(before, before), "[]\n");
    }
}

TEST(PlanPatch, NeedsTwoPlans) {
    const std::string plan = write_plan_json(full_plan(), JsonStyle::kCompact);
    EXPECT_THROW(write_plan_patch(plan, "{"), DocumentError);
    EXPECT_THROW(write_plan_patch("{}", plan), DocumentError);
}

}  // namespace
}  // namespace torikumi
