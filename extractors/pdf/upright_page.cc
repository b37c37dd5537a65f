#include "extractors/pdf/upright_page.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <utility>
#include <vector>

#include "pipeline/model/page_turn.h"

namespace torikumi {
namespace {

constexpr int kFullTurn = 4;

PageRotation turned_further(PageRotation rotation, int quarters) {
    return static_cast<PageRotation>((static_cast<int>(rotation) + quarters) % kFullTurn);
}

WritingMode across(WritingMode mode) {
    return mode == WritingMode::kHorizontal ? WritingMode::kVertical : WritingMode::kHorizontal;
}

bool is_on_one_line(const Character& a, const Character& b) {
    return std::abs(a.baseline_pt - b.baseline_pt) < b.em_pt / 2;
}

}  // namespace

int quarters_to_upright(const std::array<std::size_t, 4>& text_bytes) {
    const std::size_t all = std::accumulate(text_bytes.begin(), text_bytes.end(), std::size_t{0});
    const auto most = std::ranges::max_element(text_bytes);
    if (*most * 2 <= all) return 0;
    return static_cast<int>(text_bytes.end() - most) % kFullTurn;
}

void turn_page(PrintedPage& page, int quarters) {
    const double width_pt = page.geometry.displayed_width_pt();
    const double height_pt = page.geometry.displayed_height_pt();
    const bool lies_across = quarters % 2 != 0;
    for (Character& character : page.characters) {
        character.box = turned_box(character.box, quarters, width_pt, height_pt);
        if (lies_across) character.writing_mode = across(character.writing_mode);
    }
    for (PrintedWord& word : page.words) word.box = turned_box(word.box, quarters, width_pt, height_pt);
    page.geometry.rotation = turned_further(page.geometry.rotation, quarters);
}

void order_backward_characters(PrintedPage& page) {
    std::vector<Character>& characters = page.characters;
    std::ptrdiff_t backward = 0;
    for (std::size_t i = 1; i < characters.size(); ++i) {
        if (!is_on_one_line(characters[i - 1], characters[i])) continue;
        backward += characters[i].box.left < characters[i - 1].box.left ? 1 : -1;
    }
    if (backward <= 0) return;
    page.words.clear();
    std::ranges::stable_sort(characters, {}, [](const Character& character) {
        return std::pair(std::lround(character.baseline_pt), character.box.left);
    });
}

}  // namespace torikumi
