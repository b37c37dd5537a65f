// Tests pipeline/output/diff_csv.cc and pipeline/output/comparison.cc.

#include "pipeline/output/diff_csv.h"

#include <gtest/gtest.h>

#include "tests/output/sample_changes.h"

namespace torikumi {
namespace {

constexpr std::string_view kHeader =
    "kind,label,node,field,old,new,before,after,direction,section,departments,text,places\r\n";

TEST(DiffCsv, HasARowForEachEvent) {
    EXPECT_EQ(
        write_diff_csv(sample_changes().comparison(), ByteOrderMark::kNone),
        std::string(kHeader) +
            "metadata-changed,その他の変更,document,title,,,公園の取組,公園と緑の取組,,,,,\r\n"
            "department-renamed,担当部の名称変更,measure,departments,,,建）公園課,緑）公園緑地課,,,"
            "緑）公園緑地課、建）公園課,,\"1-ア-(ア) → 1-ア-(ア)\n1-ア-(イ) → 1-イ-(イ)\"\r\n"
            "reworded,文言変更,measure,text,1-ア-(ア),1-ア-(ア),遊具を点検する。,遊具を毎年点検する。,,章,"
            "緑）公園緑地課、建）公園課,遊具を毎年点検する。,\r\n"
            "progress-extended,実施状況の追記,measure,progress/0/text,1-ア-(ア),1-ア-(ア),12基を点検した。,"
            "\"12基を点検した。\n3基を替えた。\",,章,緑）公園緑地課、建）公園課,遊具を毎年点検する。,\r\n"
            "renumbered,番号変更,measure,mark,1-ア-(ウ),1-ア-(イ),(ウ),(イ),,章,水）給水課,水道を直す。,\r\n"
            "category-changed,区分変更,measure,progress/0/category,1-ア-(ウ),1-ア-(イ),C,B,advanced,章,"
            "水）給水課,水道を直す。,\r\n"
            "added,追加,measure,text,,1-ア-(ウ),,砂場を囲う。,,章,建）*砂*課,砂場を囲う。,\r\n"
            "moved,移動,measure,parent,1-ア-(イ),1-イ-(イ),1-ア,1-イ,,章,緑）公園緑地課、建）公園課,"
            "ベンチを置く。,\r\n"
            "removed,削除,measure,text,1-イ-(イ),,落ち葉を掃く。,,,章,,落ち葉を掃く。,\r\n");
}

TEST(DiffCsv, OfNoChangesIsItsHeader) {
    EXPECT_EQ(write_diff_csv(no_changes().comparison(), ByteOrderMark::kUtf8),
              "\xEF\xBB\xBF" + std::string(kHeader));
}

}  // namespace
}  // namespace torikumi
