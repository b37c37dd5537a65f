// Tests open_document.cc, read_pages.cc and read_text_blocks.cc on every file of fixtures/, and of the folder
// TORIKUMI_EXTRA_INPUTS where the build names one: whatever comes in, what comes out keeps to the contract of
// layout.h, or is a refusal that says why.

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/open_document.h"
#include "extractors/pdf/read_pages.h"
#include "extractors/text/read_text_blocks.h"

namespace torikumi {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> inputs() {
    std::vector<fs::path> folders{fs::path(TORIKUMI_SOURCE_DIR) / "fixtures"};
    if (const std::string_view extra = TORIKUMI_EXTRA_INPUTS; !extra.empty()) folders.emplace_back(extra);
    const std::set<std::string> extensions{".pdf", ".txt"};
    std::vector<fs::path> files;
    for (const fs::path& folder : folders) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file() && extensions.contains(entry.path().extension().string()))
                files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

void expect_sound(const Character& character, const PdfContent& content) {
    EXPECT_EQ(content.characters.code_points.at(character.id), character.code_point);
    EXPECT_EQ(content.characters.boxes.at(character.id), character.box);
    EXPECT_TRUE(is_counted(character.code_point));
    EXPECT_TRUE(std::isfinite(character.box.left + character.box.right));
    EXPECT_LE(character.box.left, character.box.right);
    EXPECT_LE(character.box.top, character.box.bottom);
    EXPECT_GE(character.baseline_pt, character.box.top);
    EXPECT_LE(character.baseline_pt, character.box.bottom);
}

void expect_sound(const Ruling& ruling, const PageContent& page) {
    if (ruling.horizontal()) {
        EXPECT_LT(ruling.from.x, ruling.to.x);
    } else {
        EXPECT_EQ(ruling.from.x, ruling.to.x);
        EXPECT_LT(ruling.from.y, ruling.to.y);
    }
    EXPECT_GE(std::min(ruling.from.x, ruling.from.y), -ruling.thickness_pt);
    EXPECT_LE(ruling.to.x, page.width_pt + ruling.thickness_pt);
    EXPECT_LE(ruling.to.y, page.height_pt + ruling.thickness_pt);
}

void expect_sound(const PdfContent& content) {
    std::size_t characters = 0;
    for (const PageContent& page : content.pages) {
        for (const Character& character : page.characters) expect_sound(character, content);
        for (const Character& character : page.hidden) expect_sound(character, content);
        for (const Ruling& ruling : page.rulings) expect_sound(ruling, page);
        characters += page.characters.size() + page.hidden.size();
    }
    EXPECT_EQ(characters, content.characters.size());
    EXPECT_GT(characters, 0U);
}

void expect_sound(const TextContent& content) {
    EXPECT_FALSE(content.blocks.empty());
    std::size_t counted = 0;
    for (const Block& block : content.blocks) {
        for (const TextLine& line : block.lines) {
            EXPECT_EQ(line.text.value.size(), line.text.origin.size());
            CharacterId last = kNoCharacter;
            for (const CharacterId id : line.text.origin) {
                if (id != last && is_counted(content.characters.code_points.at(id))) ++counted;
                last = id;
            }
        }
    }
    EXPECT_EQ(counted,
              static_cast<std::size_t>(std::ranges::count_if(content.characters.code_points, is_counted)));
}

TEST(AnyInput, IsReadSoundlyOrRefusedWithReason) {
    const std::vector<fs::path> files = inputs();
    ASSERT_FALSE(files.empty());
    for (const fs::path& file : files) {
        SCOPED_TRACE(file.string());
        const auto start = std::chrono::steady_clock::now();
        try {
            Diagnostics diagnostics;
            const SourceDocument document = open_document(file.string(), {});
            if (document.file.kind == SourceKind::kPdf) {
                expect_sound(read_pdf_pages(document.bytes, diagnostics));
            } else {
                expect_sound(read_text_blocks(document.bytes));
            }
        } catch (const DocumentError& error) {
            EXPECT_EQ(error.diagnostic().severity, Severity::kError);
            EXPECT_GT(std::string(error.what()).size(), 20U);
        }
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
    }
}

}  // namespace
}  // namespace torikumi
