// Tests pipeline/output/csv_text.cc.

#include "pipeline/output/csv_text.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

struct Row {
    std::vector<std::string> values;
    std::string record;
};

TEST(CsvText, QuotesWhatNeedsQuotes) {
    const std::vector<Row> rows{
        {{"a", "", "c"}, "a,,c\r\n"},
        {{"一,二", "引用\"符\""}, "\"一,二\",\"引用\"\"符\"\"\"\r\n"},
        {{"一\n二"}, "\"一\n二\"\r\n"},
        {{"a b"}, "a b\r\n"},
    };
    for (const Row& row : rows) EXPECT_EQ(csv_record(row.values), row.record);
}

TEST(CsvText, IsNoFormula) {
    const std::vector<Row> rows{
        {{"=1+2"}, "'=1+2\r\n"},
        {{"+81", "-1", "@SUM"}, "'+81,'-1,'@SUM\r\n"},
        {{"＝HYPERLINK(\"x\")"}, "\"'＝HYPERLINK(\"\"x\"\")\"\r\n"},
        {{"\tx"}, "'\tx\r\n"},
        {{"-", "－", "+"}, "-,－,+\r\n"},
        {{"a=b", "1-2"}, "a=b,1-2\r\n"},
    };
    for (const Row& row : rows) EXPECT_EQ(csv_record(row.values), row.record);
}

TEST(CsvText, BeginsWithAMarkWhereAsked) {
    EXPECT_EQ(csv_beginning(ByteOrderMark::kNone), "");
    EXPECT_EQ(csv_beginning(ByteOrderMark::kUtf8), "\xEF\xBB\xBF");
}

}  // namespace
}  // namespace torikumi
