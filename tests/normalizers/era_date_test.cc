// Tests era_date.cc.

#include "normalizers/era_date.h"

#include <gtest/gtest.h>

#include <string>

namespace torikumi {
namespace {

struct Dated {
    std::string_view line;
    std::string_view printed;
    std::string_view iso;  // "none" for a date that does not exist
};

class FindDate : public ::testing::TestWithParam<Dated> {};

TEST_P(FindDate, GivesPlaceAndIsoForm) {
    const auto& [line, printed, iso] = GetParam();
    const auto date = find_date(line);
    ASSERT_TRUE(date) << line;
    EXPECT_EQ(line.substr(date->offset, date->length), printed) << line;
    EXPECT_EQ(date->iso.value_or("none"), iso) << line;
}

constexpr Dated kPrintedForms[] = {
    {"Ｒ2.5.13　推進会議", "Ｒ2.5.13", "2020-05-13"},
    {"Ｒ２．５．１３", "Ｒ２．５．１３", "2020-05-13"},
    {"R2.5.13", "R2.5.13", "2020-05-13"},
    {"Ｒ２・５・１３", "Ｒ２・５・１３", "2020-05-13"},
    {"R2/5/13", "R2/5/13", "2020-05-13"},
    {"Ｒ２－５－１３", "Ｒ２－５－１３", "2020-05-13"},
    {"R 2. 5. 13", "R 2. 5. 13", "2020-05-13"},
    {"令2.5.13", "令2.5.13", "2020-05-13"},
    {"㋿2.5.13", "㋿2.5.13", "2020-05-13"},
    {"（令和２年５月13日現在）", "令和２年５月13日", "2020-05-13"},
    {"令和元年 12 月 3 日", "令和元年 12 月 3 日", "2019-12-03"},
    {"令和元年\u200912\u2009月\u20093\u2009日", "令和元年\u200912\u2009月\u20093\u2009日", "2019-12-03"},
    {"令和　７年　１月　１日", "令和　７年　１月　１日", "2025-01-01"},
    {"R2年5月13日", "R2年5月13日", "2020-05-13"},
    {"令和二年五月十三日", "令和二年五月十三日", "2020-05-13"},
    {"平成三十一年四月三十日", "平成三十一年四月三十日", "2019-04-30"},
    {"2020/5/13", "2020/5/13", "2020-05-13"},
    {"2020-05-13T09:00", "2020-05-13", "2020-05-13"},
    {"２０２０．５．１３", "２０２０．５．１３", "2020-05-13"},
    {"2020年5月13日（水）", "2020年5月13日", "2020-05-13"},
    {"令和2年（2020年）5月13日", "令和2年（2020年）5月13日", "2020-05-13"},
    {"2020年(令和２年)5月13日", "2020年(令和２年)5月13日", "2020-05-13"},
    {"資料２ 2020.5.13.", "2020.5.13", "2020-05-13"},
    {"R2.5.13～R2.6.1", "R2.5.13", "2020-05-13"},
    {"2021年度版 R3.4.1", "R3.4.1", "2021-04-01"},
    {"水防会議 2020/5/13", "2020/5/13", "2020-05-13"},
};
constexpr Dated kEraBounds[] = {
    {"令和元年5月1日", "令和元年5月1日", "2019-05-01"},
    {"R1.4.30", "R1.4.30", "none"},
    {"H31.4.30", "H31.4.30", "2019-04-30"},
    {"H31.5.1", "H31.5.1", "none"},
    {"H元.1.8", "H元.1.8", "1989-01-08"},
    {"H1.1.7", "H1.1.7", "none"},
    {"S64.1.7", "S64.1.7", "1989-01-07"},
    {"S64.1.8", "S64.1.8", "none"},
    {"昭和元年12月25日", "昭和元年12月25日", "1926-12-25"},
    {"昭和元年12月24日", "昭和元年12月24日", "none"},
    {"T15.12.24", "T15.12.24", "1926-12-24"},
    {"大正元年7月30日", "大正元年7月30日", "1912-07-30"},
    {"明治45年7月29日", "明治45年7月29日", "1912-07-29"},
    {"M6.1.1", "M6.1.1", "1873-01-01"},
    {"明治5年12月3日", "明治5年12月3日", "none"},
};
constexpr Dated kImpossible[] = {
    {"R0.5.1", "R0.5.1", "none"},         {"R2.2.30", "R2.2.30", "none"},
    {"R2.13.1", "R2.13.1", "none"},       {"R5.2.29", "R5.2.29", "none"},
    {"R6.2.29", "R6.2.29", "2024-02-29"}, {"2021年2月30日", "2021年2月30日", "none"},
    {"2021/2/29", "2021/2/29", "none"},
};

INSTANTIATE_TEST_SUITE_P(PrintedForms, FindDate, ::testing::ValuesIn(kPrintedForms));
INSTANTIATE_TEST_SUITE_P(EraBounds, FindDate, ::testing::ValuesIn(kEraBounds));
INSTANTIATE_TEST_SUITE_P(Impossible, FindDate, ::testing::ValuesIn(kImpossible));

TEST(FindMonth, NeedsAYear) {
    const struct {
        std::string line;
        std::string month;  // empty for none
    } cases[] = {
        {"令和６年２月　水防会議", "令和６年２月"},
        {"（平成31 年 4 月現在）", "平成31 年 4 月"},
        {"2024年２月", "2024年２月"},
        {"２月の会議", ""},
        {"令和６年度", ""},
    };
    for (const auto& test : cases) {
        const auto month = find_month(test.line);
        EXPECT_EQ(month ? test.line.substr(month->offset, month->length) : "", test.month) << test.line;
        if (month) {
            EXPECT_FALSE(month->iso) << test.line;
        }
    }
}

TEST(FindDate, FindsNoDateInOtherNumbers) {
    for (const std::string_view line : {
             "",         "令和２年５月", "令和２年度",   "５月13日",
             "2.5.13",   "12020/5/13",   "2020/5/131",   "2020/5/13/4",
             "R2.5.130", "2020.5.13.4",  "FR2.5.13",     "命令2.5.13",
             "R2.5/13",  "2020年5/13",   "令和2年5.13",  "令和２年５月13",
             "R123.5.1", "03-2020-5-13", "192.168.10.1", "1234/56/78",
             "3020/1/1", "2020-13-45",
         })
        EXPECT_EQ(find_date(line), std::nullopt) << line;
}

TEST(FindDate, GivesTheFirst) {
    EXPECT_EQ(find_date("2019/1/2 R2.5.13")->iso, "2019-01-02");
    EXPECT_EQ(find_date("R2.5.13 2019/1/2")->iso, "2020-05-13");
}

}  // namespace
}  // namespace torikumi
