#include "tests/support/draw_page.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/model/text.h"

namespace torikumi::testing {
namespace {

/// The directions into which a box character draws from its middle.
struct Arms {
    bool left = false;
    bool up = false;
    bool right = false;
    bool down = false;

    bool any() const { return left || up || right || down; }
};

Arms arms_of(char32_t code_point) {
    const auto one_of = [&](std::u32string_view set) { return set.find(code_point) != set.npos; };
    return {one_of(U"─┐┘┤┬┴┼╴"), one_of(U"│└┘├┤┴┼╵"), one_of(U"─┌└├┬┴┼╶"), one_of(U"│┌┐├┤┬┼╷")};
}

/// Half-width: ASCII and half-width kana; all else is full-width.
int columns_of(char32_t code_point) {
    const bool half_width_kana = code_point >= 0xFF61 && code_point <= 0xFF9F;
    return code_point < 0x80 || half_width_kana || arms_of(code_point).any() ? 1 : 2;
}

std::vector<std::u32string> lines_of(std::string_view drawing) {
    std::vector<std::u32string> lines(1);
    for (std::size_t offset = 0; offset < drawing.size();) {
        const char32_t code_point = decode_code_point(drawing, offset);
        if (code_point == U'\n') {
            lines.emplace_back();
        } else {
            lines.back().push_back(code_point);
        }
    }
    return lines;
}

bool is_space(char32_t code_point) {
    return code_point == U' ' || code_point == U'\u3000';
}

void add_character(PageContent& page, char32_t code_point, double left_pt, double baseline_pt, double em_pt) {
    Character character;
    character.id = static_cast<CharacterId>(page.characters.size());
    character.code_point = code_point;
    character.em_pt = em_pt;
    character.baseline_pt = baseline_pt;
    const double top_pt = baseline_pt - em_pt * kBaselineInRowPt / kRowPt;
    character.box = {left_pt, top_pt, left_pt + em_pt * columns_of(code_point) / 2, top_pt + em_pt};
    page.characters.push_back(character);
}

/// A stroke from one middle or side of a box character to another, before it is painted in a manner.
struct Stroke {
    Point from;
    Point to;

    bool horizontal() const { return from.y == to.y; }
    double length() const { return to.x - from.x + to.y - from.y; }
    Stroke moved_across(double distance_pt) const {
        Stroke moved = *this;
        (horizontal() ? moved.from.y : moved.from.x) += distance_pt;
        (horizontal() ? moved.to.y : moved.to.x) += distance_pt;
        return moved;
    }
    Stroke part(double begin_pt, double end_pt) const {
        Stroke piece = *this;
        (horizontal() ? piece.from.x : piece.from.y) += begin_pt;
        (horizontal() ? piece.to.x : piece.to.y) -= length() - end_pt;
        return piece;
    }
};

/// Box characters with their places; rules are gathered along rows, then along columns.
class Rulers {
 public:
    void add(int row, int column, Arms arms) {
        const double x = column * kColumnPt;
        const double y = row * kRowPt;
        const double middle_x = x + kColumnPt / 2;
        const double middle_y = y + kRowPt / 2;
        if (arms.left) arms_.push_back({{x, middle_y}, {middle_x, middle_y}});
        if (arms.right) arms_.push_back({{middle_x, middle_y}, {x + kColumnPt, middle_y}});
        if (arms.up) arms_.push_back({{middle_x, y}, {middle_x, middle_y}});
        if (arms.down) arms_.push_back({{middle_x, middle_y}, {middle_x, y + kRowPt}});
    }

    const std::vector<Stroke>& pieces() const { return arms_; }

    std::vector<Stroke> joined() const {
        std::vector<Stroke> sorted = arms_;
        const auto along_rows_first = [](const Stroke& left, const Stroke& right) {
            if (left.horizontal() != right.horizontal()) return left.horizontal();
            if (left.horizontal()) {
                return std::pair(left.from.y, left.from.x) < std::pair(right.from.y, right.from.x);
            }
            return std::pair(left.from.x, left.from.y) < std::pair(right.from.x, right.from.y);
        };
        std::sort(sorted.begin(), sorted.end(), along_rows_first);
        std::vector<Stroke> joined;
        for (const Stroke& stroke : sorted) {
            if (!joined.empty() && joined.back().horizontal() == stroke.horizontal() &&
                joined.back().to == stroke.from) {
                joined.back().to = stroke.to;
            } else {
                joined.push_back(stroke);
            }
        }
        return joined;
    }

 private:
    std::vector<Stroke> arms_;
};

std::vector<Stroke> painted(const Rulers& rulers, Rules rules) {
    if (rules == Rules::kOneACell) return rulers.pieces();
    std::vector<Stroke> strokes;
    for (const Stroke& stroke : rulers.joined()) {
        switch (rules) {
            case Rules::kOneACell:
            case Rules::kOneStroke: strokes.push_back(stroke); break;
            case Rules::kShortCorners: strokes.push_back(stroke.part(1.5, stroke.length() - 1.5)); break;
            case Rules::kDoubled:
                strokes.push_back(stroke.moved_across(-0.5));
                strokes.push_back(stroke.moved_across(0.5));
                break;
            case Rules::kDashed:
                for (double begin_pt = 0; begin_pt < stroke.length(); begin_pt += 4) {
                    strokes.push_back(stroke.part(begin_pt, std::min(begin_pt + 2, stroke.length())));
                }
                break;
        }
    }
    return strokes;
}

}  // namespace

PageContent draw_page(std::string_view drawing, Rules rules) {
    PageContent page;
    Rulers rulers;
    int row = 0;
    int widest = 0;
    for (const std::u32string& line : lines_of(drawing)) {
        int column = 0;
        for (const char32_t code_point : line) {
            const Arms arms = arms_of(code_point);
            if (arms.any()) {
                rulers.add(row, column, arms);
            } else if (!is_space(code_point)) {
                add_character(page, code_point, column * kColumnPt, row * kRowPt + kBaselineInRowPt, kEmPt);
            }
            column += columns_of(code_point);
        }
        widest = std::max(widest, column);
        ++row;
    }
    page.width_pt = widest * kColumnPt;
    page.height_pt = row * kRowPt;
    for (const Stroke& stroke : painted(rulers, rules)) page.rulings.push_back({stroke.from, stroke.to, 0.5});
    return page;
}

void write_text(PageContent& page, const Pen& pen, std::string_view text) {
    double left_pt = pen.left_pt;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t code_point = decode_code_point(text, offset);
        if (!is_space(code_point)) add_character(page, code_point, left_pt, pen.baseline_pt, pen.em_pt);
        left_pt += pen.pitch_em * pen.em_pt * columns_of(code_point) / 2;
    }
}

}  // namespace torikumi::testing
