#include "pipeline/run/displayed_places.h"

#include <algorithm>
#include <cmath>

namespace torikumi {
namespace {

constexpr double kStepsPerPoint = 100;

double rounded(double points) {
    return std::round(points * kStepsPerPoint) / kStepsPerPoint + 0.0;  // + 0.0 turns -0 into 0
}

Rect displayed(const Source& place, const std::vector<PageTurn>& turns) {
    const auto turn = std::ranges::find(turns, place.page.value_or(0), &PageTurn::page);
    return turn == turns.end() ? *place.box : displayed_box(*place.box, *turn);
}

void display(Sources& places, const std::vector<PageTurn>& turns) {
    for (Source& place : places) {
        if (!place.box) continue;
        const Rect box = displayed(place, turns);
        place.box = Rect{rounded(box.left), rounded(box.top), rounded(box.right), rounded(box.bottom)};
    }
}

void display(Measure& measure, const std::vector<PageTurn>& turns) {
    display(measure.source, turns);
    for (Progress& progress : measure.progress) display(progress.source, turns);
}

void display(Section& section, const std::vector<PageTurn>& turns) {
    display(section.source, turns);
    for (Recommendation& recommendation : section.recommendations) display(recommendation.source, turns);
    for (Policy& policy : section.policies) {
        display(policy.source, turns);
        for (Measure& measure : policy.measures) display(measure, turns);
    }
}

}  // namespace

Plan with_displayed_places(Plan plan, const std::vector<PageTurn>& turns) {
    for (Section& section : plan.sections) display(section, turns);
    for (Unplaced& unplaced : plan.unplaced) display(unplaced.source, turns);
    for (Diagnostic& diagnostic : plan.diagnostics) display(diagnostic.source, turns);
    return plan;
}

Sources displayed_places(Sources places, const std::vector<PageTurn>& turns) {
    display(places, turns);
    return places;
}

}  // namespace torikumi
