// Tests html_text.cc.

#include "pipeline/output/html_text.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

TEST(HtmlText, EscapesWhatHasAMeaning) {
    EXPECT_EQ(html_escaped(R"(木<b> & "花"'草')"), "木&lt;b&gt; &amp; &quot;花&quot;'草'");
    EXPECT_EQ(html_escaped("木\xFF花"), "木\uFFFD花");
    EXPECT_EQ(html_escaped(""), "");
}

TEST(HtmlText, KeepsAScriptFromEnding) {
    EXPECT_EQ(script_escaped(R"({"text":"</script><!--"})"), R"({"text":"\u003c/script>\u003c!--"})");
}

TEST(HtmlText, WritesAPictureAsAnAddress) {
    EXPECT_EQ(png_address("Man"), "data:image/png;base64,TWFu");
    EXPECT_EQ(png_address("Ma"), "data:image/png;base64,TWE=");
}

TEST(HtmlText, FillsATemplate) {
    EXPECT_EQ(filled_template("<p><!--a--></p><!--b--><!--a--><!--c-->", {{"a", "1"}, {"b", "<!--a-->"}}),
              "<p>1</p><!--a-->1<!--c-->");
    EXPECT_EQ(filled_template("plain", {{"a", "1"}}), "plain");
}

}  // namespace
}  // namespace torikumi
