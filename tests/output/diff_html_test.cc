// Tests pipeline/output/diff_html.cc and pipeline/output/side_cell.cc.

#include "pipeline/output/diff_html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/output/sample_changes.h"

namespace torikumi {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string written(const SampleChanges& sample) {
    return write_diff_html(sample.comparison());
}

/// The row of the thing with this anchor.
std::string row_of(const std::string& html, const std::string& anchor) {
    const std::size_t at = html.find("id=\"" + anchor + "\"");
    const std::size_t begin = html.rfind("<tr ", at);
    return at == html.npos ? "" : html.substr(begin, html.find("</tr>", at) - begin);
}

TEST(DiffHtml, UnderlinesChangedRuns) {
    const std::string row = row_of(written(sample_changes()), "new-measure-0-0-0");
    EXPECT_THAT(row, HasSubstr("<p class=\"text\">遊具を<ins>毎年</ins>点検する。</p>"));
    EXPECT_THAT(row, HasSubstr("<p class=\"text\">遊具を点検する。</p>"));
    EXPECT_THAT(row, HasSubstr("12基を点検した。<ins>\n3基を替えた。</ins>"));
    EXPECT_THAT(row, HasSubstr("<span><ins>緑）公園緑地課</ins></span>"));
    EXPECT_THAT(row, HasSubstr("<span><del>建）公園課</del></span>"));
    EXPECT_THAT(row, HasSubstr("data-kinds=\"department-renamed reworded progress-extended\""));
}

TEST(DiffHtml, MarksCodesAndMarks) {
    const std::string row = row_of(written(sample_changes()), "new-measure-0-0-1");
    EXPECT_THAT(row, HasSubstr("<b class=\"code\"><ins>B</ins></b> 調べている。"));
    EXPECT_THAT(row, HasSubstr("<b class=\"code\"><del>C</del></b> 調べている。"));
    EXPECT_THAT(row, HasSubstr("<b class=\"id\"><ins>1-ア-(イ)</ins></b>"));
    EXPECT_THAT(row, HasSubstr("C → B <b class=\"advanced\">前進</b>"));
    EXPECT_THAT(row, HasSubstr("data-categories=\" 0 advanced\""));
}

TEST(DiffHtml, LinksBothPlacesOfWhatMoved) {
    const std::string html = written(sample_changes());
    EXPECT_THAT(row_of(html, "new-measure-0-1-1"),
                HasSubstr("<a href=\"#old-measure-0-0-1\">1-ア-(イ)</a> から"));
    EXPECT_THAT(row_of(html, "old-measure-0-0-1"),
                AllOf(HasSubstr("（<a href=\"#new-measure-0-1-1\">1-イ-(イ)</a> へ移動）"),
                      HasSubstr("ベンチを置く。")));
}

TEST(DiffHtml, SaysWhatStandsInOnePlanOnly) {
    const std::string html = written(sample_changes());
    EXPECT_THAT(row_of(html, "new-measure-0-0-2"),
                AllOf(HasSubstr("measure changed fresh"), HasSubstr("（新設）")));
    EXPECT_THAT(row_of(html, "old-measure-0-1-1"),
                AllOf(HasSubstr("measure changed gone"), HasSubstr("（削除）")));
    EXPECT_THAT(row_of(html, "new-measure-0-1-0"), AllOf(HasSubstr("measure same"), HasSubstr("（同左）")));
}

TEST(DiffHtml, SaysSameOnlyWhereBothReadAlike) {
    SampleChanges sample = sample_changes();
    sample.changes.events.clear();
    const std::string row = row_of(written(sample), "new-measure-0-0-0");
    EXPECT_THAT(row, AllOf(Not(HasSubstr("（同左）")), HasSubstr("遊具を点検する。"),
                           HasSubstr("遊具を毎年点検する。")));
}

TEST(DiffHtml, CountsEventsByKindAndOffersFilters) {
    const std::string html = written(sample_changes());
    EXPECT_THAT(html, HasSubstr("変更 9 件（類似度 0.750）"));
    EXPECT_THAT(html, HasSubstr("data-kind=\"moved\">移動 <b>1</b></button>"));
    EXPECT_THAT(html, HasSubstr("<option value=\"0\">緑）公園緑地課</option>"));
    EXPECT_THAT(html, HasSubstr("<option value=\"0\">C → B</option>"));
    EXPECT_THAT(written(no_changes()), HasSubstr("変更はありません。"));
}

TEST(DiffHtml, TakesNothingOfAPlanForMarkup) {
    SampleChanges sample = sample_changes();
    sample.new_plan.sections[0].policies[1].measures[0].text = "<script>alert(1)</script>";
    sample.changes.new_revision.title = "<!--rows--></title>";
    const std::string html = written(sample);
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;"));
    EXPECT_THAT(html, HasSubstr("新旧対照表 – &lt;!--rows--&gt;&lt;/title&gt;</title>"));
}

TEST(DiffHtml, NeedsNoNetwork) {
    const std::string html = written(sample_changes());
    EXPECT_THAT(html, HasSubstr("content=\"default-src 'none'"));
    EXPECT_THAT(html, AllOf(Not(HasSubstr("http://")), Not(HasSubstr("https://")), Not(HasSubstr("url("))));
}

TEST(DiffHtml, SaysThatPlansAreUnrelated) {
    SampleChanges sample = sample_changes();
    EXPECT_THAT(written(sample), Not(HasSubstr("class=\"warning\"")));
    sample.changes.unrelated = true;
    EXPECT_THAT(written(sample), HasSubstr("<p class=\"warning\">"));
}

}  // namespace
}  // namespace torikumi
