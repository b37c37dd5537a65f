// Tests content_scanner.cc.

#include "extractors/pdf/content_scanner.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

namespace torikumi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A page of 200 × 100 pt, on which y counts from the top: the stream's y = 90 is 10.
constexpr PageGeometry kPage{.left_x = 0, .bottom_y = 0, .right_x = 200, .top_y = 100};

class NamedResources : public ContentResources {
 public:
    std::map<std::string, FormXObject, std::less<>> forms;

    const FormXObject* find_form(std::string_view name) override {
        const auto at = forms.find(name);
        return at == forms.end() ? nullptr : &at->second;
    }
    ColorModel color_model(std::string_view name) override {
        if (name == "DeviceRGB") return ColorModel::kRgb;
        if (name == "Spot") return ColorModel::kInks;
        return ColorModel::kOther;
    }
    GraphicsStateChange graphics_state(std::string_view name) override {
        if (name == "Thick") return {.line_width = 2};
        if (name == "Clear") return {.fill_opacity = 0, .stroke_opacity = 0};
        return {};
    }
};

/// `10,20-90,20 w1` for each ruling.
std::vector<std::string> shown(const std::vector<Ruling>& rulings) {
    std::vector<std::string> lines;
    for (const Ruling& r : rulings)
        lines.push_back(
            fmt::format("{:g},{:g}-{:g},{:g} w{:g}", r.from.x, r.from.y, r.to.x, r.to.y, r.thickness_pt));
    return lines;
}

std::vector<std::string> rulings_of(std::string_view content, const PageGeometry& page = kPage) {
    NamedResources resources;
    return shown(scan_content(content, page, resources).rulings);
}

struct Case {
    const char* name;
    std::string content;
    std::vector<std::string> rulings;
};

void PrintTo(const Case& tested, std::ostream* out) {
    *out << tested.content;
}

class RulingsTest : public ::testing::TestWithParam<Case> {};

TEST_P(RulingsTest, AreWhatShowsOnThePage) {
    EXPECT_EQ(rulings_of(GetParam().content), GetParam().rulings);
}

INSTANTIATE_TEST_SUITE_P(
    Operators, RulingsTest,
    ::testing::Values(
        Case{"stroked_line", "10 90 m 50 90 l S", {"10,10-50,10 w1"}},
        Case{"drawn_backwards", "50 90 m 10 90 l S", {"10,10-50,10 w1"}},
        Case{"line_width", "0.5 w 10 90 m 10 50 l S", {"10,10-10,50 w0.5"}},
        Case{"line_width_by_name", "/Thick gs 10 90 m 50 90 l S", {"10,10-50,10 w2"}},
        Case{"polyline", "10 90 m 50 90 l 50 50 l S", {"10,10-50,10 w1", "50,10-50,50 w1"}},
        Case{"closed_by_s",
             "10 90 m 50 90 l 50 50 l 10 50 l s",
             {"10,10-50,10 w1", "50,10-50,50 w1", "10,50-50,50 w1", "10,10-10,50 w1"}},
        Case{"drawn_on_after_h",
             "10 90 m 50 90 l h 10 50 l S",
             {"10,10-50,10 w1", "10,10-50,10 w1", "10,10-10,50 w1"}},
        Case{"slanted_line", "10 90 m 50 60 l S", {}}, Case{"line_without_start", "50 90 l S", {}},
        Case{"painted_by_n", "10 90 m 50 90 l n", {}},
        Case{"path_ends_with_painting", "10 90 m 50 90 l n S", {}},
        Case{"curve_is_no_ruling", "10 90 m 20 90 30 90 50 90 c S", {}},
        Case{"scaled", "2 0 0 2 0 0 cm 5 45 m 25 45 l S", {"10,10-50,10 w2"}},
        Case{"turned_a_quarter", "0 1 -1 0 100 0 cm 10 10 m 50 10 l S", {"90,50-90,90 w1"}},
        Case{"matrices_chain", "1 0 0 1 10 0 cm 2 0 0 2 0 0 cm 0 45 m 20 45 l S", {"10,10-50,10 w2"}},
        Case{"state_is_restored", "q 3 w 1 0 0 1 0 9 cm Q 10 90 m 50 90 l S", {"10,10-50,10 w1"}},
        Case{"Q_without_q", "Q 10 90 m 50 90 l S", {"10,10-50,10 w1"}},
        Case{"dashes_are_one_ruling", "[3 1] 0 d 10 90 m 50 90 l S", {"10,10-50,10 w1"}}),
    [](const ::testing::TestParamInfo<Case>& tested) { return tested.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Colors, RulingsTest,
    ::testing::Values(
        Case{"white_stroke_gray", "1 G 10 90 m 50 90 l S", {}},
        Case{"white_stroke_rgb", "1 1 1 RG 10 90 m 50 90 l S", {}},
        Case{"white_stroke_cmyk", "0 0 0 0 K 10 90 m 50 90 l S", {}},
        Case{"light_gray_stroke", "0.95 G 10 90 m 50 90 l S", {"10,10-50,10 w1"}},
        Case{"black_cmyk", "0 0 0 1 K 10 90 m 50 90 l S", {"10,10-50,10 w1"}},
        Case{"fill_color_is_not_stroke_color", "1 g 10 90 m 50 90 l S", {"10,10-50,10 w1"}},
        Case{"white_fill", "1 g 10 89 40 1 re f", {}},
        Case{"white_by_color_space", "/DeviceRGB cs 1 1 1 scn 10 89 40 1 re f", {}},
        Case{"color_space_begins_in_black", "1 g /DeviceRGB cs 10 89 40 1 re f", {"10,10.5-50,10.5 w1"}},
        Case{"no_ink_of_a_spot_color", "/Spot cs 0 scn 10 89 40 1 re f", {}},
        Case{"pattern_counts_as_visible", "/Pattern cs /P1 scn 10 89 40 1 re f", {"10,10.5-50,10.5 w1"}},
        Case{"transparent", "/Clear gs 10 90 m 50 90 l S 10 89 40 1 re f", {}}),
    [](const ::testing::TestParamInfo<Case>& tested) { return tested.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Clips, RulingsTest,
    ::testing::Values(
        Case{"cut_by_the_page", "-20 90 m 500 90 l S", {"0,10-200,10 w1"}},
        Case{"outside_the_page", "10 -20 m 50 -20 l S", {}},
        Case{"cut_by_a_clip", "20 0 60 100 re W n 10 90 m 150 90 l S", {"20,10-80,10 w1"}},
        Case{"outside_the_clip", "20 0 60 50 re W n 10 90 m 150 90 l S", {}},
        Case{"on_the_edge_of_the_clip", "20 0 60 90 re W n 20 90 m 80 90 l S", {"20,10-80,10 w1"}},
        Case{"empty_clip", "0 0 0 0 re W n 10 89 40 1 re f", {}},
        Case{"clips_add_up", "20 0 60 100 re W n 50 0 90 100 re W* n 10 90 m 150 90 l S", {"50,10-80,10 w1"}},
        Case{"clip_ends_with_Q", "q 20 0 60 50 re W n Q 10 90 m 50 90 l S", {"10,10-50,10 w1"}},
        Case{"path_is_painted_before_it_clips", "10 89 40 1 re W f", {"10,10.5-50,10.5 w1"}}),
    [](const ::testing::TestParamInfo<Case>& tested) { return tested.param.name; });

TEST(ContentScanner, TurnsRulingsWithThePage) {
    const std::string_view content =
        "30 40 m 130 40 l S";  // in the crop box: 10–110 from left, 30 from below
    PageGeometry page{.left_x = 20, .bottom_y = 10, .right_x = 180, .top_y = 90};
    const std::map<PageRotation, std::string> expected{
        {PageRotation::kNone, "10,50-110,50 w1"},
        {PageRotation::kQuarter, "30,10-30,110 w1"},
        {PageRotation::kHalf, "50,30-150,30 w1"},
        {PageRotation::kThreeQuarters, "50,50-50,150 w1"},
    };
    for (const auto& [rotation, ruling] : expected) {
        page.rotation = rotation;
        EXPECT_THAT(rulings_of(content, page), ElementsAre(ruling));
    }
}

TEST(ContentScanner, PaintsFormsWithTheirMatrixAndBounds) {
    NamedResources resources;
    resources.forms["Row"] = {
        .bytes = "0 0 m 100 0 l S 9 w", .matrix = {.e = 0, .f = 5}, .bounds = Rect{0, -10, 40, 10}};
    const PageInk ink =
        scan_content("q 1 0 0 1 10 80 cm /Row Do Q 10 50 m 50 50 l S /None Do", kPage, resources);
    EXPECT_THAT(shown(ink.rulings), ElementsAre("10,15-50,15 w1", "10,50-50,50 w1"));
}

TEST(ContentScanner, LeavesAFormWithTheStateItWasEntered) {
    NamedResources resources;
    resources.forms["Unbalanced"] = {.bytes = "Q Q q q 1 0 0 1 50 50 cm"};
    const PageInk ink =
        scan_content("q 2 w /Unbalanced Do 10 90 m 50 90 l S Q 10 80 m 50 80 l S", kPage, resources);
    EXPECT_THAT(shown(ink.rulings), ElementsAre("10,10-50,10 w2", "10,20-50,20 w1"));
}

TEST(ContentScanner, PassesOverAFormThatPaintsItself) {
    NamedResources resources;
    resources.forms["A"] = {.bytes = "/B Do 10 90 m 50 90 l S"};
    resources.forms["B"] = {.bytes = "/A Do /A Do"};
    const PageInk ink = scan_content("/A Do", kPage, resources);
    EXPECT_THAT(shown(ink.rulings), ElementsAre("10,10-50,10 w1"));
    EXPECT_EQ(ink.extent, InkExtent::kWhole);
}

struct TextCase {
    const char* name;
    std::string content;
    std::vector<TextOrigin> origins;
};

void PrintTo(const TextCase& tested, std::ostream* out) {
    *out << tested.content;
}

class TextOriginsTest : public ::testing::TestWithParam<TextCase> {};

TEST_P(TextOriginsTest, AreWhereStringsStart) {
    NamedResources resources;
    const PageInk ink = scan_content(GetParam().content, kPage, resources);
    ASSERT_EQ(ink.text_origins.size(), GetParam().origins.size());
    for (std::size_t i = 0; i < ink.text_origins.size(); ++i) {
        EXPECT_NEAR(ink.text_origins[i].at.x, GetParam().origins[i].at.x, 1e-9);
        EXPECT_NEAR(ink.text_origins[i].at.y, GetParam().origins[i].at.y, 1e-9);
        EXPECT_NEAR(ink.text_origins[i].em_pt, GetParam().origins[i].em_pt, 1e-9);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Text, TextOriginsTest,
    ::testing::Values(
        TextCase{"moved", "BT /F1 8 Tf 20 90 Td (a) Tj ET", {{{20, 10}, 8}}},
        TextCase{"by_matrix", "BT /F1 1 Tf 8 0 0 8 20 90 Tm (a) Tj ET", {{{20, 10}, 8}}},
        TextCase{
            "moves_add_up", "BT /F1 8 Tf 20 90 Td (a) Tj 5 -10 Td (b) Tj ET", {{{20, 10}, 8}, {{25, 20}, 8}}},
        TextCase{"next_line",
                 "BT /F1 8 Tf 12 TL 20 90 Td (a) Tj T* (b) Tj (c) ' ET",
                 {{{20, 10}, 8}, {{20, 22}, 8}, {{20, 34}, 8}}},
        TextCase{"leading_by_TD",
                 "BT /F1 8 Tf 20 90 TD 0 -9 TD (a) Tj T* (b) Tj ET",
                 {{{20, 19}, 8}, {{20, 28}, 8}}},
        TextCase{"pen_is_lost_behind_a_string", "BT /F1 8 Tf 20 90 Td (a) Tj (b) Tj ET", {{{20, 10}, 8}}},
        TextCase{"letter_by_letter",
                 "BT /F1 8 Tf 20 90 Td (a) Tj 8 0 Td (b) Tj 8 0 Td (c) Tj 40 0 Td (d) Tj ET",
                 {{{20, 10}, 8}, {{76, 10}, 8}}},
        TextCase{"lead_of_an_array", "BT /F1 8 Tf 20 90 Td [-500 (a)] TJ ET", {{{24, 10}, 8}}},
        TextCase{"rise", "BT /F1 8 Tf 3 Ts 20 90 Td (a) Tj ET", {{{20, 7}, 8}}},
        TextCase{"scaled_by_the_page", "2 0 0 2 0 0 cm BT /F1 4 Tf 10 45 Td (a) Tj ET", {{{20, 10}, 8}}},
        TextCase{"upright_text_is_left_out", "BT /F1 8 Tf 0 1 -1 0 20 50 Tm (a) Tj ET", {}},
        TextCase{"font_size_is_restored", "q BT /F1 8 Tf ET Q BT 20 90 Td (a) Tj ET", {{{20, 10}, 0}}}),
    [](const ::testing::TestParamInfo<TextCase>& tested) { return tested.param.name; });

std::string repeated(std::string_view piece, int times) {
    std::string bytes;
    for (int i = 0; i < times; ++i) bytes += piece;
    return bytes;
}

TEST(ContentScanner, SaysWhenAPageHasNoEnd) {
    NamedResources resources;
    const ScanLimits limits{.max_operators = 1000, .max_form_depth = 5, .max_text_pieces = 20};
    const auto extent_of = [&](const std::string& content) {
        return scan_content(content, kPage, resources, {}, limits).extent;
    };
    EXPECT_EQ(extent_of(repeated("0 w ", 1000)), InkExtent::kWhole);
    EXPECT_EQ(extent_of(repeated("0 w ", 1001)), InkExtent::kTooManyOperators);

    for (int i = 0; i < 40; ++i) resources.forms["F" + std::to_string(i)] = {};
    std::vector<std::string> bytes(40);
    for (int i = 0; i < 40; ++i) {
        bytes[static_cast<std::size_t>(i)] = fmt::format("/F{0} Do /F{0} Do", i + 1);
        resources.forms["F" + std::to_string(i)].bytes = bytes[static_cast<std::size_t>(i)];
    }
    EXPECT_EQ(extent_of("/F38 Do"), InkExtent::kWhole);
    EXPECT_EQ(extent_of("/F0 Do"), InkExtent::kTooDeepForms);

    const std::string letter_by_letter = "BT /F1 8 Tf 9 50 Td " + repeated("(a) Tj 8 0 Td ", 100);
    const std::string scattered = "BT /F1 8 Tf 9 50 Td " + repeated("(a) Tj 30 0 Td ", 100);
    EXPECT_EQ(extent_of(letter_by_letter), InkExtent::kWhole);
    EXPECT_EQ(extent_of(scattered), InkExtent::kTooManyTextPieces);
    const std::string turned = "BT /F1 8 Tf 0 1 -1 0 9 50 Tm ";
    EXPECT_EQ(extent_of(turned + repeated("(a) Tj 8 0 Td ", 100)), InkExtent::kWhole);
    EXPECT_EQ(extent_of(turned + repeated("(a) Tj 30 0 Td ", 100)), InkExtent::kTooManyTextPieces);
}

TEST(ContentScanner, CountsTheBytesOfAFormEachTimeThatItIsPainted) {
    NamedResources resources;
    const std::string comment = "%" + std::string(500, '-');
    resources.forms["F"] = {.bytes = comment};
    const auto ink_of = [&](const std::string& content) {
        return scan_content(content, kPage, resources, {}, {.max_bytes = 1200});
    };
    EXPECT_EQ(ink_of("/F Do /F Do").extent, InkExtent::kWhole);
    EXPECT_EQ(ink_of("/F Do /F Do").bytes, 2 * comment.size() + 11);
    EXPECT_EQ(ink_of("/F Do /F Do /F Do").extent, InkExtent::kTooManyBytes);
}

TEST(ContentScanner, SaysTheWorstOfTheFormsThatAPagePaints) {
    NamedResources resources;
    resources.forms["Whole"] = {};
    resources.forms["Damaged"] = {.decoded = Decoded::kDamaged};
    resources.forms["Cut"] = {.decoded = Decoded::kTooLong};
    resources.forms["Outer"] = {.bytes = "/Damaged Do /Whole Do"};
    const auto worst_of = [&](const std::string& content) {
        return scan_content(content, kPage, resources).painted_forms;
    };
    EXPECT_EQ(worst_of("0 w"), Decoded::kWhole);
    EXPECT_EQ(worst_of("/Whole Do"), Decoded::kWhole);
    EXPECT_EQ(worst_of("/Outer Do"), Decoded::kDamaged);
    EXPECT_EQ(worst_of("/Cut Do /Outer Do"), Decoded::kTooLong);
}

TEST(ContentScanner, StopsCollectingRulingsButNotScanning) {
    NamedResources resources;
    const std::string content = repeated("10 90 m 50 90 l S ", 50) + "BT /F1 8 Tf 20 90 Td (a) Tj ET";
    const PageInk ink = scan_content(content, kPage, resources, {}, {.max_rulings = 10});
    EXPECT_EQ(ink.extent, InkExtent::kTooManyRulings);
    EXPECT_EQ(ink.rulings.size(), 10U);
    EXPECT_EQ(ink.text_origins.size(), 1U);
}

TEST(ContentScanner, StopsCollectingTheRulingsOfOnePath) {
    NamedResources resources;
    const std::string content = repeated("10 50 40 40 re ", 50) + "S";
    const PageInk ink = scan_content(content, kPage, resources, {}, {.max_rulings = 10});
    EXPECT_EQ(ink.extent, InkExtent::kTooManyRulings);
    EXPECT_EQ(ink.rulings.size(), 10U);
}

TEST(ContentScanner, EndsAtAPathWithoutEnd) {
    NamedResources resources;
    const auto ink_of = [&](const std::string& content) {
        return scan_content(content, kPage, resources, {}, {.max_path_points = 20});
    };
    const std::string five_boxes = repeated("10 50 4 4 re ", 5);
    EXPECT_EQ(ink_of(five_boxes + "S " + five_boxes + "S").extent, InkExtent::kWhole);
    EXPECT_EQ(ink_of(five_boxes + five_boxes + "S").extent, InkExtent::kTooManyPathPoints);
    EXPECT_EQ(ink_of("10 50 m " + repeated("10 90 l 10 50 l ", 20) + "S").extent,
              InkExtent::kTooManyPathPoints);
    EXPECT_LT(ink_of(repeated("10 50 4 4 re ", 500)).operators, 20U);
}

TEST(ContentScanner, EndsWhereStatesAreSavedWithoutEnd) {
    NamedResources resources;
    const auto extent_of = [&](const std::string& content) {
        return scan_content(content, kPage, resources, {}, {.max_saved_states = 10}).extent;
    };
    EXPECT_EQ(extent_of(repeated("q ", 10)), InkExtent::kWhole);
    EXPECT_EQ(extent_of(repeated("q Q ", 100)), InkExtent::kWhole);
    EXPECT_EQ(extent_of(repeated("q ", 11)), InkExtent::kTooManySavedStates);
}

TEST(ContentScanner, SurvivesNumbersWithoutMeasure) {
    EXPECT_THAT(
        rulings_of("99999999999999999999 0 0 99999999999999999999 0 0 cm "
                   "99999999999999999999 0 0 99999999999999999999 0 0 cm 1 90 m 5 90 l S 1 1 9 9 re B"),
        IsEmpty());
}

}  // namespace
}  // namespace torikumi
