// Tests head_lines.cc.

#include "pipeline/draft/head_lines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace torikumi {
namespace {

struct LineCase {
    std::string line;
    bool expected;
};

using Recogniser = bool (*)(std::string_view);

void check(Recogniser recognises, const std::vector<LineCase>& cases) {
    for (const LineCase& test : cases) EXPECT_EQ(recognises(test.line), test.expected) << test.line;
}

TEST(HeadLines, PageNumbers) {
    check(is_page_number, {
                              {"1", true},
                              {"- 12 -", true},
                              {"－ ３ －", true},
                              {"3/9", true},
                              {"３／９ページ", true},
                              {"P.4", true},
                              {"5 ページ", true},
                              {"第６頁", true},
                              {"（7）", false},
                              {"12345", false},
                              {"3 月", false},
                              {"", false},
                              {"－", false},
                          });
}

TEST(HeadLines, Labels) {
    check(is_label, {
                        {"資料２", true},
                        {"【資料１－１】", true},
                        {"　資料　３", true},
                        {"資料No.4", true},
                        {"資料", true},
                        {"参考資料２", true},
                        {"別紙", true},
                        {"別添１", true},
                        {"様式第３号", true},
                        {"（別紙２）", true},
                        {"資料の保存", false},
                        {"資料２のとおり実施する。", false},
                        {"別紙のとおり", false},
                    });
}

TEST(HeadLines, LabelsAndImprintsThatShareALine) {
    const auto parts = [](std::string_view line) {
        const std::size_t joint = joint_of_label(line);
        return joint == 0 ? "" : std::string(line.substr(0, joint)) + "|" + std::string(line.substr(joint));
    };
    EXPECT_EQ(parts("資料４　令和３年６月１日"), "資料４|　令和３年６月１日");
    EXPECT_EQ(parts("令和３年６月１日　港湾会議 資料４－２"), "令和３年６月１日　港湾会議| 資料４－２");
    for (const std::string_view line : {"資料４", "資料４令和３年６月１日", "令和３年６月１日　港湾会議",
                                        "資料４　港の取組方針", "資料を令和３年６月１日に配った。"})
        EXPECT_EQ(parts(line), "") << line;
}

TEST(HeadLines, Imprints) {
    check(is_imprint, {
                          {"Ｒ3.6.1　河川対策本部会議", true},
                          {"令和４年２月10日", true},
                          {"水防会議　令和４年２月10日", true},
                          {"（令和４年２月10日現在）", true},
                          {"作成日：2021/4/1", true},
                          {"令和４年２月10日に会議を開き、方針を決めた。", false},
                          {"平成31年４月から実施する取組、令和４年２月10日", false},
                          {"令和４年２月　水防会議", true},
                          {"令和４年２月", true},
                          {"令和４年２月の取組方針について", false},
                          {"令和４年度", false},
                          {"河川対策本部会議", false},
                      });
}

TEST(HeadLines, Bodies) {
    check(is_body, {
                       {"河川対策本部会議", true},
                       {"みどりの審議会", true},
                       {"建設局", true},
                       {"老木の更新", false},
                       {"", false},
                   });
}

TEST(HeadLines, Sessions) {
    check(is_body_session, {
                               {"（第３回）", true},
                               {"令和６年度第１回", true},
                               {"第２回の水防会議で決めた方針", false},
                               {"（３）", false},
                           });
}

TEST(HeadLines, Notes) {
    check(is_note, {
                       {"※印は新しい取組", true},
                       {"　※１　数は見込み", true},
                       {"（注）金額は税込み", true},
                       {"（注２）同上", true},
                       {"注１）金額は税込み", true},
                       {"【注】同上", true},
                       {"備考：同上", true},
                       {"注意を促す。", false},
                       {"備考", false},
                       {"数は見込み※", false},
                   });
}

TEST(HeadLines, LegendLeads) {
    check(is_legend_lead, {
                              {"それぞれの取組の時期は、次の４つの区分で表す。", true},
                              {"【凡例】", true},
                              {"区分の説明", true},
                              {"進捗状況の区分", true},
                              {"評価の区分は以下のとおり", true},
                              {"区分ごとに担当を決める。", false},
                              {"次の会議で報告する。", false},
                          });
}

TEST(HeadLines, ListHeadings) {
    check(is_list_heading, {
                               {"検討会報告における提言", true},
                               {"【委員会からの指摘事項】", true},
                               {"提言の概要：", true},
                               {"提言を受けて、取組を進める。", false},
                               {"提言への対応", false},
                           });
}

TEST(HeadLines, ContinuationWords) {
    check(is_continuation_word, {
                                    {"（続き）", true},
                                    {"（つづき）", true},
                                    {"前ページからの続き", true},
                                    {"次頁へ続く", true},
                                    {"手続き", false},
                                    {"引き続き", false},
                                });
    EXPECT_EQ(continuation_word_length("（続き）　調べる。"), std::string("（続き）　").size());
    EXPECT_EQ(continuation_word_length("　[つづき] 調べる。"), std::string("　[つづき] ").size());
    EXPECT_EQ(continuation_word_length("続きを調べる。"), 0u);
    EXPECT_EQ(continuation_word_length("（続きを調べる。）"), 0u);
    EXPECT_EQ(without_continuation_word("街路の緑化（続き）"), "街路の緑化");
    EXPECT_EQ(without_continuation_word("街路の緑化　～続き～　"), "街路の緑化");
    EXPECT_EQ(without_continuation_word("街路の緑化［つづき］"), "街路の緑化");
    EXPECT_EQ(without_continuation_word("（続き）"), "（続き）");
    EXPECT_EQ(without_continuation_word("街路の緑化（再掲）"), "街路の緑化（再掲）");
    EXPECT_EQ(without_continuation_word("街路の緑化"), "街路の緑化");
    EXPECT_EQ(without_continuation_word("届出の手続"), "届出の手続");
}

TextLine line_of(std::string_view text) {
    TextLine line;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        decode_code_point(text, at);
        line.text.append(text.substr(start, at - start), static_cast<CharacterId>(start));
    }
    return line;
}

std::string joined(const TextLines& lines) {
    std::string text;
    for (const TextLine& line : lines) text += "[" + line.text.value + "]";
    return text;
}

struct LegendCase {
    std::string line;
    std::string entries;
    std::string rest;
};

TEST(HeadLines, LegendLinesFallIntoEntries) {
    const LegendCase cases[] = {
        {"Ａ：終えた", "[Ａ：終えた]", ""},
        {"　Ａ：終えた", "[　Ａ：終えた]", ""},
        {"Ａ：終えた　Ｂ：進めている", "[Ａ：終えた][Ｂ：進めている]", "[　]"},
        {"Ａ　終えた　Ｂ　進めている", "[Ａ　終えた][Ｂ　進めている]", "[　]"},
        {"（Ａ：終えた、Ｂ：進めている）", "[Ａ：終えた][Ｂ：進めている]", "[（][、][）]"},
        {"【区分】◎＝終えた　△＝遅れ（１か月）", "[◎＝終えた][△＝遅れ（１か月）]", "[【区分】][　]"},
        {"「Ａ」…終えた", "[「Ａ」…終えた]", ""},
        {"（Ｂ）：進めている", "[（Ｂ）：進めている]", ""},
        {"【重点】街路樹を植える。", "", ""},
        {"この表では、既に終えた取組について Ａ：と記す", "", ""},
        {"街路樹を植える。", "", ""},
    };
    for (const LegendCase& test : cases) {
        const LegendLine split = split_legend_line(line_of(test.line));
        EXPECT_EQ(joined(split.entries), test.entries) << test.line;
        EXPECT_EQ(joined(split.rest), test.rest) << test.line;
    }
}

TEST(HeadLines, CodeSeries) {
    struct SeriesCase {
        std::vector<std::string> codes;
        bool expected;
    };
    const SeriesCase cases[] = {
        {{"A", "B", "C", "D"}, true},
        {{"S", "A", "B"}, true},
        {{"1", "2", "3"}, true},
        {{"◎", "○", "△"}, true},
        {{"A"}, false},
        {{"A", "C"}, false},
        {{"4", "3", "2", "1"}, true},
        {{"4", "2"}, false},
        {{"B", "A"}, false},
        {{"A", "A"}, false},
        {{}, false},
    };
    for (const SeriesCase& test : cases) {
        EXPECT_EQ(form_code_series(test.codes), test.expected)
            << (test.codes.empty() ? "no codes" : test.codes.front()) << " and " << test.codes.size();
    }
}

}  // namespace
}  // namespace torikumi
