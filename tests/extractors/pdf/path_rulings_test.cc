// Tests path_rulings.cc.

#include "extractors/pdf/path_rulings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

namespace torikumi {

static void PrintTo(const Ruling& ruling, std::ostream* out) {
    *out << ruling.from.x << "," << ruling.from.y << "-" << ruling.to.x << "," << ruling.to.y << " w"
         << ruling.thickness_pt;
}

namespace {

constexpr std::size_t kNoLimit = 1000;
constexpr PathPaint kFilled{.fill = Painted::kVisibly, .clip = {0, 0, 500, 500}};
constexpr PathPaint kStroked{.stroke = Painted::kVisibly, .stroke_width_pt = 1, .clip = {0, 0, 500, 500}};

struct PathBuilder {
    Path path;

    PathBuilder& polygon(std::vector<Point> points, bool curved = false) {
        path.subpaths.push_back({path.points.size(), points.size(), true, curved});
        path.points.insert(path.points.end(), points.begin(), points.end());
        return *this;
    }
    PathBuilder& box(const Rect& r) {
        return polygon({{r.left, r.top}, {r.right, r.top}, {r.right, r.bottom}, {r.left, r.bottom}});
    }
};

struct Case {
    const char* name;
    PathBuilder builder;
    PathPaint paint;
    std::vector<Ruling> rulings;
};

void PrintTo(const Case& tested, std::ostream* out) {
    *out << tested.name;
}

class PathRulingsTest : public ::testing::TestWithParam<Case> {};

TEST_P(PathRulingsTest, AreTheLinesThatShow) {
    std::vector<Ruling> rulings;
    EXPECT_EQ(append_rulings(GetParam().builder.path, GetParam().paint, {}, kNoLimit, rulings),
              Appended::kAll);
    EXPECT_THAT(rulings, ::testing::UnorderedElementsAreArray(GetParam().rulings));
}

INSTANTIATE_TEST_SUITE_P(
    Paths, PathRulingsTest,
    ::testing::Values(
        Case{"thin_fill", PathBuilder().box({10, 20, 90, 20.5}), kFilled, {{{10, 20.25}, {90, 20.25}, 0.5}}},
        Case{
            "thin_upright_fill", PathBuilder().box({10, 20, 11, 90}), kFilled, {{{10.5, 20}, {10.5, 90}, 1}}},
        Case{"fill_without_thickness",
             PathBuilder().box({10, 20, 90, 20}),
             kFilled,
             {{{10, 20}, {90, 20}, 0}}},
        Case{"mitred_border",
             PathBuilder().polygon({{10, 20}, {90, 20}, {89, 21}, {11, 21}}),
             kFilled,
             {{{10, 20.5}, {90, 20.5}, 1}}},
        Case{"shaded_header", PathBuilder().box({10, 20, 90, 35}), kFilled, {}},
        Case{"bullet", PathBuilder().box({10, 20, 13, 23}), kFilled, {}},
        Case{"dots_of_a_line",
             PathBuilder().box({10, 20, 11, 21}).box({12, 20, 13, 21}),
             kFilled,
             {{{10, 20.5}, {11, 20.5}, 1}, {{12, 20.5}, {13, 20.5}, 1}}},
        Case{"round_dot",
             PathBuilder().polygon({{10, 20}, {11, 21}, {10, 21}, {11, 20}}, true),
             kFilled,
             {{{10, 20.5}, {11, 20.5}, 1}}},
        Case{"frame_of_two_rectangles",
             PathBuilder().box({10, 20, 90, 60}).box({11, 21, 89, 58}),
             kFilled,
             {{{10, 20.5}, {90, 20.5}, 1},
              {{10, 59}, {90, 59}, 2},
              {{10.5, 20}, {10.5, 60}, 1},
              {{89.5, 20}, {89.5, 60}, 1}}},
        Case{"hole_in_a_background", PathBuilder().box({10, 20, 90, 60}).box({30, 30, 70, 50}), kFilled, {}},
        Case{"stroked_rectangle",
             PathBuilder().box({10, 20, 90, 60}),
             kStroked,
             {{{10, 20}, {90, 20}, 1},
              {{90, 20}, {90, 60}, 1},
              {{10, 60}, {90, 60}, 1},
              {{10, 20}, {10, 60}, 1}}},
        Case{"stroke_hardly_off_its_axis",
             PathBuilder().polygon({{10, 20}, {90, 20.04}}),
             kStroked,
             {{{10, 20.02}, {90, 20.02}, 1}, {{10, 20.02}, {90, 20.02}, 1}}},
        Case{"point", PathBuilder().polygon({{10, 20}, {10, 20}}), kStroked, {}},
        Case{"not_painted", PathBuilder().box({10, 20, 90, 20.5}), {.clip = {0, 0, 500, 500}}, {}}),
    [](const ::testing::TestParamInfo<Case>& tested) { return tested.param.name; });

TEST(PathRulings, StopAtTheLimit) {
    PathBuilder builder;
    for (int i = 0; i < 1000; ++i) builder.box({10, 20, 90, 60});
    std::vector<Ruling> rulings(5);
    EXPECT_EQ(append_rulings(builder.path, kStroked, {}, 10, rulings), Appended::kUpToTheLimit);
    EXPECT_EQ(rulings.size(), 10U);
}

}  // namespace
}  // namespace torikumi
