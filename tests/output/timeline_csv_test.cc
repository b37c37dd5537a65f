// Tests pipeline/output/timeline_csv.cc.

#include "pipeline/output/timeline_csv.h"

#include <gtest/gtest.h>

#include "tests/output/sample_timeline.h"

namespace torikumi {
namespace {

TEST(TimelineCsv, HasARowForEachMeasure) {
    EXPECT_EQ(
        write_timeline_csv(sample_timeline(), ByteOrderMark::kUtf8),
        "\xEF\xBB\xBFsection,text,departments,first_seen,dropped,2019 id,2019 category,2019 changes,2020 "
        "id,2020 "
        "category,2020 changes,2021 id,2021 category,2021 changes\r\n"
        "公園を使いやすく,遊具を毎年直す。,建）公園課,2019,,1-ア-ア,C,,1-ア-ア,B C,reworded category-changed "
        "progress-added,1-ア-ア,A,split category-changed progress-removed\r\n"
        "公園を使いやすく,遊具を塗る。,緑）公園緑地課、=建）公園課,2021,,,,,,,,1-ア-イ,,split\r\n"
        "公園を使いやすく,ベンチを置く。,建）公園課,2019,2021,1-ア-イ,B,,2-ア-ア,B,moved,,,\r\n");
}

}  // namespace
}  // namespace torikumi
