#include "tests/output/sample_timeline.h"

namespace torikumi {
namespace {

TimelineYear year(std::string label, std::string file) {
    const std::string iso = label + "-04-01";
    return {.label = std::move(label),
            .revision = {.file = std::move(file),
                         .sha256 = std::string(64, '0'),
                         .title = "公園の取組",
                         .date = PlanDate{.iso = iso, .printed = iso}},
            .categories = {{"A", "済み"}, {"B", "着手"}, {"C", "これから"}}};
}

MeasureInYear form(std::string id, std::string text, std::vector<ProgressInYear> progress,
                   std::vector<EventKind> changes = {}) {
    return {.id = std::move(id),
            .section = "公園を使いやすく",
            .text = std::move(text),
            .tags = {},
            .progress = std::move(progress),
            .departments = {"建）公園課"},
            .changes = std::move(changes)};
}

}  // namespace

Timeline sample_timeline() {
    FollowedMeasure swings;
    swings.years = {form("1-ア-ア", "遊具を直す。", {{"C", "調べた。"}}),
                    form("1-ア-ア", "遊具を毎年直す。", {{"B", "3基を直した。"}, {"C", std::nullopt}},
                         {EventKind::kReworded, EventKind::kCategoryChanged, EventKind::kProgressAdded}),
                    form("1-ア-ア", "遊具を毎年直す。", {{"A", "済んだ。"}},
                         {EventKind::kSplit, EventKind::kCategoryChanged, EventKind::kProgressRemoved})};
    FollowedMeasure paint;
    paint.first_seen = 2;
    paint.split_from = "1-ア-ア";
    paint.years = {std::nullopt, std::nullopt,
                   form("1-ア-イ", "遊具を塗る。", {{std::nullopt, std::nullopt}}, {EventKind::kSplit})};
    paint.years[2]->departments = {"緑）公園緑地課", "=建）公園課"};
    FollowedMeasure benches;
    benches.dropped = 2;
    benches.years = {form("1-ア-イ", "ベンチを置く。", {{"B", "2か所。"}}),
                     form("2-ア-ア", "ベンチを置く。", {{"B", "2か所。"}}, {EventKind::kMoved}),
                     std::nullopt};
    return {.years = {year("2019", "h31.json"), year("2020", "r2.json"), year("2021", "r3.json")},
            .measures = {swings, paint, benches}};
}

}  // namespace torikumi
