// Prints what of two plans a diff takes for the same, `old-id new-id` a line, measures or --all: for the
// tests that count right pairs, since the events name only what changed.

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "pipeline/diff/diff_plans.h"
#include "pipeline/output/plan_json.h"

namespace {

torikumi::Plan plan_in(const char* file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return torikumi::read_plan_json(text.str());
}

}  // namespace

int main(int argc, char** argv) {
    const bool all = argc == 4 && std::string_view(argv[1]) == "--all";
    if (argc != 3 && !all) return 2;
    const auto changes = torikumi::diff_plans(plan_in(argv[argc - 2]), plan_in(argv[argc - 1]));
    for (const torikumi::PlacePair& pair : changes.pairs) {
        if (all || pair.new_place.path.node == torikumi::NodeKind::kMeasure)
            std::printf("%s %s\n", pair.old_place.id.c_str(), pair.new_place.id.c_str());
    }
}
