#include "pipeline/batch/merge_manifests.h"

#include <fmt/format.h>

#include <sstream>
#include <utility>

#include "pipeline/batch/manifest.h"

namespace torikumi {

void ManifestMerge::add(const std::string& manifest) {
    std::map<std::string, std::string> lines;
    std::istringstream text(manifest);
    int number = 0;
    for (std::string line; std::getline(text, line);) {
        ++number;
        const std::optional<ManifestRow> row = read_row(line);
        if (!row) {
            throw DocumentError(DiagnosticCode::kJsonInvalid,
                                fmt::format("line {} is no row of a manifest; where a run was killed, end it "
                                            "with --resume first",
                                            number));
        }
        lines.insert_or_assign(row->output, line);  // as it is written: a later version has more to say
    }
    lines.merge(std::exchange(lines_, {}));
    lines_ = std::move(lines);
}

std::string ManifestMerge::text() const {
    std::string text;
    for (const auto& [output, line] : lines_) text += line + "\n";
    return text;
}

std::vector<DocumentOutcome> ManifestMerge::outcomes() const {
    std::vector<DocumentOutcome> outcomes;
    for (const auto& [output, line] : lines_) {
        const ManifestRow row = *read_row(line);  // `add` took no other lines
        outcomes.push_back({row.input, row.output, row});
    }
    return outcomes;
}

}  // namespace torikumi
