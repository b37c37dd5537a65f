#include "tests/plan/valued.h"

#include <utility>

namespace torikumi::testing {

std::vector<DiagnosticCode> Valued::codes() const {
    std::vector<DiagnosticCode> codes;
    for (const Diagnostic& each : diagnostics) codes.push_back(each.code);
    return codes;
}

std::vector<std::string> Valued::unplaced() const {
    std::vector<std::string> texts;
    for (const Unplaced& each : plan.unplaced) texts.push_back(each.text);
    return texts;
}

Valued value(const DraftBuilder& builder, const Profile& profile) {
    Diagnostics diagnostics;
    ValuedPlan valued = value_plan(builder.draft, builder.characters(), profile, diagnostics);
    return {std::move(valued.plan), valued.account, diagnostics.all()};
}

}  // namespace torikumi::testing
