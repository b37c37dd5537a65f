// Tests read_profile.cc, profile_reader.cc, profile_tree.cc and profile.schema.json, which must agree.

#include "pipeline/profile/read_profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#include <vector>

#include "pipeline/profile/built_in_profile.h"
#include "pipeline/profile/profile_texts.h"

namespace torikumi {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;

/// A profile of these members beside the format.
std::string profile_of(const std::string& members) {
    return R"({"format": "torikumi.profile/1")" + (members.empty() ? "" : ", " + members) + "}";
}

Profile read(const std::string& members) {
    Diagnostics diagnostics;
    const auto profile = read_profile(profile_of(members), diagnostics);
    for (const Diagnostic& fault : diagnostics.all()) ADD_FAILURE() << fault.pointer << " " << fault.message;
    return profile.value_or(Profile{});
}

bool fits_schema(const std::string& text) {
    using valijson::adapters::NlohmannJsonAdapter;
    const json schema_document = json::parse(profile_schema());
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(schema_document), schema);
    const json document = json::parse(text);
    return valijson::Validator().validate(schema, NlohmannJsonAdapter(document), nullptr);
}

WordList words_of(const Profile& profile, ColumnRole role) {
    WordList words;
    for (const HeaderWord& word : profile.columns.headers) {
        if (word.role == role) words.push_back(word.word);
    }
    return words;
}

struct Fault {
    std::string json;
    std::string pointer;
    std::string message;  // a part of it
};

TEST(ReadProfile, SaysWhereAFaultStandsAndWhatToWrite) {
    const std::vector<Fault> faults = {
        {R"({})", "", R"(write "format": "torikumi.profile/1" here)"},
        {R"([])", "", "this is a list; write an object"},
        {R"({"format": "torikumi.plan/1"})", "/format", R"(write "torikumi.profile/1")"},
        {profile_of(R"("extends": "mine")"), "/extends", R"(can extend "built-in" only)"},
        {profile_of(R"("colums": {})"), "/colums",
         "it may be one of $schema, format, extends, columns, levels, categories"},
        {profile_of(R"("columns": [])"), "/columns", "this is a list; write an object"},
        {profile_of(R"("columns": {"policies": []})"), "/columns/policies", "policy, measure"},
        {profile_of(R"("columns": {"a/b~": []})"), "/columns/a~1b~0", "no profile has this key"},
        {profile_of(R"("columns": {"policy": "方針"})"), "/columns/policy", "write a list […] of words"},
        {profile_of(R"("columns": {"policy": ["方針", 3]})"), "/columns/policy/1", "write a word"},
        {profile_of(R"("columns": {"side": ["備考", " "]})"), "/columns/side/1", "nothing stands here"},
        {profile_of(R"("categories": {"legend": [{"code": "Ａ"}]})"), "/categories/legend/0",
         "write \"meaning\""},
        {profile_of(R"("categories": {"legend": {}})"), "/categories/legend", "a list […] of objects"},
        {profile_of(R"("levels": {"goal": {}})"), "/levels/goal", "section, policy, measure, recommendation"},
        {profile_of(R"("levels": {"policy": {"mark": []}})"), "/levels/policy/mark", "marks, headings"},
    };
    for (const Fault& fault : faults) {
        Diagnostics diagnostics;
        EXPECT_FALSE(read_profile(fault.json, diagnostics)) << fault.json;
        ASSERT_EQ(diagnostics.all().size(), 1u) << fault.json;
        EXPECT_EQ(diagnostics.all().front().code, DiagnosticCode::kProfileInvalid) << fault.json;
        EXPECT_EQ(diagnostics.all().front().pointer, fault.pointer) << fault.json;
        EXPECT_THAT(diagnostics.all().front().message, HasSubstr(fault.message)) << fault.json;
        EXPECT_FALSE(fits_schema(fault.json)) << fault.json;
    }
}

/// What no schema can say.
TEST(ReadProfile, KnowsWhatIsAMark) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read_profile(profile_of(R"("levels": {"policy": {"headings": ["方向"]}})"), diagnostics));
    ASSERT_EQ(diagnostics.all().size(), 1u);
    EXPECT_EQ(diagnostics.all().front().pointer, "/levels/policy/headings/0");
    EXPECT_THAT(diagnostics.all().front().message,
                HasSubstr("方向 holds no first mark; write one such as １"));
}

TEST(ReadProfile, ReplacesTheLevelsThatItGives) {
    const Profile profile = read(R"("extends": "built-in", "levels": {"policy": {"headings": ["方向１"]}})");
    EXPECT_EQ(profile.levels.policies.headings, (MarkForms{{MarkStyle::kNumber, "方向", ""}}));
    EXPECT_TRUE(profile.levels.policies.marks.empty());
    EXPECT_EQ(profile.levels.measures, built_in_profile().levels.measures);
}

TEST(ReadProfile, ReadsCodesAsPlansHaveThem) {
    const Profile profile = read(R"("categories": {"codes": ["検討中"], "legend": [
        {"code": "Ａ", "meaning": "済んだ項目"}, {"code": "〇", "meaning": "続く項目"}, {"code": "達成", "meaning": "終えた"}]})");
    EXPECT_EQ(profile.categories.legend,
              (std::vector<Category>{{"A", "済んだ項目"}, {"○", "続く項目"}, {"達成", "終えた"}}));
    EXPECT_THAT(profile.categories.codes, ElementsAre("検討中", "達成"));
}

TEST(ReadProfile, ReportsAllFaults) {
    Diagnostics diagnostics;
    EXPECT_FALSE(
        read_profile(profile_of(R"("mood": 1, "columns": {"policy": [null], "measure": 2})"), diagnostics));
    std::vector<std::string> pointers;
    for (const Diagnostic& fault : diagnostics.all()) pointers.push_back(fault.pointer);
    EXPECT_THAT(pointers, ElementsAre("/mood", "/columns/policy/0", "/columns/measure"));
}

TEST(ReadProfile, SaysWhereTheJsonBreaks) {
    for (const auto& [text, message] : std::vector<std::pair<std::string, std::string>>{
             {"{\"format\":\n \"torikumi.profile/1\",,}", "no JSON: at line 2, column 23"},
             {"", "no JSON: at line 1"},
             {R"({"format": "torikumi.profile/1", "format": "torikumi.profile/1"})",
              "\"format\" stands twice"}}) {
        Diagnostics diagnostics;
        EXPECT_FALSE(read_profile(text, diagnostics)) << text;
        ASSERT_EQ(diagnostics.all().size(), 1u) << text;
        EXPECT_THAT(diagnostics.all().front().message, HasSubstr(message));
    }
}

std::vector<Diagnostic> faults_of(const std::string& text) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read_profile(text, diagnostics));
    return diagnostics.all();
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

TEST(ReadProfile, RefusesWhatIsNestedDeeperThanAProfile) {
    constexpr std::size_t kDeep = 1'000'000;
    for (const std::string& value :
         {repeated("[", kDeep) + repeated("]", kDeep), repeated("{\"a\":", kDeep)}) {
        const std::vector<Diagnostic> faults = faults_of(profile_of("\"$schema\": " + value));
        ASSERT_EQ(faults.size(), 1u);
        EXPECT_EQ(faults.front().message, "it is nested deeper than a profile");
    }
    read("\"$schema\": " + repeated("[", 60) + repeated("]", 60));
}

TEST(ReadProfile, RefusesMoreKeysThanAProfileHas) {
    std::string members = "\"mood\": 1";
    for (int i = 0; i < 60'000; ++i) members += ", \"mood" + std::to_string(i) + "\": 1";
    const std::vector<Diagnostic> faults = faults_of(profile_of(members));
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults.front().message, "an object of it has more keys than a profile");
}

TEST(ReadProfile, ListsAHundredFaultsAndHowManyMore) {
    const std::string words = "1" + repeated(",1", 60'000);
    const std::vector<Diagnostic> faults =
        faults_of(profile_of("\"columns\": {\"policy\": [" + words + "]}"));
    ASSERT_EQ(faults.size(), 101u);
    EXPECT_EQ(faults[99].pointer, "/columns/policy/99");
    EXPECT_EQ(faults[100].message, "59901 more faults are not listed");
}

TEST(ReadProfile, ShowsTheBeginningOfALongValue) {
    const std::string text = repeated("橋", 100'000);
    for (const std::string& text_of_profile : {"{\"" + text, profile_of("\"" + text + "\": 1, \"" + text + "\": 1"),
                                    profile_of(R"("levels": {"measure": {"marks": [")" + text + "\"]}}")}) {
        const std::vector<Diagnostic> faults = faults_of(text_of_profile);
        ASSERT_EQ(faults.size(), 1u);
        EXPECT_LT(faults.front().message.size(), 400u);
        EXPECT_THAT(faults.front().message, HasSubstr("橋橋…"));
    }
}

TEST(ReadProfile, PutsItsWordsBeforeThoseThatItExtends) {
    const Profile profile = read(
        R"("extends": "built-in", "columns": {"policy": ["道すじ", "基本方針"], "before": ["わが町の"]})");
    const WordList words = words_of(profile, ColumnRole::kPolicy);
    ASSERT_GT(words.size(), 3u);
    EXPECT_THAT(WordList(words.begin(), words.begin() + 3), ElementsAre("道すじ", "基本方針", "取組方針"));
    EXPECT_EQ(std::ranges::count(words, "基本方針"), 1);
    EXPECT_EQ(profile.columns.before.front(), "わが町の");
    EXPECT_EQ(profile.columns.behind, built_in_profile().columns.behind);
}

TEST(ReadProfile, TakesItsWordsFromOtherColumns) {
    const Profile profile = read(R"("extends": "built-in", "columns": {"progress": ["事業内容"]})");
    EXPECT_EQ(words_of(profile, ColumnRole::kProgress).front(), "事業内容");
    EXPECT_EQ(std::ranges::count(words_of(profile, ColumnRole::kMeasure), "事業内容"), 0);
}

TEST(ReadProfile, SaysAllItselfWhereItExtendsNothing) {
    const Profile profile = read(R"("columns": {"measure": ["行うこと"]})");
    EXPECT_EQ(profile.columns.headers, (std::vector<HeaderWord>{{ColumnRole::kMeasure, "行うこと"}}));
    EXPECT_TRUE(profile.columns.side.empty());
}

TEST(ReadProfile, ReadsWordsAsTheyArePrinted) {
    const Profile profile = read(R"("columns": {"category": ["ＰＤＣＡ　評価", "ﾗﾝｸ"]})");
    EXPECT_THAT(words_of(profile, ColumnRole::kCategory), ElementsAre("PDCA評価", "ランク"));
}

}  // namespace
}  // namespace torikumi
