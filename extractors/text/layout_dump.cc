#include "extractors/text/layout_dump.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>

#include "pipeline/model/utf8.h"

namespace torikumi {
namespace {

constexpr std::size_t kShortestGap = 2;  // spaces; one parts words
constexpr double kEm_pt = 10;
constexpr double kLeading_pt = 12;

/// How many places of the grid a full-width character takes: Poppler counts characters, others their width.
enum class WidthModel { kCharacters, kDisplay };

bool is_wide(char32_t c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) ||
           c >= 0x20000 || (c >= 0x2460 && c <= 0x24FF) || (c >= 0x25A0 && c <= 0x25FF);
}

std::size_t places_of(char32_t c, WidthModel model) {
    return model == WidthModel::kDisplay && is_wide(c) ? 2 : 1;
}

/// Calls `visit(code point, byte, place on the grid)` for each character of a line.
template <typename Visit>
void for_each_place(const std::string& line, WidthModel model, Visit visit) {
    std::size_t place = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = at;
        const char32_t c = decode_code_point(line, at);
        visit(c, begin, place);
        place += places_of(c, model);
    }
}

/// Places at which texts begin behind another one and a gap.
std::vector<std::size_t> beginnings(const std::string& line, WidthModel model) {
    std::vector<std::size_t> places;
    std::size_t spaces = 0;
    bool behind_text = false;
    for_each_place(line, model, [&](char32_t c, std::size_t, std::size_t place) {
        if (c == U' ') {
            ++spaces;
            return;
        }
        if (behind_text && spaces >= kShortestGap) places.push_back(place);
        behind_text = true;
        spaces = 0;
    });
    return places;
}

template <typename Visit>
void for_each_line(const std::vector<Block>& blocks, Visit visit) {
    for (const Block& block : blocks)
        for (const TextLine& line : block.lines) visit(line.text.value);
}

/// How many texts begin where others do, counted by the square so that few places with many count more.
std::size_t alignment(const std::vector<Block>& blocks, WidthModel model) {
    std::map<std::size_t, std::size_t> texts;
    for_each_line(blocks, [&](const std::string& line) {
        for (const std::size_t place : beginnings(line, model)) ++texts[place];
    });
    std::size_t sum = 0;
    for (const auto& [place, count] : texts) sum += count * count;
    return sum;
}

}  // namespace

bool keeps_layout(const std::vector<Block>& blocks) {
    // A cell of several lines, such as 担当部, leaves lines with nothing beside it, but far from the left.
    constexpr std::string_view kFarIndent = "        ";
    std::size_t lines = 0;
    std::size_t parted = 0;
    std::size_t indented = 0;
    for_each_line(blocks, [&](const std::string& line) {
        ++lines;
        if (!beginnings(line, WidthModel::kCharacters).empty()) {
            ++parted;
        } else if (line.starts_with(kFarIndent)) {
            ++indented;
        }
    });
    return (parted + indented) * 2 > lines && parted * 6 > lines;
}

std::vector<PageContent> pages_of_layout(const std::vector<Block>& blocks, const CharacterTable& characters) {
    const auto model = alignment(blocks, WidthModel::kDisplay) > alignment(blocks, WidthModel::kCharacters)
                           ? WidthModel::kDisplay
                           : WidthModel::kCharacters;
    std::vector<PageContent> pages;
    int first_line = 1;
    for (const Block& block : blocks) {
        if (pages.empty() || block.starts_page) {
            first_line = characters.place[block.lines.front().text.origin.back()];
            pages.push_back({static_cast<int>(pages.size()) + 1, 0, 0, {}, {}});
        }
        PageContent& page = pages.back();
        for (const TextLine& line : block.lines) {
            // The indent may be that with which the line above ended.
            const int number = characters.place[line.text.origin.back()];
            const double baseline = (number - first_line + 1) * kLeading_pt;
            for_each_place(line.text.value, model, [&](char32_t c, std::size_t at, std::size_t place) {
                if (!is_counted(c)) return;
                const double left = static_cast<double>(place) * kEm_pt;
                const double right = left + static_cast<double>(places_of(c, model)) * kEm_pt;
                const Rect box{left, baseline - kEm_pt * kAscentEm, right, baseline + kEm_pt * kDescentEm};
                page.characters.push_back(
                    {line.text.origin[at], c, box, baseline, kEm_pt, WritingMode::kHorizontal});
                page.width_pt = std::max(page.width_pt, right + kEm_pt);
            });
            page.height_pt = baseline + kLeading_pt;
        }
    }
    return pages;
}

}  // namespace torikumi
