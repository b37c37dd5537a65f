#include "pipeline/run/rounded_places.h"

#include <cmath>

namespace torikumi {
namespace {

constexpr double kStepsPerPoint = 100;

double rounded(double points) {
    return std::round(points * kStepsPerPoint) / kStepsPerPoint + 0.0;  // + 0.0 turns -0 into 0
}

void round_places(Sources& sources) {
    for (Source& source : sources) {
        if (!source.box) continue;
        const Rect& box = *source.box;
        source.box = Rect{rounded(box.left), rounded(box.top), rounded(box.right), rounded(box.bottom)};
    }
}

void round_places(Measure& measure) {
    round_places(measure.source);
    for (Progress& progress : measure.progress) round_places(progress.source);
}

void round_places(Section& section) {
    round_places(section.source);
    for (Recommendation& recommendation : section.recommendations) round_places(recommendation.source);
    for (Policy& policy : section.policies) {
        round_places(policy.source);
        for (Measure& measure : policy.measures) round_places(measure);
    }
}

}  // namespace

Plan with_rounded_places(Plan plan) {
    for (Section& section : plan.sections) round_places(section);
    for (Unplaced& unplaced : plan.unplaced) round_places(unplaced.source);
    for (Diagnostic& diagnostic : plan.diagnostics) round_places(diagnostic.source);
    return plan;
}

}  // namespace torikumi
