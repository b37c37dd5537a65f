#include "extractors/layout/character_kinds.h"

#include <string_view>

namespace torikumi::layout {
namespace {

bool between(char32_t code_point, char32_t first, char32_t last) {
    return code_point >= first && code_point <= last;
}

bool one_of(std::u32string_view code_points, char32_t code_point) {
    return code_points.find(code_point) != std::u32string_view::npos;
}

}  // namespace

bool is_bullet(char32_t code_point) {
    if (between(code_point, U'\u3041', U'\u30FA') || between(code_point, U'\u3400', U'\u9FFF'))
        return false;  // kana and kanji: nearly all that is asked
    return one_of(U"・･•‣◦※＊*○●◎◯□■◇◆△▲▽▼☆★→⇒－-–—", code_point) ||
           between(code_point, U'\u2460', U'\u24FF') ||  // ① ⑴ ⒈ ⓐ
           between(code_point, U'\u2776', U'\u2793') ||  // ❶
           between(code_point, U'\u3200', U'\u33FF');    // ㈠ ㋐
}

bool is_ideographic(char32_t code_point) {
    return is_kana(code_point) || between(code_point, U'\u3400', U'\u9FFF') ||
           between(code_point, U'\uF900', U'\uFAFF') || between(code_point, U'\U00020000', U'\U0003FFFF') ||
           code_point == U'々' || code_point == U'〇';
}

bool is_kana(char32_t code_point) {
    return between(code_point, U'\u3041', U'\u30FF');
}

}  // namespace torikumi::layout
