// Tests that each diagnostic code is explained in README.md and occurs in a test.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "pipeline/model/diagnostic.h"

namespace torikumi {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

/// All tests but those of the table itself.
std::string all_tests() {
    std::string text;
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(fs::path(TORIKUMI_SOURCE_DIR) / "tests")) {
        const std::string room = entry.path().parent_path().filename().string();
        if (entry.is_regular_file() && room != "architecture" && room != "model") text += read(entry.path());
    }
    return text;
}

/// mark-gap is kMarkGap in the code.
std::string enumerator_of(std::string_view id) {
    std::string name = "k";
    bool starts_word = true;
    for (const char c : id) {
        if (c != '-') name.push_back(starts_word ? static_cast<char>(std::toupper(c)) : c);
        starts_word = c == '-';
    }
    return name;
}

std::vector<std::string_view> ids_without(const std::function<bool(std::string_view)>& occurs) {
    std::vector<std::string_view> missing;
    for (const DiagnosticKind& kind : diagnostic_kinds()) {
        if (!occurs(kind.id)) missing.push_back(kind.id);
    }
    return missing;
}

TEST(DiagnosticIds, AreAllInTheReadme) {
    const std::string readme = read(fs::path(TORIKUMI_SOURCE_DIR) / "README.md");
    EXPECT_THAT(ids_without([&](std::string_view id) {
                    return readme.find("`" + std::string(id) + "`") != std::string::npos;
                }),
                testing::IsEmpty());
}

TEST(DiagnosticIds, OccurEachInATest) {
    const std::string tests = all_tests();
    EXPECT_THAT(ids_without([&](std::string_view id) {
                    return tests.find(id) != std::string::npos ||
                           tests.find(enumerator_of(id)) != std::string::npos;
                }),
                testing::IsEmpty());
}

}  // namespace
}  // namespace torikumi
