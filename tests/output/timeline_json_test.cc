// Tests pipeline/output/timeline_json.cc and pipeline/output/timeline.schema.json.

#include "pipeline/output/timeline_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "pipeline/output/embedded.h"
#include "tests/output/sample_timeline.h"

namespace torikumi {
namespace {

using Json = nlohmann::ordered_json;

/// Whether the schema takes it. The library reads drafts up to 7, of which nothing here differs from 2020-12.
bool fits_schema(const std::string& text) {
    const auto schema_json = nlohmann::json::parse(timeline_schema());
    valijson::Schema schema;
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_json), schema);
    const auto json = nlohmann::json::parse(text);
    valijson::Validator validator;
    return validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(json), nullptr);
}

TEST(TimelineJson, HasEveryKeyInItsOrder) {
    const Json json = Json::parse(write_timeline_json(sample_timeline(), JsonStyle::kPretty));
    EXPECT_EQ(json["format"], "torikumi.timeline/1");
    EXPECT_EQ(
        json["summary"].dump(),
        R"({"measures":3,"throughout":1,"first_seen_later":1,"dropped":1,"moved":1,"reworded":1,"category_changed":1})");
    EXPECT_EQ(
        json["years"][1].dump(),
        R"({"label":"2020","file":"r2.json","sha256":")" + std::string(64, '0') +
            R"(","title":"公園の取組","date":{"iso":"2020-04-01","printed":"2020-04-01"},)"
            R"("categories":[{"code":"A","meaning":"済み"},{"code":"B","meaning":"着手"},{"code":"C","meaning":"これから"}]})");
    EXPECT_EQ(
        json["measures"][1].dump(),
        R"({"first_seen":"2021","dropped":null,"split_from":"1-ア-ア","merged_into":null,"years":[null,null,)"
        R"({"id":"1-ア-イ","section":"公園を使いやすく","text":"遊具を塗る。","tags":[],)"
        R"("progress":[{"category":null,"text":null}],"departments":["緑）公園緑地課","=建）公園課"],)"
        R"("changes":["split"]}]})");
    EXPECT_EQ(json["measures"][2]["dropped"], "2021");
}

TEST(TimelineJson, FitsItsSchema) {
    EXPECT_TRUE(fits_schema(write_timeline_json(sample_timeline(), JsonStyle::kCompact)));
}

TEST(TimelineJson, SchemaRefusesWhatIsNone) {
    const Json sound = Json::parse(write_timeline_json(sample_timeline(), JsonStyle::kCompact));
    for (const char* pointer : {"/format", "/summary/dropped", "/years/0/sha256", "/measures/0/first_seen",
                                "/measures/0/years/0/text", "/measures/0/years/0/progress/0"}) {
        Json broken = sound;
        broken[Json::json_pointer(pointer)] = Json::array();
        EXPECT_FALSE(fits_schema(broken.dump())) << pointer;
    }
    Json without_key = sound;
    without_key["measures"][0].erase("merged_into");
    EXPECT_FALSE(fits_schema(without_key.dump()));
}

}  // namespace
}  // namespace torikumi
