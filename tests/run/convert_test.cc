// Tests pipeline/run/convert.cc and pipeline/run/read_draft.cc: what must hold of every plan, whatever is in
// it.

#include "pipeline/run/convert.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>

#include "pipeline/model/text.h"
#include "pipeline/output/plan_json.h"
#include "pipeline/output/validate_plan_json.h"
#include "pipeline/run/inspect.h"
#include "pipeline/run/printed_order.h"
#include "pipeline/run/usage_error.h"
#include "tests/run/fixture_files.h"

namespace torikumi {
namespace {

Conversion converted(const std::string& path, RepeatsMode repeats_mode = RepeatsMode::kLink) {
    ConvertSettings settings;
    settings.repeats_mode = repeats_mode;
    return convert(open_document(path, {}), settings);
}

std::string fixture_name(const testing::TestParamInfo<std::string>& fixture) {
    std::string name = std::filesystem::path(fixture.param).filename().string();
    std::ranges::replace_if(
        name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return name;
}

class EveryPlan : public testing::TestWithParam<std::string> {};

TEST_P(EveryPlan, LosesNoCharacter) {
    const Conversion conversion = converted(GetParam());
    EXPECT_GT(conversion.account.input, 100u);
    EXPECT_TRUE(conversion.account.balanced())
        << "lost " << conversion.account.lost() << ", twice " << conversion.account.twice;
}

TEST_P(EveryPlan, ReadsBackEqualFromItsJson) {
    const Plan plan = converted(GetParam()).plan;
    EXPECT_EQ(read_plan_json(write_plan_json(plan, JsonStyle::kPretty)), plan);
}

TEST_P(EveryPlan, IsTheSameOnASecondRun) {
    EXPECT_EQ(converted(GetParam()).plan, converted(GetParam()).plan);
}

TEST_P(EveryPlan, IsValidInEveryModeOfRepeats) {
    for (const RepeatsMode mode : {RepeatsMode::kLink, RepeatsMode::kDrop, RepeatsMode::kExpand}) {
        const std::string json = write_plan_json(converted(GetParam(), mode).plan, JsonStyle::kCompact);
        for (const Diagnostic& violation : validate_plan_json(json)) {
            ADD_FAILURE() << static_cast<int>(mode) << " " << violation.pointer << ": " << violation.message;
        }
    }
}

TEST_P(EveryPlan, KeepsDiagnosticsInTheOrderOfThePrint) {
    const std::vector<Diagnostic> diagnostics = converted(GetParam()).plan.diagnostics;
    EXPECT_EQ(in_printed_order(diagnostics), diagnostics);
}

INSTANTIATE_TEST_SUITE_P(Fixtures, EveryPlan, testing::ValuesIn(plan_fixtures()), fixture_name);

class EveryBrokenInput : public testing::TestWithParam<std::string> {};

TEST_P(EveryBrokenInput, IsRefusedWithAMessage) {
    try {
        converted(GetParam());
        ADD_FAILURE() << "was converted";
    } catch (const DocumentError& error) {
        EXPECT_EQ(error.diagnostic().severity, Severity::kError);
        EXPECT_GT(std::string_view(error.what()).size(), 10u) << error.what();
    }
}

INSTANTIATE_TEST_SUITE_P(Fixtures, EveryBrokenInput, testing::ValuesIn(broken_fixtures()), fixture_name);

TEST(Convert, SaysWhatItReadWithoutFolders) {
    const std::string folder = std::string(TORIKUMI_SOURCE_DIR) + "/fixtures/";
    const SourceFile pdf = converted(folder + "karise.calc.pdf").plan.source;
    EXPECT_EQ(pdf.file, "karise.calc.pdf");
    EXPECT_EQ(pdf.kind, SourceKind::kPdf);
    EXPECT_EQ(pdf.pages, 3);
    EXPECT_THAT(pdf.sha256, testing::MatchesRegex("[0-9a-f]{64}"));

    const SourceFile text = converted(folder + "karise.txt").plan.source;
    EXPECT_EQ(text.kind, SourceKind::kText);
    EXPECT_EQ(text.pages, std::nullopt);
}

TEST(Convert, CountsWhatTheFileHolds) {
    const SourceDocument dump = open_document(std::string(TORIKUMI_SOURCE_DIR) + "/fixtures/karise.txt", {});
    std::size_t counted = 0;
    for (std::size_t offset = 0; offset < dump.bytes.size();) {
        counted += is_counted(decode_code_point(dump.bytes, offset)) ? 1 : 0;
    }
    EXPECT_EQ(convert(dump, {}).account.input, counted);
}

Conversion converted_text(const std::string& dump) {
    return convert(SourceDocument{{"umi.txt", "", SourceKind::kText, {}}, dump}, {});
}

// As Chromium's PDFs name some ideographs.
TEST(ReadDraft, ReadsRadicalsAsTheIdeographsThatTheyStandFor) {
    const std::string dump =
        "海辺の取組⽅針\n令和３年⼆⽉⼀⽇　海辺会議\n\n取組⽅針 取組内容 実施状況 区分 担当部\n"
        "ア\n海辺を守る。\n(ｱ) ⽊を植える。\n植えた。 Ａ ⼦）⽊の課\n";
    const Plan plan = converted_text(dump).plan;
    EXPECT_EQ(plan.document.title, "海辺の取組方針");
    ASSERT_EQ(plan.sections.size(), 1u);
    const Measure& measure = plan.sections[0].policies[0].measures[0];
    EXPECT_EQ(measure.text, "木を植える。");
    EXPECT_THAT(measure.departments, testing::ElementsAre(Department{"子", "木の課", std::nullopt}));
}

TEST(ReadDraft, SaysWhatToDoWithALayoutThatItCannotRead) {
    try {
        converted_text("桟橋        灯台\n   板を替える。   灯りを替える。\n");
        ADD_FAILURE() << "was converted";
    } catch (const DocumentError& error) {
        EXPECT_EQ(error.diagnostic().code, DiagnosticCode::kNoPlanFound);
        EXPECT_THAT(error.what(), testing::HasSubstr("pdftotext -raw"));
    }
}

TEST(ReadDraft, DoesNotLayOutADumpThatIsLongerThanAnyPage) {
    std::string dump = "海辺の取組方針\n取組方針    取組内容    実施状況    区分   担当部\n";
    for (int i = 0; i < 2000; ++i) dump += "ア   守る。   (ｱ) 植える。    植えた。    Ａ   緑）公園課\n\n";
    EXPECT_THROW(converted_text(dump), DocumentError);
}

// Marks first and texts behind: no program that is known prints so.
TEST(ReadDraft, RefusesADumpInAnUnknownOrder) {
    try {
        converted_text(
            "海辺の取組方針\n\n取組方針 取組内容 実施状況 区分 担当部\n\n(ｱ)\n\nＡ\n\n(ｲ)\n\nＡ\n\n"
            "(ｳ)\n\nＢ\n\n(ｴ)\n\nＣ\n\n(ｵ)\n\nＣ\n\n　海辺に木を植える。\n");
        ADD_FAILURE() << "was converted";
    } catch (const DocumentError& error) {
        EXPECT_EQ(error.diagnostic().code, DiagnosticCode::kDumpOrderUnknown);
        EXPECT_THAT(error.what(), testing::HasSubstr("convert the PDF itself"));
    }
}

TEST(ReadDraft, TakesADumpForTheKindThatIsAskedFor) {
    const std::string folder = std::string(TORIKUMI_SOURCE_DIR) + "/fixtures/";
    const auto plan_of = [&](const char* name, DumpKind kind) {
        ConvertSettings settings;
        settings.dump_kind = kind;
        return convert(open_document(folder + name, {}), settings).plan;
    };
    const std::pair<const char*, DumpKind> kinds[] = {{"karise.txt", DumpKind::kCells},
                                                      {"karise.rows.txt", DumpKind::kRows},
                                                      {"karise.layout.txt", DumpKind::kLayout}};
    for (const auto& [name, kind] : kinds) {
        EXPECT_EQ(plan_of(name, kind), plan_of(name, DumpKind::kAuto)) << name;
        for (const auto& [other_name, other] : kinds) {
            if (other == kind) continue;
            try {
                EXPECT_NE(plan_of(name, other), plan_of(name, kind)) << name << " as " << other_name;
            } catch (const DocumentError&) {  // or it is none of that kind
            }
        }
    }
}

TEST(Inspect, ShowsEveryStageOfItsKindAndNoOther) {
    const std::string folder = std::string(TORIKUMI_SOURCE_DIR) + "/fixtures/";
    const SourceDocument pdf = open_document(folder + "karise.calc.pdf", {});
    const SourceDocument text = open_document(folder + "karise.txt", {});
    for (const auto& [stage, name] : stage_names()) {
        const bool of_pdf_only = stage == Stage::kRulings || stage == Stage::kGrid || stage == Stage::kCells;
        if (stage != Stage::kBlocks) {
            EXPECT_FALSE(inspect(pdf, stage, {}, {}).empty()) << name;
        } else {
            EXPECT_THROW(inspect(pdf, stage, {}, {}), UsageError);
        }
        if (!of_pdf_only) {
            EXPECT_FALSE(inspect(text, stage, {}, {}).empty()) << name;
        } else {
            EXPECT_THROW(inspect(text, stage, {}, {}), UsageError) << name;
        }
    }
}

TEST(Inspect, ShowsOnePageOrAll) {
    const SourceDocument pdf =
        open_document(std::string(TORIKUMI_SOURCE_DIR) + "/fixtures/karise.calc.pdf", OpenSettings{});
    const std::string second = inspect(pdf, Stage::kCells, 2, {});
    EXPECT_THAT(second, testing::StartsWith("page 2 "));
    EXPECT_THAT(second, testing::Not(testing::HasSubstr("\npage 1 ")));
    EXPECT_THAT(inspect(pdf, Stage::kCells, {}, {}), testing::HasSubstr(second));
    EXPECT_THROW(inspect(pdf, Stage::kCells, 4, {}), UsageError);
    EXPECT_THROW(inspect(pdf, Stage::kPlan, 1, {}), UsageError);
}

}  // namespace
}  // namespace torikumi
