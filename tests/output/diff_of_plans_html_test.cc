// Tests pipeline/output/diff_html.cc, side_by_side.cc and side_cell.cc on what diff_plans finds.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/diff/diff_plans.h"
#include "pipeline/diff/filter_changes.h"
#include "pipeline/output/diff_html.h"
#include "tests/support/plan_builder.h"

namespace torikumi {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::PlanBuilder;

std::string html_of(const Plan& old_plan, const Plan& new_plan, const ChangeFilter& filter = {}) {
    const Changes changes = filtered(diff_plans(old_plan, new_plan), old_plan, new_plan, filter);
    return write_diff_html({old_plan, new_plan, changes, place_filter(old_plan, new_plan, filter)});
}

/// The row of the thing with this anchor; empty where there is none.
std::string row_of(const std::string& html, const std::string& anchor) {
    const std::size_t at = html.find("id=\"" + anchor + "\"");
    const std::size_t begin = html.rfind("<tr ", at);
    return at == html.npos ? "" : html.substr(begin, html.find("</tr>", at) - begin);
}

std::string cell_of(const std::string& row, const std::string& side) {
    const std::size_t begin = row.find("<td class=\"" + side + "\"");
    return row.substr(begin, row.find("</td>", begin) - begin);
}

constexpr auto kFirst = "林道の側溝を秋の大雨の前に浚う。";
constexpr auto kSecond = "苗木の柵を鹿の群れから守るため高くする。";

Plan two_measures() {
    PlanBuilder builder;
    builder.section(1).policy("ア", "山を守る。");
    builder.measure("(ア)", kFirst).progress("側溝を浚った。", "A").department("林", "道路課");
    builder.measure("(イ)", kSecond).progress("柵を高くした。", "B").department("林", "苗畑課");
    return builder.plan;
}

Plan merged() {
    PlanBuilder builder;
    builder.section(1).policy("ア", "山を守る。");
    builder.measure("(ア)", std::string(kFirst) + kSecond)
        .progress("側溝を浚った。", "A")
        .progress("柵を高くした。", "C")
        .department("林", "道路課");
    return builder.plan;
}

TEST(DiffOfPlansHtml, MarksTheRowsOfEachPartOfWhatWasMerged) {
    const std::string html = html_of(two_measures(), merged());
    const std::string whole = row_of(html, "new-measure-0-0-0");
    EXPECT_THAT(cell_of(whole, "new"), AllOf(HasSubstr("<b class=\"code\">A</b> 側溝"),
                                             HasSubstr("<b class=\"code\"><ins>C</ins></b> 柵")));
    EXPECT_THAT(cell_of(whole, "old"), HasSubstr("<b class=\"code\">A</b> 側溝"));
    EXPECT_THAT(cell_of(row_of(html, "old-measure-0-0-1"), "old"),
                AllOf(HasSubstr("<b class=\"code\"><del>B</del></b> 柵"),
                      HasSubstr("<span><del>林）苗畑課</del></span>")));
}

TEST(DiffOfPlansHtml, MarksTheRowsOfWhatWasSplit) {
    const std::string html = html_of(merged(), two_measures());
    const std::string kept = row_of(html, "new-measure-0-0-0");
    EXPECT_THAT(cell_of(kept, "new"), HasSubstr("<b class=\"code\">A</b> 側溝"));
    EXPECT_THAT(cell_of(kept, "old"), AllOf(HasSubstr("<b class=\"code\">A</b> 側溝"),
                                            HasSubstr("<b class=\"code\"><del>C</del></b> 柵")));
    EXPECT_THAT(cell_of(row_of(html, "new-measure-0-0-1"), "new"),
                AllOf(HasSubstr("<b class=\"code\"><ins>B</ins></b> 柵"),
                      HasSubstr("<span><ins>林）苗畑課</ins></span>")));
}

Plan two_sections() {
    Plan plan = two_measures();
    PlanBuilder builder;
    builder.plan = plan;
    builder.section(2).policy("ア", "海を守る。");
    builder.measure("(ア)", "海辺の松を植え直す。").progress("百本を植えた。", "B");
    builder.measure("(イ)", "砂の流れを毎年の春に測る。").progress("測った。", "B");
    return builder.plan;
}

/// A measure comes and one goes in section 1, one of section 2 has another category.
Plan revised() {
    Plan plan = two_sections();
    std::vector<Measure>& measures = plan.sections[0].policies[0].measures;
    measures[1] = {};
    measures[1].id = "1-ア-イ";
    measures[1].text = "山小屋の屋根を葺き替える。";
    plan.sections[1].policies[0].measures[0].progress[0].category = "A";
    return plan;
}

TEST(DiffOfPlansHtml, ShowsWhatStandsInTheSectionsAskedFor) {
    const std::string html = html_of(two_sections(), revised(), {.sections = {"2"}});
    for (const std::string anchor :
         {"new-section-0-0-0", "new-measure-0-0-0", "new-measure-0-0-1", "old-measure-0-0-1"})
        EXPECT_THAT(row_of(html, anchor), IsEmpty()) << anchor;
    EXPECT_THAT(row_of(html, "new-section-1-0-0"), HasSubstr("section same"));
    EXPECT_THAT(row_of(html, "new-measure-1-0-0"), HasSubstr("measure changed"));
    EXPECT_THAT(row_of(html, "new-measure-1-0-1"), HasSubstr("measure same"));
    EXPECT_THAT(html_of(two_sections(), revised()), HasSubstr("（新設）"));
}

TEST(DiffOfPlansHtml, ShowsNoOtherKindsOfEvents) {
    const std::string html = html_of(two_sections(), revised(), {.kinds = {EventKind::kCategoryChanged}});
    EXPECT_THAT(html, AllOf(Not(HasSubstr("（新設）")), Not(HasSubstr("（削除）"))));
    EXPECT_THAT(row_of(html, "new-measure-0-0-1"), IsEmpty());
    EXPECT_THAT(row_of(html, "new-measure-1-0-0"), HasSubstr("measure changed"));
}

TEST(DiffOfPlansHtml, ShowsNoMoveThatNobodyAskedFor) {
    Plan moved = two_sections();
    std::vector<Measure>& from = moved.sections[0].policies[0].measures;
    moved.sections[1].policies[0].measures.push_back(from[1]);
    from.pop_back();
    const std::string away = "へ移動）";
    EXPECT_THAT(html_of(two_sections(), moved), HasSubstr(away));
    EXPECT_THAT(html_of(two_sections(), moved, {.kinds = {EventKind::kMoved}}), HasSubstr(away));
    EXPECT_THAT(html_of(two_sections(), moved, {.kinds = {EventKind::kAdded}}), Not(HasSubstr(away)));
}

/// The headings above what somebody asked for stay, also those that came.
TEST(DiffOfPlansHtml, KeepsTheHeadingsOfWhatIsShown) {
    Plan revised = two_sections();
    revised.sections[1].policies[0].measures[0].progress[0].category = "A";
    revised.sections[1].title = "章の名を改めた海の守り";
    const std::string html = html_of(two_sections(), revised, {.kinds = {EventKind::kCategoryChanged}});
    EXPECT_THAT(row_of(html, "new-policy-1-0-0"), HasSubstr("policy same"));
}

TEST(DiffOfPlansHtml, MarksAColumnUnderItsOwnHeaderOnEachSide) {
    Plan old_plan = two_measures();
    Plan new_plan = two_measures();
    Measure& before = old_plan.sections[0].policies[0].measures[0];
    Measure& after = new_plan.sections[0].policies[0].measures[0];
    before.extra = {{"令和5年度の予定", "三月に終える。"}};
    after.extra = {{"令和6年度の予定", "五月に終える。"}};
    before.progress[0].extra = {{"令和5年度の目標", "十本"}};
    after.progress[0].extra = {{"令和6年度の目標", "百本"}};
    const std::string row = row_of(html_of(old_plan, new_plan), "new-measure-0-0-0");
    EXPECT_THAT(cell_of(row, "old"),
                AllOf(HasSubstr("<span>令和5年度の予定</span> <del>三</del>月に終える。"),
                      HasSubstr("<span>令和5年度の目標</span> <del>十</del>本")));
    EXPECT_THAT(cell_of(row, "new"),
                AllOf(HasSubstr("<span>令和6年度の予定</span> <ins>五</ins>月に終える。"),
                      HasSubstr("<span>令和6年度の目標</span> <ins>百</ins>本")));
}

}  // namespace
}  // namespace torikumi
