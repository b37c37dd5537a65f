#include "tests/run/fixture_files.h"

#include <algorithm>
#include <filesystem>

namespace torikumi {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> documents_in(const fs::path& folder) {
    std::vector<std::string> documents;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string extension = entry.path().extension().string();
        if (extension == ".pdf" || extension == ".txt") documents.push_back(entry.path().string());
    }
    std::ranges::sort(documents);
    return documents;
}

}  // namespace

std::vector<std::string> plan_fixtures() {
    return documents_in(fs::path(TORIKUMI_SOURCE_DIR) / "fixtures");
}

std::vector<std::string> broken_fixtures() {
    return documents_in(fs::path(TORIKUMI_SOURCE_DIR) / "fixtures" / "broken");
}

}  // namespace torikumi
