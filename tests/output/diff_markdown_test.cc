// Tests pipeline/output/diff_markdown.cc.

#include "pipeline/output/diff_markdown.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/output/sample_changes.h"

namespace torikumi {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string written(const SampleChanges& sample) {
    return write_diff_markdown(sample.comparison());
}

TEST(DiffMarkdown, BeginsWithCounts) {
    EXPECT_THAT(written(sample_changes()), StartsWith(R"(# 新旧対照表

- 改正後：r4.json 「公園と緑の取組」 2022-04-01
- 改正前：r3.json 「公園の取組」 2021-04-01
- 類似度：0.750

| 変更の種類 | 件数 |
|---|--:|
| 追加 | 1 |
| 削除 | 1 |
| 移動 | 1 |
| 番号変更 | 1 |
| 文言変更 | 1 |
| 区分変更 | 1 |
| 実施状況の追記 | 1 |
| 担当部の名称変更 | 1 |
| その他の変更 | 1 |
| 計 | 9 |

## 文書全体
)"));
}

TEST(DiffMarkdown, HasATableForEachSection) {
    const std::string markdown = written(sample_changes());
    const std::size_t section = markdown.find("\n## 章\n");
    ASSERT_NE(section, std::string::npos);
    EXPECT_EQ(markdown.substr(section), R"(
## 章

| 種類 | 改正後の番号 | 改正前の番号 | 項目 | 改正後 | 改正前 | 担当部 |
|---|---|---|---|---|---|---|
| 文言変更 | 1-ア-(ア) | 1-ア-(ア) | 本文 | 遊具を<ins>毎年</ins>点検する。 | 遊具を点検する。 | 緑）公園緑地課、建）公園課 |
| 実施状況の追記 | 1-ア-(ア) | 1-ア-(ア) | 実施状況1 | 12基を点検した。<ins><br>3基を替えた。</ins> | 12基を点検した。 | 緑）公園緑地課、建）公園課 |
| 番号変更 | 1-ア-(イ) | 1-ア-(ウ) | 番号 | (イ) | (ウ) | 水）給水課 |
| 区分変更（前進） | 1-ア-(イ) | 1-ア-(ウ) | 実施状況1の区分 | B | C | 水）給水課 |
| 追加 | 1-ア-(ウ) | － | 本文 | 砂場を囲う。 | － | 建）\*砂\*課 |
| 移動 | 1-イ-(イ) | 1-ア-(イ) | 位置 | 1-イ | 1-ア | 緑）公園緑地課、建）公園課 |
| 削除 | － | 1-イ-(イ) | 本文 | － | 落ち葉を掃く。 | － |
)");
    EXPECT_THAT(markdown,
                HasSubstr("| 担当部の名称変更 | － | － | 担当部<br>1-ア-(ア)<br>1-ア-(イ) → 1-イ-(イ) | "
                          "緑）公園緑地課 | 建）公園課 |"));
}

TEST(DiffMarkdown, TakesNothingOfAPlanForMarkup) {
    SampleChanges sample = sample_changes();
    sample.changes.events[0].after = "<script>|`[x](y)`_*\\";
    EXPECT_THAT(written(sample), HasSubstr("| \\<script\\>\\|\\`\\[x\\](y)\\`\\_\\*\\\\ |"));
}

TEST(DiffMarkdown, SaysWhatThereIsNot) {
    EXPECT_THAT(written(no_changes()), ::testing::EndsWith("\n変更はありません。\n"));
    SampleChanges sample = sample_changes();
    sample.changes.unrelated = true;
    EXPECT_THAT(written(sample), HasSubstr("同じ計画の改正ではない可能性"));
}

}  // namespace
}  // namespace torikumi
