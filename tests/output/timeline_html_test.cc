// Tests pipeline/output/timeline_html.cc and pipeline/output/choices.cc.

#include "pipeline/output/timeline_html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/output/sample_timeline.h"

namespace torikumi {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string row_of(const std::string& html, int index) {
    const std::size_t begin = html.find("<tr data-index=\"" + std::to_string(index) + "\"");
    return begin == html.npos ? "" : html.substr(begin, html.find("</tr>", begin) - begin);
}

TEST(TimelineHtml, ColoursCodesByTheLegend) {
    const std::string html = write_timeline_html(sample_timeline());
    EXPECT_THAT(html, HasSubstr("<li><span class=\"code k1\">B</span> 着手</li>"));
    EXPECT_THAT(
        row_of(html, 0),
        HasSubstr("<span class=\"code k1\">B</span><span class=\"code k2\">C</span><small>文言</small>"));
    EXPECT_THAT(row_of(html, 0), HasSubstr("data-key=\"3\""));
    Timeline without_legend = sample_timeline();
    for (TimelineYear& year : without_legend.years) year.categories.clear();
    EXPECT_THAT(row_of(write_timeline_html(without_legend), 0),
                HasSubstr("<span class=\"code k-none\">A</span>"));
}

TEST(TimelineHtml, SaysWhenAMeasureCameAndWent) {
    const std::string html = write_timeline_html(sample_timeline());
    EXPECT_THAT(row_of(html, 1),
                AllOf(HasSubstr("<small>分割で新設</small>"), HasSubstr("data-happened=\"first-seen split\""),
                      HasSubstr("<td data-year=\"2019\" data-key=\"-2\"></td>")));
    EXPECT_THAT(row_of(html, 2),
                AllOf(HasSubstr("class=\"dropped\"><small>廃止</small>"), HasSubstr("<small>移動</small>"),
                      HasSubstr("data-happened=\" dropped moved\"")));
    Timeline merged = sample_timeline();
    merged.measures[2].merged_into = "1-ア-ア";
    EXPECT_THAT(row_of(write_timeline_html(merged), 2), HasSubstr("class=\"dropped\"><small>統合</small>"));
}

TEST(TimelineHtml, OffersFilters) {
    const std::string html = write_timeline_html(sample_timeline());
    EXPECT_THAT(html, HasSubstr("<option value=\"1\">緑）公園緑地課</option>"));
    EXPECT_THAT(html, HasSubstr("<option value=\"0\">公園を使いやすく</option>"));
    EXPECT_THAT(html,
                HasSubstr("取組 3 件：全期間 1、途中から 1、廃止・統合 1、移動 1、文言変更 1、区分変更 1"));
}

TEST(TimelineHtml, TakesNothingOfAPlanForMarkup) {
    Timeline timeline = sample_timeline();
    timeline.measures[0].years[2]->text = "</script><script>alert(1)</script>";
    timeline.years[2].revision.title = "<b>";
    const std::string html = write_timeline_html(timeline);
    EXPECT_THAT(html, AllOf(Not(HasSubstr("<script>alert")), HasSubstr("\\u003c/script>"),
                            HasSubstr("– &lt;b&gt;</title>")));
}

TEST(TimelineHtml, NeedsNoNetwork) {
    const std::string html = write_timeline_html(sample_timeline());
    EXPECT_THAT(html, HasSubstr("content=\"default-src 'none'"));
    EXPECT_THAT(html, AllOf(Not(HasSubstr("http://")), Not(HasSubstr("https://")), Not(HasSubstr("url("))));
}

}  // namespace
}  // namespace torikumi
