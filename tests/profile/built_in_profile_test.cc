// Tests built_in.profile.json and built_in_profile.cc.

#include "pipeline/profile/built_in_profile.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "pipeline/profile/profile_texts.h"
#include "pipeline/profile/read_profile.h"

namespace torikumi {
namespace {

using nlohmann::json;

TEST(BuiltInProfile, FitsTheSchema) {
    using valijson::adapters::NlohmannJsonAdapter;
    const json schema_document = json::parse(profile_schema());
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(schema_document), schema);
    const json document = json::parse(built_in_profile_json());
    valijson::ValidationResults results;
    EXPECT_TRUE(valijson::Validator().validate(schema, NlohmannJsonAdapter(document), &results));
    for (const auto& error : results) ADD_FAILURE() << error.description;
}

/// Whoever extends it and says nothing more has it.
TEST(BuiltInProfile, IsWhatAnEmptyExtensionSays) {
    Diagnostics diagnostics;
    const auto extended =
        read_profile(R"({"format": "torikumi.profile/1", "extends": "built-in"})", diagnostics);
    EXPECT_TRUE(extended == built_in_profile());
}

TEST(BuiltInProfile, HasWordsForEachRole) {
    for (const ColumnRole role : {ColumnRole::kRecommendation, ColumnRole::kPolicy, ColumnRole::kMeasure,
                                  ColumnRole::kProgress, ColumnRole::kCategory, ColumnRole::kDepartments})
        EXPECT_GT(std::ranges::count(built_in_profile().columns.headers, role, &HeaderWord::role), 5);
}

}  // namespace
}  // namespace torikumi
