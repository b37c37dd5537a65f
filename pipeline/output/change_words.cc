#include "pipeline/output/change_words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace torikumi {
namespace {

constexpr std::array<std::string_view, 20> kKindLabels{
    "追加",           "削除",           "移動",         "番号変更",       "分割",
    "統合",           "文言変更",       "区分変更",     "実施状況の追加", "実施状況の削除",
    "実施状況の追記", "実施状況の更新", "担当部の追加", "担当部の削除",   "担当部の名称変更",
    "再掲元の変更",   "タグの追加",     "タグの削除",   "凡例の変更",     "その他の変更"};

struct FieldLabel {
    std::string_view field;
    std::string_view label;
};

constexpr auto kFieldLabels = std::to_array<FieldLabel>({
    {"title", "題名"},
    {"text", "本文"},
    {"parent", "位置"},
    {"mark", "番号"},
    {"number", "番号"},
    {"category", "区分"},
    {"tags", "タグ"},
    {"departments", "担当部"},
    {"recommendations", "該当提言"},
    {"same_as", "再掲元"},
    {"categories", "凡例"},
    {"label", "資料番号"},
    {"body", "会議名"},
    {"date", "日付"},
    {"notes", "注"},
    {"unplaced", "欄外"},
    {"extra", "列名"},
    {"progress", "実施状況"},
});

std::string word_for(std::string_view step) {
    const auto found = std::ranges::find(kFieldLabels, step, &FieldLabel::field);
    return std::string(found == kFieldLabels.end() ? step : found->label);
}

/// Takes the first step of a path.
std::string_view take_step(std::string_view& path) {
    const std::string_view step = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), step.size() + 1));
    return step;
}

/// A person counts rows from 1.
std::string counted_from_one(std::string_view step) {
    int number = 0;
    std::from_chars(step.data(), step.data() + step.size(), number);
    return std::to_string(number + 1);
}

}  // namespace

std::string_view label_of(EventKind kind) {
    return kKindLabels[static_cast<std::size_t>(kind)];
}

std::string_view label_of(NodeKind node) {
    switch (node) {
        case NodeKind::kDocument: return "文書";
        case NodeKind::kSection: return "節";
        case NodeKind::kRecommendation: return "提言";
        case NodeKind::kPolicy: return "取組方針";
        case NodeKind::kMeasure: return "取組内容";
    }
    return "文書";
}

std::string_view label_of(Direction direction) {
    return direction == Direction::kAdvanced ? "前進" : "後退";
}

std::string label_of_field(std::string_view field) {
    std::string_view rest = field;
    const std::string_view first = take_step(rest);
    if (first == "extra" && !rest.empty()) return std::string(rest);  // the header of the column is its name
    std::string label = word_for(first);
    if (first != "progress" || rest.empty()) return label;
    label += counted_from_one(take_step(rest));
    if (rest.empty() || rest == "text") return label;
    return label + "の" + label_of_field(rest);
}

}  // namespace torikumi
