#include "tests/output/sample_plan.h"

namespace torikumi {
namespace {

Sources on_page(int page, Rect box) {
    return {{.page = page, .box = box, .lines = std::nullopt}};
}

Sources on_lines(int first, int last) {
    return {{.page = std::nullopt, .box = std::nullopt, .lines = LineRange{first, last}}};
}

Measure original_measure() {
    return {
        .id = "1-ア-ア",
        .mark = "(ア)",
        .number = 1,
        .text = "橋を点検する。\n傷みは \"記録\" する。",
        .tags = {},
        .same_as = std::nullopt,
        .repeated_in = {"1-ア-イ"},
        .progress = {{
            .category = "A",
            .text = "42橋を点検した。",
            .tags = {"新規"},
            .extra = {{"予定", "全橋"}, {"備考", "橋梁\\台帳"}},
            .source = on_page(1, {300, 120, 420.25, 140}),
        }},
        .departments = {{.bureau = "建", .name = "橋梁課", .note = "河川を除く"}},
        .extra = {{"予算", "1,200千円"}},
        .source = on_page(1, {100, 120.5, 290, 140.75}),
    };
}

Measure repeating_measure() {
    return {
        .id = "1-ア-イ",
        .mark = "(イ)",
        .number = 2,
        .text = "橋を毎年点検する。",
        .tags = {"再掲", "拡充"},
        .same_as = SameAs{.id = "1-ア-ア", .similarity = 0.875, .identical = false},
        .repeated_in = {},
        .progress = {},
        .departments = {{.bureau = std::nullopt, .name = "■■課", .note = std::nullopt}},
        .extra = {},
        .source = {{.page = 1, .box = Rect{100, 700, 290, 780}, .lines = std::nullopt},
                   {.page = 2, .box = Rect{100, 40, 290, 60}, .lines = std::nullopt}},
    };
}

}  // namespace

Plan full_plan() {
    Plan plan;
    plan.source = {.file = "橋.pdf", .sha256 = std::string(64, 'c'), .kind = SourceKind::kPdf, .pages = 2};
    plan.document = {
        .title = "橋の取組方針",
        .label = "資料3",
        .body = "橋の会議",
        .date = PlanDate{.iso = "2021-04-01", .printed = "Ｒ3.4.1"},
        .notes = {"担当部は予定"},
        .categories = {{.code = "A", .meaning = "済み"}, {.code = "○", .meaning = "これから"}},
    };
    plan.sections = {{
        .id = "1",
        .number = 1,
        .title = "橋を守る",
        .source = on_page(1, {72, 40, 200, 52}),
        .recommendations = {{.id = "1-①",
                             .number = 1,
                             .mark = "①",
                             .text = "点検について",
                             .source = on_page(1, {72, 60, 200, 72})}},
        .policies = {{.id = "1-ア",
                      .mark = "ア",
                      .number = 1,
                      .text = "点検を続ける",
                      .recommendations = {1},
                      .source = on_page(1, {30, 120, 90, 780}),
                      .measures = {original_measure(), repeating_measure()}}},
    }};
    plan.unplaced = {{.text = "欄外", .source = on_page(2, {10, 10, 30, 20})}};
    plan.diagnostics = {{.code = DiagnosticCode::kCategoryUnknown,
                         .severity = Severity::kWarning,
                         .message = "Ａ",
                         .pointer = "/sections/0/policies/0/measures/0/progress/0",
                         .source = on_page(1, {300, 120, 420.25, 140})}};
    return plan;
}

Plan bare_plan() {
    Plan plan;
    plan.source = {
        .file = "-", .sha256 = std::string(64, '0'), .kind = SourceKind::kText, .pages = std::nullopt};
    Measure measure;
    measure.id = "0-1-1";
    measure.source = on_lines(5, 6);
    measure.progress = {
        Progress{.category = {}, .text = {}, .tags = {}, .extra = {}, .source = on_lines(5, 6)}};
    plan.sections = {{.id = "0",
                      .number = 0,
                      .title = "",
                      .source = on_lines(3, 3),
                      .recommendations = {},
                      .policies = {}}};
    plan.sections[0].policies = {{.id = "0-1",
                                  .mark = std::nullopt,
                                  .number = 0,
                                  .text = "",
                                  .recommendations = {},
                                  .source = on_lines(4, 4),
                                  .measures = {measure}}};
    plan.document.date = PlanDate{.iso = std::nullopt, .printed = "Ｒ3.13.1"};
    return plan;
}

}  // namespace torikumi
