// Tests pipeline/plan/value_head.cc and value_legend.cc.

#include "pipeline/plan/value_head.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "tests/support/draft_builder.h"

namespace torikumi {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Printer;

struct Valued {
    DocumentHead head;
    CharacterAccount account;
    std::vector<Unplaced> unplaced;
    std::vector<Diagnostic> diagnostics;
};

Valued value(const HeadDraft& draft, const Printer& printer) {
    Diagnostics diagnostics;
    Ledger ledger(printer.characters());
    DocumentHead head = value_head(draft, ledger, diagnostics);
    return {std::move(head), ledger.account(), ledger.unplaced(), diagnostics.all()};
}

TEST(ValueHead, FoldsTitleAndLabel) {
    Printer printer;
    HeadDraft draft;
    draft.title = printer.print("　　水害対策の\n　　進め方について");
    draft.label = printer.print("　資料４－２");
    const Valued valued = value(draft, printer);
    EXPECT_EQ(valued.head.title, "水害対策の進め方について");
    EXPECT_EQ(valued.head.label, "資料4-2");
    EXPECT_TRUE(valued.account.balanced());
}

TEST(ValueHead, BlankHeadIsNull) {
    const Valued valued = value({}, Printer{});
    EXPECT_EQ(valued.head, DocumentHead{});
}

TEST(ValueHead, PartsDateAndBody) {
    struct Case {
        std::string_view imprint;
        std::optional<std::string> body;
        std::string printed;
        std::optional<std::string> iso;
        std::size_t unplaced = 0;
    };
    const Case cases[] = {
        {"Ｒ3.7.20　治水対策会議", "治水対策会議", "Ｒ3.7.20", "2021-07-20"},
        {"治水対策会議　令和３年７月20日", "治水対策会議", "令和３年７月20日", "2021-07-20"},
        {"令和３年７月20日\n第２回治水\n対策会議", "第2回治水対策会議", "令和３年７月20日", "2021-07-20"},
        {"（令和３年７月20日現在）", std::nullopt, "（令和３年７月20日現在）", "2021-07-20"},
        {"治水対策会議\n2021/7/20 改訂", "治水対策会議", "2021/7/20 改訂", "2021-07-20"},
        {"令和３年７月20日　策定委員会", "策定委員会", "令和３年７月20日", "2021-07-20"},
        {"令和３年７月20日\n令和４年１月５日改定", std::nullopt, "令和３年７月20日", "2021-07-20", 1},
        {"令和３年７月20日（火）　治水対策会議", "治水対策会議", "令和３年７月20日（火）", "2021-07-20"},
        {"令和３年７月　治水対策会議", "治水対策会議", "令和３年７月", std::nullopt},
        {"Ｈ31.5.1　治水対策会議", "治水対策会議", "Ｈ31.5.1", std::nullopt},
    };
    for (const Case& each : cases) {
        Printer printer;
        HeadDraft draft;
        draft.imprint = printer.print(each.imprint);
        const Valued valued = value(draft, printer);
        EXPECT_EQ(valued.head.body, each.body) << each.imprint;
        ASSERT_TRUE(valued.head.date) << each.imprint;
        EXPECT_EQ(valued.head.date->printed, each.printed);
        EXPECT_EQ(valued.head.date->iso, each.iso) << each.imprint;
        EXPECT_EQ(valued.unplaced.size(), each.unplaced) << each.imprint;
        EXPECT_TRUE(valued.account.balanced()) << each.imprint;
    }
}

TEST(ValueHead, ImpossibleDateIsReported) {
    Printer printer;
    HeadDraft draft;
    draft.imprint = printer.print("Ｈ31.5.1");
    const Valued valued = value(draft, printer);
    ASSERT_EQ(valued.diagnostics.size(), 1u);
    EXPECT_EQ(valued.diagnostics[0].code, DiagnosticCode::kDateImpossible);
    EXPECT_EQ(valued.diagnostics[0].pointer, "/document/date");
    EXPECT_THAT(valued.diagnostics[0].message, HasSubstr("「Ｈ31.5.1」"));
    EXPECT_EQ(valued.diagnostics[0].source.size(), 1u);
}

TEST(ValueHead, BodyWithoutDate) {
    Printer printer;
    HeadDraft draft;
    draft.imprint = printer.print("治水対策会議");
    const Valued valued = value(draft, printer);
    EXPECT_EQ(valued.head.body, "治水対策会議");
    EXPECT_EQ(valued.head.date, std::nullopt);
}

TEST(ValueHead, NotesLoseTheirSign) {
    Printer printer;
    HeadDraft draft;
    draft.notes = {printer.print("※　金額は\n概算である。"), printer.print("注　別表を見よ。"),
                   printer.print("※１　件数は\n速報である。"), printer.print("※３月末の数である。"),
                   printer.print("　")};
    const Valued valued = value(draft, printer);
    EXPECT_THAT(valued.head.notes, ElementsAre("金額は概算である。", "注別表を見よ。", "件数は速報である。",
                                               "3月末の数である。"));
    EXPECT_EQ(valued.account.notes, valued.account.input);
}

TEST(ValueHead, SignWithoutWordsIsNoNote) {
    Printer printer;
    HeadDraft draft;
    draft.notes = {printer.print("※"), printer.print("　※１　"), printer.print("※\n金額は概算である。")};
    const Valued valued = value(draft, printer);
    EXPECT_THAT(valued.head.notes, ElementsAre("金額は概算である。"));
    ASSERT_EQ(valued.unplaced.size(), 2u);
    EXPECT_EQ(valued.unplaced[0].text, "※");
    EXPECT_TRUE(valued.account.balanced());
}

TEST(ValueHead, ReadsLegends) {
    struct Case {
        std::string_view name;
        std::vector<std::string_view> items;
        std::vector<Category> categories;
        std::size_t unplaced = 0;
        std::size_t conflicts = 0;
    };
    const Case cases[] = {
        {"an entry a line", {"Ａ：終えた取組", "Ｂ：続ける取組"}, {{"A", "終えた取組"}, {"B", "続ける取組"}}},
        {"a meaning over lines", {"Ａ：終えた\n　　取組"}, {{"A", "終えた取組"}}},
        {"several in one line",
         {"Ａ：終えた取組　Ｂ：続ける取組、Ｃ＝これから"},
         {{"A", "終えた取組"}, {"B", "続ける取組"}, {"C", "これから"}}},
        {"a letter inside a meaning", {"Ａ：水門　Ｂ型を除く"}, {{"A", "水門B型を除く"}}},
        {"printed on two pages", {"Ａ：終えた取組", "Ａ：終えた取組"}, {{"A", "終えた取組"}}},
        {"two meanings",
         {"Ａ：終えた取組", "Ｂ：続ける取組", "Ａ：やめた取組"},
         {{"A", "終えた取組"}, {"B", "続ける取組"}, {"A", "やめた取組"}},
         0,
         1},
        {"no entry", {"区分の見方"}, {}, 1},
        {"words before the first", {"区分　Ａ：終えた取組"}, {{"A", "終えた取組"}}, 1},
    };
    for (const Case& each : cases) {
        Printer printer;
        HeadDraft draft;
        for (const std::string_view item : each.items) draft.legend.push_back(printer.print(item));
        const Valued valued = value(draft, printer);
        EXPECT_EQ(valued.head.categories, each.categories) << each.name;
        EXPECT_EQ(valued.unplaced.size(), each.unplaced) << each.name;
        EXPECT_EQ(valued.diagnostics.size(), each.conflicts) << each.name;
        EXPECT_TRUE(valued.account.balanced()) << each.name;
    }
}

TEST(ValueHead, LegendConflictNamesBothMeanings) {
    Printer printer;
    HeadDraft draft;
    draft.legend = {printer.print("Ａ：終えた取組"), printer.print("Ａ：やめた取組")};
    const Valued valued = value(draft, printer);
    ASSERT_EQ(valued.diagnostics.size(), 1u);
    EXPECT_EQ(valued.diagnostics[0].code, DiagnosticCode::kLegendConflict);
    EXPECT_EQ(valued.diagnostics[0].pointer, "/document/categories/1");
    EXPECT_THAT(valued.diagnostics[0].message, HasSubstr("「終えた取組」 and also 「やめた取組」"));
}

}  // namespace
}  // namespace torikumi
