// Tests place_lines.cc.

#include "pipeline/rulings/place_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/draft_builder.h"

namespace torikumi {
namespace {

using testing::DraftBuilder;
using ::testing::ElementsAre;

/// Text: place, pointers.
std::vector<std::string> shown(const DraftBuilder& builder) {
    std::vector<std::string> shown;
    for (const PlacedLine& line : place_lines(builder.draft, builder.characters())) {
        std::string text = line.text + ": " + std::to_string(static_cast<int>(line.place));
        for (const std::string& pointer : line.pointers) text += " " + pointer;
        shown.push_back(std::move(text));
    }
    return shown;
}

std::string number(PlanPlace place) {
    return std::to_string(static_cast<int>(place));
}

TEST(PlaceLines, GivesEachLineItsPlaceAndPointer) {
    DraftBuilder builder;
    builder.draft.head.title = builder.print("緑化の取組方針");
    builder.section("(1)", "植樹").recommendation("①", "木を増やす").policy("ア", "街に植える", "①");
    builder.measure("(ｱ)", "苗木を配る").progress("配った。", "Ａ");
    builder.draft.furniture = builder.print("- 1 -");
    builder.draft.unplaced = {builder.print("欄外")};
    EXPECT_THAT(
        shown(builder),
        ElementsAre(
            "緑化の取組方針: " + number(PlanPlace::kHead) + " /document/title",
            "(1): " + number(PlanPlace::kSection) + " /sections/0",
            "植樹: " + number(PlanPlace::kSection) + " /sections/0",
            "①: " + number(PlanPlace::kRecommendation) + " /sections/0/recommendations/0",
            "木を増やす: " + number(PlanPlace::kRecommendation) + " /sections/0/recommendations/0",
            "①: " + number(PlanPlace::kAnswered) + " /sections/0/policies/0/recommendations",
            "ア: " + number(PlanPlace::kPolicy) + " /sections/0/policies/0",
            "街に植える: " + number(PlanPlace::kPolicy) + " /sections/0/policies/0",
            "(ｱ): " + number(PlanPlace::kMeasure) + " /sections/0/policies/0/measures/0",
            "苗木を配る: " + number(PlanPlace::kMeasure) + " /sections/0/policies/0/measures/0",
            "配った。: " + number(PlanPlace::kProgress) + " /sections/0/policies/0/measures/0/progress/0",
            "Ａ: " + number(PlanPlace::kCategory) + " /sections/0/policies/0/measures/0/progress/0",
            "- 1 -: " + number(PlanPlace::kFurniture), "欄外: " + number(PlanPlace::kUnplaced)));
}

TEST(PlaceLines, LeadsFromADepartmentToAllMeasuresThatItsCellSpans) {
    DraftBuilder builder;
    builder.section("", "").policy("", "");
    builder.measure("", "").departments("公園課").measure("", "").same_departments();
    EXPECT_THAT(shown(builder), ElementsAre("公園課: " + number(PlanPlace::kDepartments) +
                                            " /sections/0/policies/0/measures/0/departments"
                                            " /sections/0/policies/0/measures/1/departments"));
    builder.draft.sections[0].policies.clear();
    EXPECT_THAT(shown(builder), ElementsAre("公園課: " + number(PlanPlace::kUnplaced)));
}

TEST(PlaceLines, PointsAtTheExtraOfItsOwner) {
    DraftBuilder builder;
    builder.section("", "").policy("", "").measure("", "").progress("", "");
    builder.last_measure().extra.push_back({{}, builder.print("国の補助")});
    builder.last_measure().progress[0].extra.push_back({{}, builder.print("来年度も")});
    EXPECT_THAT(shown(builder), ElementsAre("国の補助: " + number(PlanPlace::kExtra) +
                                                " /sections/0/policies/0/measures/0/extra",
                                            "来年度も: " + number(PlanPlace::kExtra) +
                                                " /sections/0/policies/0/measures/0/progress/0/extra"));
}

}  // namespace
}  // namespace torikumi
