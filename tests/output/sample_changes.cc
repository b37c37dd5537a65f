#include "tests/output/sample_changes.h"

#include "tests/support/plan_builder.h"

namespace torikumi {
namespace {

constexpr std::string_view kGarden = "花壇をつくる。";
constexpr std::string_view kBenches = "ベンチを置く。";
constexpr std::string_view kWater = "水道を直す。";

const std::vector<Category> kLegend{{"A", "済み"}, {"B", "着手"}, {"C", "これから"}};

void set_head(Plan& plan, std::string file, std::string title, PlanDate date) {
    plan.source.file = std::move(file);
    plan.source.sha256 = std::string(64, '0');
    plan.document.title = std::move(title);
    plan.document.date = std::move(date);
}

Plan plan_of_2021() {
    testing::PlanBuilder builder;
    builder.legend(kLegend).section(1).policy("ア", "遊具を直す");
    builder.measure("(ア)", "遊具を点検する。").progress("12基を点検した。", "A").department("建", "公園課");
    builder.measure("(イ)", kBenches).progress("2か所に置いた。", "B").department("建", "公園課");
    builder.measure("(ウ)", kWater).progress("調べている。", "C").department("水", "給水課");
    builder.policy("イ", "花を植える");
    builder.measure("(ア)", kGarden).progress("種を買った。", "C");
    builder.measure("(イ)", "落ち葉を掃く。");
    set_head(builder.plan, "r3.json", "公園の取組", {.iso = "2021-04-01", .printed = "Ｒ3.4.1"});
    return std::move(builder.plan);
}

Plan plan_of_2022() {
    testing::PlanBuilder builder;
    builder.legend(kLegend).section(1).policy("ア", "遊具を直す");
    builder.measure("(ア)", "遊具を毎年点検する。").progress("12基を点検した。\n3基を替えた。", "A");
    builder.department("緑", "公園緑地課");
    builder.measure("(イ)", kWater).progress("調べている。", "B").department("水", "給水課");
    builder.measure("(ウ)", "砂場を囲う。").progress(std::nullopt, "C").department("建", "*砂*課");
    builder.policy("イ", "花を植える");
    builder.measure("(ア)", kGarden).progress("種を買った。", "C");
    builder.measure("(イ)", kBenches).progress("2か所に置いた。", "B").department("緑", "公園緑地課");
    set_head(builder.plan, "r4.json", "公園と緑の取組", {.iso = "2022-04-01", .printed = "Ｒ4.4.1"});
    return std::move(builder.plan);
}

NodePlace measure_place(const Plan& plan, std::size_t policy, std::size_t measure) {
    const NodePath path{NodeKind::kMeasure, 0, policy, measure};
    return {plan.sections[0].policies[policy].measures[measure].id, path};
}

NodePlace policy_place(const Plan& plan, std::size_t policy) {
    return {plan.sections[0].policies[policy].id, {NodeKind::kPolicy, 0, policy, 0}};
}

Event event_of(EventKind kind, std::optional<NodePlace> old_place, std::optional<NodePlace> new_place,
               std::string field, std::optional<std::string> before, std::optional<std::string> after) {
    Event event;
    event.kind = kind;
    event.node = NodeKind::kMeasure;
    event.old_place = std::move(old_place);
    event.new_place = std::move(new_place);
    event.field = std::move(field);
    event.before = std::move(before);
    event.after = std::move(after);
    return event;
}

std::vector<Event> events_between(const Plan& old_plan, const Plan& new_plan) {
    const auto was = [&](std::size_t policy, std::size_t measure) {
        return measure_place(old_plan, policy, measure);
    };
    const auto is = [&](std::size_t policy, std::size_t measure) {
        return measure_place(new_plan, policy, measure);
    };
    Event title = event_of(EventKind::kMetadataChanged, std::nullopt, std::nullopt, "title", "公園の取組",
                           "公園と緑の取組");
    title.node = NodeKind::kDocument;
    Event renamed = event_of(EventKind::kDepartmentRenamed, std::nullopt, std::nullopt, "departments",
                             "建）公園課", "緑）公園緑地課");
    renamed.places = {{was(0, 0), is(0, 0)}, {was(0, 1), is(1, 1)}};
    Event reworded = event_of(EventKind::kReworded, was(0, 0), is(0, 0), "text", "遊具を点検する。",
                              "遊具を毎年点検する。");
    reworded.spans = {{3, 3, 3, 5}};
    Event extended = event_of(EventKind::kProgressExtended, was(0, 0), is(0, 0), "progress/0/text",
                              "12基を点検した。", "12基を点検した。\n3基を替えた。");
    extended.spans = {{9, 9, 9, 17}};
    extended.old_row = 0;
    extended.new_row = 0;
    Event renumbered = event_of(EventKind::kRenumbered, was(0, 2), is(0, 1), "mark", "(ウ)", "(イ)");
    Event category =
        event_of(EventKind::kCategoryChanged, was(0, 2), is(0, 1), "progress/0/category", "C", "B");
    category.direction = Direction::kAdvanced;
    category.old_row = 0;
    category.new_row = 0;
    Event added = event_of(EventKind::kAdded, std::nullopt, is(0, 2), "text", std::nullopt, "砂場を囲う。");
    Event moved = event_of(EventKind::kMoved, was(0, 1), is(1, 1), "parent", "1-ア", "1-イ");
    Event removed =
        event_of(EventKind::kRemoved, was(1, 1), std::nullopt, "text", "落ち葉を掃く。", std::nullopt);
    return {title, renamed, reworded, extended, renumbered, category, added, moved, removed};
}

}  // namespace

SampleChanges sample_changes() {
    SampleChanges sample{plan_of_2021(), plan_of_2022(), {}};
    const Plan& was = sample.old_plan;
    const Plan& is = sample.new_plan;
    const NodePlace section{"1", {NodeKind::kSection, 0, 0, 0}};
    sample.changes.old_revision = revision_of(was);
    sample.changes.new_revision = revision_of(is);
    sample.changes.similarity = 0.75;
    sample.changes.events = events_between(was, is);
    sample.changes.pairs = {{section, section},
                            {policy_place(was, 0), policy_place(is, 0)},
                            {measure_place(was, 0, 0), measure_place(is, 0, 0)},
                            {measure_place(was, 0, 2), measure_place(is, 0, 1)},
                            {policy_place(was, 1), policy_place(is, 1)},
                            {measure_place(was, 1, 0), measure_place(is, 1, 0)},
                            {measure_place(was, 0, 1), measure_place(is, 1, 1)}};
    return sample;
}

SampleChanges no_changes() {
    SampleChanges sample{plan_of_2021(), plan_of_2021(), {}};
    sample.changes.old_revision = revision_of(sample.old_plan);
    sample.changes.new_revision = revision_of(sample.new_plan);
    return sample;
}

}  // namespace torikumi
