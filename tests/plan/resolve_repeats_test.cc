// Tests pipeline/plan/resolve_repeats.cc.

#include "pipeline/plan/resolve_repeats.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <ctime>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/plan_builder.h"

namespace torikumi {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::PlanBuilder;

struct Resolved {
    Plan plan;
    std::vector<Diagnostic> diagnostics;

    const Measure& at(std::string_view id) const {
        for (const Section& section : plan.sections) {
            for (const Policy& policy : section.policies) {
                for (const Measure& measure : policy.measures) {
                    if (measure.id == id) return measure;
                }
            }
        }
        throw std::out_of_range(std::string(id));
    }
    std::optional<std::string> original_of(std::string_view id) const {
        const auto& same_as = at(id).same_as;
        return same_as ? std::optional(same_as->id) : std::nullopt;
    }
};

Resolved resolve(const PlanBuilder& builder, const RepeatSettings& settings = {}) {
    Diagnostics diagnostics;
    Plan plan = resolve_repeats(builder.plan, settings, diagnostics);
    return {std::move(plan), diagnostics.all()};
}

constexpr std::string_view kGauge = "堤防に水位計を置き、川の様子を町のＷＥＢページで見せる。";
constexpr std::string_view kBlankets = "避難所の倉庫に毛布と飲み水を備える。";

TEST(ResolveRepeats, LinksBothWays) {
    PlanBuilder builder;
    builder.section(1).policy("ア").measure("ア", kGauge).measure("イ", kBlankets);
    builder.section(2).policy("ア").measure("ア", kGauge, {"再掲"});
    builder.section(3).policy("ア").measure("ア", kBlankets).measure("イ", kGauge, {"重点", "一部再掲"});
    const Resolved resolved = resolve(builder);

    EXPECT_EQ(resolved.at("2-ア-ア").same_as, (SameAs{"1-ア-ア", 1.0, true}));
    EXPECT_EQ(resolved.at("3-ア-イ").same_as, (SameAs{"1-ア-ア", 1.0, true}));
    EXPECT_THAT(resolved.at("1-ア-ア").repeated_in, ElementsAre("2-ア-ア", "3-ア-イ"));
    // Equal text without the tag is no repeat.
    EXPECT_EQ(resolved.at("3-ア-ア").same_as, std::nullopt);
    EXPECT_THAT(resolved.at("1-ア-イ").repeated_in, IsEmpty());
    EXPECT_THAT(resolved.diagnostics, IsEmpty());
}

TEST(ResolveRepeats, SaysWhichLinksRestOnAnInferredText) {
    PlanBuilder builder;
    builder.section(1).policy("ア").measure("ア", kGauge).measure("イ", kBlankets);
    builder.section(2).policy("ア").measure("ア", kGauge, {"再掲"}).measure("イ", kBlankets, {"再掲"});
    Diagnostics diagnostics;
    diagnostics.add(DiagnosticCode::kInferredMeasureText, "", {}, "/sections/0/policies/0/measures/1");
    diagnostics.add(DiagnosticCode::kInferredRows, "", {}, "/sections/0/policies/0/measures/0");
    resolve_repeats(builder.plan, {}, diagnostics);
    ASSERT_EQ(diagnostics.all().size(), 3U);
    EXPECT_EQ(diagnostics.all().back().code, DiagnosticCode::kInferredRepeat);
    EXPECT_EQ(diagnostics.all().back().pointer, "/sections/1/policies/0/measures/1");
    EXPECT_EQ(diagnostics.all().back().message, "2-ア-イ repeats 1-ア-イ, whose text was inferred");
}

TEST(ResolveRepeats, SaysWhereSeveralOriginalsFitAlike) {
    PlanBuilder builder;
    builder.section(1)
        .policy("ア")
        .measure("ア", kGauge)
        .measure("イ", kGauge)
        .measure("ウ", kGauge, {"再掲"});
    const Resolved resolved = resolve(builder);
    EXPECT_EQ(resolved.original_of("1-ア-ウ"), "1-ア-ア");
    ASSERT_EQ(resolved.diagnostics.size(), 1U);
    EXPECT_EQ(resolved.diagnostics[0].code, DiagnosticCode::kInferredRepeat);
    EXPECT_EQ(resolved.diagnostics[0].pointer, "/sections/0/policies/0/measures/2");
    EXPECT_THAT(resolved.diagnostics[0].message, HasSubstr("but 1-ア-イ fits as well"));
}

TEST(ResolveRepeats, FindsTheOriginalWhereverItIs) {
    struct Case {
        std::string_view name;
        PlanBuilder builder;
        std::string repeat;
        std::optional<std::string> original;
    };
    std::vector<Case> cases;
    {
        PlanBuilder same_section;
        same_section.section(1)
            .policy("ア")
            .measure("ア", kGauge)
            .policy("イ")
            .measure("ア", kGauge, {"再掲"});
        cases.push_back({"in the same section", same_section, "1-イ-ア", "1-ア-ア"});
    }
    {
        PlanBuilder same_policy;
        same_policy.section(1).policy("ア").measure("ア", kGauge, {"再掲"}).measure("イ", kGauge);
        cases.push_back({"after the repeat", same_policy, "1-ア-ア", "1-ア-イ"});
    }
    {
        PlanBuilder repeats_only;
        repeats_only.section(1).policy("ア").measure("ア", kGauge, {"再掲"}).measure("イ", kGauge, {"再掲"});
        cases.push_back({"every one is tagged", repeats_only, "1-ア-イ", std::nullopt});
    }
    {
        PlanBuilder twice;
        twice.section(1)
            .policy("ア")
            .measure("ア", kGauge)
            .measure("イ", kGauge)
            .measure("ウ", kGauge, {"再掲"});
        cases.push_back({"the first of equals", twice, "1-ア-ウ", "1-ア-ア"});
    }
    {
        PlanBuilder by_progress;
        by_progress.section(1).policy("ア").measure("ア", kGauge).progress("秋に置く。", "B");
        by_progress.measure("イ", kGauge).progress("三基を置いた。", "A");
        by_progress.measure("ウ", kGauge, {"再掲"}).progress("三基を置いた。", "A");
        cases.push_back({"of equals the one with the same progress", by_progress, "1-ア-ウ", "1-ア-イ"});
    }
    {
        PlanBuilder by_department;
        by_department.section(1).policy("ア").measure("ア", kGauge).department("土", "河川課");
        by_department.measure("イ", kGauge).department("防", "危機管理室");
        by_department.measure("ウ", kGauge, {"再掲"}).department("防", "危機管理室");
        cases.push_back({"of equals the one of the same department", by_department, "1-ア-ウ", "1-ア-イ"});
    }
    {
        PlanBuilder nearest;
        nearest.section(1).policy("ア").measure("ア", "堤防に水位計を置き、川の様子を見せる。");
        nearest.measure("イ", "堤防に水位計を置き、川の様子を町の広報紙で見せる。");
        nearest.measure("ウ", kGauge, {"再掲"});
        cases.push_back({"the nearest, not the first", nearest, "1-ア-ウ", "1-ア-イ"});
    }
    for (const Case& each : cases)
        EXPECT_EQ(resolve(each.builder).original_of(each.repeat), each.original) << each.name;
}

TEST(ResolveRepeats, WordingMayDiffer) {
    PlanBuilder builder;
    builder.section(1).policy("ア").measure(
        "ア", "図書館の分室化を見据え、町内の読書団体として主体性を保ちながら、貸出の仕組みを検討する。");
    builder.section(2).policy("ア").measure(
        "ア", "図書館の分室の整備に向け、町内の読書団体として主体性を保ちながら、貸出の仕組みを検討する。",
        {"再掲"});
    const Resolved resolved = resolve(builder);
    ASSERT_TRUE(resolved.at("2-ア-ア").same_as);
    EXPECT_EQ(resolved.at("2-ア-ア").same_as->id, "1-ア-ア");
    EXPECT_FALSE(resolved.at("2-ア-ア").same_as->identical);
    EXPECT_LT(resolved.at("2-ア-ア").same_as->similarity, 1);
    const double thousandths = resolved.at("2-ア-ア").same_as->similarity * 1000;
    EXPECT_DOUBLE_EQ(thousandths, std::round(thousandths));
}

TEST(ResolveRepeats, DoubtfulOriginalsAreDangling) {
    struct Case {
        std::string_view name;
        std::string_view original;
        std::string_view repeat;
        std::string_view says;
    };
    const Case cases[] = {
        {"another subject", kBlankets, kGauge, "has no original"},
        {"the same subject", "橋に水位計を置き、川の様子を町の広報紙で見せる。", kGauge,
         "the nearest is 1-ア-ア 「橋"},
        {"nothing but the tag", kGauge, "", "has no original"},
    };
    for (const Case& each : cases) {
        PlanBuilder builder;
        builder.section(1).policy("ア").measure("ア", each.original).measure("イ", each.repeat, {"再掲"});
        const Resolved resolved = resolve(builder);
        EXPECT_EQ(resolved.original_of("1-ア-イ"), std::nullopt) << each.name;
        EXPECT_THAT(resolved.at("1-ア-ア").repeated_in, IsEmpty()) << each.name;
        ASSERT_EQ(resolved.diagnostics.size(), 1u) << each.name;
        EXPECT_EQ(resolved.diagnostics[0].code, DiagnosticCode::kDanglingRepeat);
        EXPECT_EQ(resolved.diagnostics[0].pointer, "/sections/0/policies/0/measures/1");
        EXPECT_EQ(resolved.diagnostics[0].source, resolved.at("1-ア-イ").source);
        EXPECT_THAT(resolved.diagnostics[0].message, HasSubstr(each.says)) << each.name;
    }
}

TEST(ResolveRepeats, StrangersAreNotNamedAsNearest) {
    PlanBuilder builder;
    builder.section(1).policy("ア").measure("ア", "毛布を備え、町で見せる。").measure("イ", kGauge, {"再掲"});
    EXPECT_THAT(resolve(builder).diagnostics.at(0).message,
                ::testing::EndsWith("has no original in this plan"));
}

TEST(ResolveRepeats, PartialRepeatMaySayLess) {
    constexpr std::string_view kPart = "川の様子を町のＷＥＢページで見せる。";
    constexpr std::string_view kWhole =
        "堤防に水位計を三基、橋に監視カメラを二基置き、消防団の詰所に受信機を配る。川の様子を町のＷＥＢページ"
        "で見せる。";
    for (const bool partial : {true, false}) {
        PlanBuilder builder;
        builder.section(1).policy("ア").measure("ア", kWhole);
        builder.measure("イ", kPart, {partial ? "一部再掲" : "再掲"});
        EXPECT_EQ(resolve(builder).at("1-ア-イ").same_as.has_value(), partial);
    }
}

TEST(ResolveRepeats, TagOfTheProgressAloneLinksNothing) {
    PlanBuilder builder;
    builder.section(1).policy("ア").measure("ア", kGauge).measure("イ", kGauge).progress("置いた。", "A");
    builder.last_measure().progress[0].tags = {"再掲"};
    const Resolved resolved = resolve(builder);
    EXPECT_EQ(resolved.at("1-ア-イ").same_as, std::nullopt);
    EXPECT_THAT(resolved.at("1-ア-イ").progress[0].tags, ElementsAre("再掲"));
    EXPECT_THAT(resolved.diagnostics, IsEmpty());
}

TEST(ResolveRepeats, ThresholdIsASetting) {
    PlanBuilder builder;
    builder.section(1).policy("ア").measure("ア", "川の様子を町の広報紙で知らせる。");
    builder.measure("イ", "川の様子を町のＷＥＢページで見せる。", {"再掲"});
    EXPECT_EQ(resolve(builder, {0.95}).original_of("1-ア-イ"), std::nullopt);
    EXPECT_EQ(resolve(builder, {0.2}).original_of("1-ア-イ"), "1-ア-ア");
}

TEST(ResolveRepeats, SecondRunChangesNothing) {
    PlanBuilder builder;
    builder.section(1).policy("ア").measure("ア", kGauge).measure("イ", kGauge, {"再掲"});
    Diagnostics diagnostics;
    const Plan once = resolve_repeats(builder.plan, {}, diagnostics);
    EXPECT_EQ(resolve_repeats(once, {}, diagnostics), once);
}

/// A sentence of its own for each number, with the words that every sentence shares.
std::string measure_text(std::size_t n) {
    static constexpr const char* kPlaces[] = {"北浜", "南原", "東沢", "西岡", "上町", "下野",
                                              "中島", "大森", "小川", "新田", "古城"};
    static constexpr const char* kThings[] = {"排水路", "避難路", "防災倉庫", "水門",      "堤防",
                                              "橋",     "公民館", "消防水利", "監視カメラ"};
    static constexpr const char* kDeeds[] = {
        "点検し、傷みのある所から直す", "広げ、車いすでも通れるようにする",
        "増やし、使い方を広報紙で知らせる", "調べ、結果を町議会に報告する", "学校と共に見回り、地図にする"};
    return fmt::format("{}地区{}号の{}を計画に基づき{}取組を進める。", kPlaces[n % 11], n, kThings[n % 9],
                       kDeeds[n % 5]);
}

TEST(ResolveRepeats, FiveThousandMeasuresTakeLittleTime) {
    constexpr std::size_t kOriginals = 2500;
    PlanBuilder builder;
    builder.section(1).policy("ア");
    for (std::size_t n = 0; n < kOriginals; ++n) {
        builder.measure("", measure_text(n));
        builder.last_measure().id = fmt::format("original {}", n);
    }
    for (std::size_t n = 0; n < kOriginals; ++n) {
        // Every other one is worded a little differently.
        builder.measure("", measure_text(n) + (n % 2 == 0 ? "" : "（継続）"), {"再掲"});
        builder.last_measure().id = fmt::format("repeat {}", n);
    }
    const std::clock_t start = std::clock();
    const Resolved resolved = resolve(builder);
    const auto processor_s = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;

    EXPECT_LT(processor_s, 10);  // 0.1 s; the bound leaves room for sanitizers
    std::size_t right = 0;
    const auto& measures = resolved.plan.sections[0].policies[0].measures;
    for (std::size_t n = 0; n < kOriginals; ++n) {
        const auto& same_as = measures[kOriginals + n].same_as;
        right += same_as && same_as->id == fmt::format("original {}", n) ? 1 : 0;
    }
    EXPECT_EQ(right, kOriginals);
}

}  // namespace
}  // namespace torikumi
