// Tests that README.md has the table of diagnostic codes, and that each code occurs in a test.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "pipeline/model/diagnostic.h"

namespace torikumi {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

/// The code of all tests but those of the table itself.
std::string test_code() {
    std::string code;
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(fs::path(TORIKUMI_SOURCE_DIR) / "tests")) {
        const std::string room = entry.path().parent_path().filename().string();
        if (entry.path().string().ends_with("_test.cc") && room != "architecture" && room != "model")
            code += read(entry.path());
    }
    return code;
}

/// What transcripts expect to be printed.
std::string printed_in_transcripts() {
    std::string printed;
    for (const fs::directory_entry& entry :
         fs::directory_iterator(fs::path(TORIKUMI_SOURCE_DIR) / "tests/cli")) {
        if (entry.path().extension() != ".test") continue;
        std::ifstream transcript(entry.path(), std::ios::binary);
        for (std::string line; std::getline(transcript, line);) {
            if (line.starts_with("> ") || line.starts_with("! ")) printed += line + "\n";
        }
    }
    return printed;
}

/// Whether `word` stands in `text`, and not as a part of a longer word.
bool holds_word(const std::string& text, const std::string& word) {
    const auto is_of_a_word = [&](std::size_t at) {
        return at < text.size() &&
               (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '-');
    };
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        if (!is_of_a_word(at - 1) && !is_of_a_word(at + word.size())) return true;
    }
    return false;
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

/// The rows of the README's tables that begin with a code.
std::vector<std::string> rows_of_readme() {
    std::vector<std::string> rows;
    std::ifstream readme(fs::path(TORIKUMI_SOURCE_DIR) / "README.md", std::ios::binary);
    bool in_chapter = false;
    for (std::string line; std::getline(readme, line);) {
        if (line.starts_with("## ")) in_chapter = line == "## Diagnostic codes";
        if (in_chapter && line.starts_with("| `")) rows.push_back(line);
    }
    return rows;
}

TEST(DiagnosticIds, StandInTheReadmeWithSeverityAndMeaningInTheSameOrder) {
    std::vector<std::string> rows;
    for (const DiagnosticKind& kind : diagnostic_kinds()) {
        std::ostringstream row;
        row << "| `" << kind.id << "` | " << severity_name(kind.severity) << " | " << kind.meaning << " |";
        rows.push_back(row.str());
    }
    EXPECT_EQ(rows_of_readme(), rows);
}

TEST(DiagnosticIds, OccurEachInATest) {
    const std::string code = test_code();
    const std::string printed = printed_in_transcripts();
    EXPECT_THAT(ids_without([&](std::string_view id) {
                    return holds_word(code, "\"" + std::string(id)) || holds_word(code, enumerator_of(id)) ||
                           holds_word(printed, std::string(id));
                }),
                testing::IsEmpty());
}

}  // namespace
}  // namespace torikumi
