// Tests pipeline/draft/dump_glue.

#include "pipeline/draft/dump_glue.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace torikumi {
namespace {

struct CircledCase {
    std::string line;
    std::string circled;
};

TEST(DumpGlue, MarksOfCells) {
    for (const std::string_view mark : {"ア", "(ｱ)", "（イ）", "①"})
        EXPECT_TRUE(is_mark_of_cell(mark)) << mark;
    for (const std::string_view text : {"３", "10", "Ⅱ", "(1)", "花", ""})
        EXPECT_FALSE(is_mark_of_cell(text)) << text;
}

TEST(DumpGlue, CircledNumbersThatALineBeginsWith) {
    const std::vector<CircledCase> cases = {
        {"①", "①"},       {"①②", "①②"},         {"①②花壇の更新", "①②"},
        {"⑩⑪ウ", "⑩⑪"},   {"花壇①", ""},        {"", ""},
        {"ア①", ""},      {"１", ""},           {"(1)", ""},
        {"－", ""},       {"③ウ", "③"},         {"㋐", ""},
        {"①～③", "①～③"}, {"①及び②", "①及び②"}, {"①及び花壇", "①"},
        {"①　", "①"},     {"①　②", "①　②"},
    };
    for (const CircledCase& test : cases)
        EXPECT_EQ(test.line.substr(0, circled_length(test.line)), test.circled) << test.line;
}

struct GluedCase {
    std::string line;
    std::string glued;  // empty where nothing is
};

TEST(DumpGlue, MarksBehindADepartment) {
    const std::vector<GluedCase> cases = {
        {"緑）公園課③", "③"},
        {"緑）公園課①②", "①②"},
        {"緑）公園課ア①", "ア①"},
        {"緑）公園課エ", "エ"},
        {"緑）公園課－", "－"},
        {"緑）公園課イ－", "イ－"},
        {"港）桟橋係オ②③", "オ②③"},
        {"での声かけ）③ ウ", "③ ウ"},
        {"花の苗の配布）ウ", "ウ"},
        {"課③", "③"},
        {"緑）公園課無", "無"},
        {"緑）公園課(ｲ)", "(ｲ)"},
        {"緑）公園課（イ）苗を植える。", "（イ）苗を植える。"},
        {"緑）公園課", ""},
        {"緑）みどりのセンター", ""},
        {"港）マリーナ", ""},
        {"緑）公園課アイ", ""},        // a word, not two marks
        {"緑）公園課アオサの会", ""},  // a word behind
        {"港）ボートスクール", ""},
        {"③公園課", ""},  // marks before the department are no glue behind it
        {"ア", ""},
        {"", ""},
    };
    for (const GluedCase& test : cases) {
        const std::size_t at = first_glued_mark(test.line);
        EXPECT_EQ(at == std::string::npos ? "" : test.line.substr(at), test.glued) << test.line;
    }
}

TEST(DumpGlue, MarksBehindTheRestOfADepartment) {
    const std::vector<GluedCase> cases = {
        {"室イ", "イ"}, {"課ア①", "ア①"}, {"室(ｲ)", "(ｲ)"}, {"部", ""}, {"室イチョウ", ""},
    };
    for (const GluedCase& test : cases) {
        const std::size_t at = first_glued_mark(test.line, "緑）花の案内");
        EXPECT_EQ(at == std::string::npos ? "" : test.line.substr(at), test.glued) << test.line;
    }
}

}  // namespace
}  // namespace torikumi
