// Tests pipeline/cli/arguments.cc.

#include "pipeline/cli/arguments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace torikumi {
namespace {

std::variant<Arguments, Answer> parse(std::vector<const char*> words) {
    words.insert(words.begin(), "torikumi");
    return parse_arguments(static_cast<int>(words.size()), words.data());
}

template <typename Command>
Command parsed_as(const std::vector<const char*>& words) {
    const auto result = parse(words);
    if (const Answer* answer = std::get_if<Answer>(&result)) {
        ADD_FAILURE() << answer->standard_error << answer->standard_output;
        return {};
    }
    return std::get<Command>(std::get<Arguments>(result));
}

TEST(Arguments, ConvertHasDefaults) {
    const auto arguments = parsed_as<ConvertArguments>({"convert", "plan.pdf"});
    EXPECT_THAT(arguments.inputs, testing::ElementsAre("plan.pdf"));
    EXPECT_EQ(arguments.output, std::nullopt);
    EXPECT_EQ(arguments.repeats_mode, RepeatsMode::kLink);
    EXPECT_EQ(arguments.dump_kind, DumpKind::kAuto);
    EXPECT_EQ(arguments.style, std::nullopt);
    EXPECT_EQ(arguments.diagnostics, DiagnosticsForm::kText);
    EXPECT_EQ(arguments.open.max_input_bytes, OpenSettings{}.max_input_bytes);
}

TEST(Arguments, ConvertTakesEveryOption) {
    const auto arguments = parsed_as<ConvertArguments>(
        {"convert", "a.pdf", "-", "-o", "out/", "--repeats", "expand", "--dump-kind", "rows", "--compact",
         "--diagnostics", "jsonl", "--max-input-size", "2MB", "b.txt"});
    EXPECT_THAT(arguments.inputs, testing::ElementsAre("a.pdf", "-", "b.txt"));
    EXPECT_EQ(arguments.output, "out/");
    EXPECT_EQ(arguments.repeats_mode, RepeatsMode::kExpand);
    EXPECT_EQ(arguments.dump_kind, DumpKind::kRows);
    EXPECT_EQ(arguments.style, JsonStyle::kCompact);
    EXPECT_EQ(arguments.diagnostics, DiagnosticsForm::kJsonLines);
    EXPECT_EQ(arguments.open.max_input_bytes, 2'000'000u);
}

TEST(Arguments, ReadSizesInTheUnitsOfTheTrade) {
    struct Row {
        const char* word;
        std::uintmax_t bytes;
    };
    const Row rows[] = {{"512", 512},          {"3k", 3'000},          {"3KiB", 3'072},
                        {"7g", 7'000'000'000}, {"1GB", 1'000'000'000}, {"0", 0}};
    for (const Row& row : rows) {
        const auto arguments = parsed_as<ConvertArguments>({"convert", "a", "--max-input-size", row.word});
        EXPECT_EQ(arguments.open.max_input_bytes, row.bytes) << row.word;
    }
}

TEST(Arguments, TakeAFileThatLooksLikeAnOptionAfterTwoDashes) {
    EXPECT_THAT(parsed_as<ConvertArguments>({"convert", "--", "-o", "--pretty"}).inputs,
                testing::ElementsAre("-o", "--pretty"));
}

TEST(Arguments, OtherCommands) {
    EXPECT_EQ(parsed_as<SchemaArguments>({"schema"}).schema, SchemaName::kPlan);
    EXPECT_EQ(parsed_as<SchemaArguments>({"schema", "worker"}).schema, SchemaName::kWorker);
    EXPECT_EQ(parsed_as<WorkerArguments>({"worker", "--repeats", "drop"}).repeats_mode, RepeatsMode::kDrop);
    const auto validate =
        parsed_as<ValidateArguments>({"validate", "a.json", "b.json", "--diagnostics=jsonl"});
    EXPECT_THAT(validate.files, testing::ElementsAre("a.json", "b.json"));
    EXPECT_EQ(validate.diagnostics, DiagnosticsForm::kJsonLines);
    for (const auto& [stage, name] : stage_names()) {
        const auto inspect =
            parsed_as<InspectArguments>({"inspect", "a.pdf", "--stage", std::string(name).c_str()});
        EXPECT_EQ(inspect.stage, stage);
        EXPECT_EQ(inspect.page, std::nullopt);
    }
    EXPECT_EQ(parsed_as<InspectArguments>({"inspect", "a.pdf", "--stage=grid", "--page", "3"}).page, 3);
    EXPECT_EQ(parsed_as<InspectArguments>({"inspect", "a.pdf", "--overlay", "o.html"}).overlay, "o.html");
}

TEST(Arguments, UsageErrorsNameWhatIsWrong) {
    struct Row {
        std::vector<const char*> words;
        std::string_view message;
    };
    const Row rows[] = {
        {{}, "a command is needed"},
        {{"convert"}, "INPUT"},
        {{"convrt", "a.pdf"}, "convrt"},
        {{"convert", "a.pdf", "--prety"}, "--prety"},
        {{"convert", "a.pdf", "--repeats", "twice"}, "twice is none of link|drop|expand"},
        {{"convert", "a.pdf", "--diagnostics", "xml"}, "xml is none of text|jsonl"},
        {{"convert", "a.pdf", "--pretty", "--compact"}, "excludes"},
        {{"convert", "a.pdf", "--max-input-size", "lots"}, "lots"},
        {{"convert", "a.pdf", "--max-input-size", "-3"}, "-3 is no size"},
        {{"convert", "a.pdf", "--max-input-size", "3 m"}, "3 m is no size"},
        {{"convert", "a.pdf", "--max-input-size", "99999999999g"}, "is no size"},
        {{"convert", "a.pdf", "-o"}, "--output"},
        {{"validate"}, "FILE"},
        {{"inspect", "a.pdf"}, "--stage or --overlay"},
        {{"inspect", "a.pdf", "--stage", "grid", "--overlay", "o.html"}, "excludes"},
        {{"inspect", "a.pdf", "--stage", "soup"}, "soup is none of characters|rulings|"},
        {{"inspect", "a.pdf", "--stage", "grid", "--page", "0"}, "--page"},
        {{"inspect", "a.pdf", "b.pdf", "--stage", "grid"}, "b.pdf"},
        {{"schema", "soup"}, "soup is none of plan|diff|timeline"},
        {{"diff", "a.json"}, "NEW is required"},
        {{"diff", "a.json", "b.json", "c.json"}, "c.json"},
        {{"diff", "a.json", "b.json", "--only", "added,soup"}, "soup is no event; there are: added removed"},
        {{"diff", "a.json", "b.json", "--format", "soup"},
         "soup is none of text|json|patch|markdown|html|csv"},
        {{"timeline", "a.json"}, "PLAN"},
        {{"timeline", "a.json", "b.json", "--format", "patch"}, "patch is none of text|json|html|csv"},
    };
    for (const Row& row : rows) {
        const auto result = parse(row.words);
        ASSERT_TRUE(std::holds_alternative<Answer>(result)) << row.message;
        const Answer& answer = std::get<Answer>(result);
        EXPECT_EQ(answer.status, ExitStatus::kUsage);
        EXPECT_EQ(answer.standard_output, "");
        EXPECT_THAT(answer.standard_error, testing::HasSubstr(row.message));
    }
}

TEST(Arguments, DiffTakesEveryOption) {
    const auto arguments = parsed_as<DiffArguments>(
        {"diff", "a.json", "--section", "2", "--section", "3", "b.pdf", "--department", "防災", "--only",
         "added,moved", "--format", "patch", "-o", "out.json", "--diagnostics", "jsonl"});
    EXPECT_EQ(arguments.old_input, "a.json");
    EXPECT_EQ(arguments.new_input, "b.pdf");
    EXPECT_EQ(arguments.output, "out.json");
    EXPECT_EQ(arguments.format, DiffFormat::kPatch);
    EXPECT_THAT(arguments.filter.sections, testing::ElementsAre("2", "3"));
    EXPECT_THAT(arguments.filter.departments, testing::ElementsAre("防災"));
    EXPECT_THAT(arguments.filter.kinds, testing::ElementsAre(EventKind::kAdded, EventKind::kMoved));
    EXPECT_EQ(arguments.diagnostics, DiagnosticsForm::kJsonLines);
    EXPECT_TRUE(takes_all(parsed_as<DiffArguments>({"diff", "a.json", "b.json"}).filter));
}

TEST(Arguments, HelpAndVersionAreAnswers) {
    struct Row {
        std::vector<const char*> words;
        std::string_view part;
    };
    const Row rows[] = {
        {{"--help"}, "Exit status: 0 done"},
        {{"--version"}, "torikumi "},
        {{"convert", "--help"}, "torikumi convert plan.pdf > plan.json"},
        {{"inspect", "--help"}, "characters|rulings|lines|grid|cells|blocks|plan|account"},
    };
    for (const Row& row : rows) {
        const Answer answer = std::get<Answer>(parse(row.words));
        EXPECT_EQ(answer.status, ExitStatus::kDone);
        EXPECT_EQ(answer.standard_error, "");
        EXPECT_THAT(answer.standard_output, testing::HasSubstr(row.part));
    }
}

}  // namespace
}  // namespace torikumi
