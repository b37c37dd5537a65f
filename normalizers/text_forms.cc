#include "normalizers/text_forms.h"

#include <unicode/unorm2.h>

#include <algorithm>
#include <type_traits>
#include <vector>

#include "normalizers/spacing.h"

namespace torikumi {
namespace {

constexpr char32_t kCombiningVoiced = 0x3099;
constexpr char32_t kCombiningSemiVoiced = 0x309A;
constexpr char32_t kVoiced = 0x309B;  // ゛, what stays where there is nothing to voice
constexpr char32_t kSemiVoiced = 0x309C;
constexpr char32_t kWaveDash = 0x301C;

/// ｡｢｣､･ｦ … ﾝ, U+FF61–U+FF9D in their order.
constexpr std::u32string_view kFullWidthKana =
    U"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモ"
    U"ヤユヨ"
    U"ラリルレロワン";
static_assert(kFullWidthKana.size() == 0xFF9D - 0xFF61 + 1);

struct RadicalRange {
    char32_t first;
    char32_t last;
    char32_t ideograph;
};
constexpr RadicalRange kRadicals[] = {
#include "normalizers/radicals.inc"
};

/// Where the fonts of Japan draw another ideograph than Unicode's equivalent, which is the Chinese form: a
/// font maps 戸 and ⼾ to one glyph, so that a ToUnicode map made from it turns 神戸 into 神⼾.
constexpr RadicalRange kJapaneseRadicals[] = {{0x2F3E, 0x2F3E, 0x6238}, {0x2FCA, 0x2FCA, 0x9ED2}};

/// Signs of JIS X 0208 that encodings of the same page map to different code points (JIS, CP932,
/// Adobe-Japan1). Outside Latin text they take the form on the right.
constexpr struct {
    char32_t printed;
    char32_t form;
} kDisputedSigns[] = {
    {0x2212, 0xFF0D},  // −, －
    {0x2014, 0x2015},  // —, ―
    {0x2225, 0x2016},  // ∥, ‖
};

char32_t equivalent_ideograph(char32_t radical) {
    const auto find_in = [&](const auto& table) {
        const auto* at = std::ranges::lower_bound(table, radical, {}, &RadicalRange::last);
        return at != std::end(table) && at->first <= radical ? at->ideograph : 0;
    };
    if (const char32_t japanese = find_in(kJapaneseRadicals)) return japanese;
    const char32_t ideograph = find_in(kRadicals);
    return ideograph != 0 ? ideograph : radical;
}

/// The form of one character by itself, whatever stands beside it.
char32_t form_of(char32_t c) {
    const bool full_width_alphanumeric =
        (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
    if (full_width_alphanumeric) return c - 0xFF01 + 0x21;
    if (c >= 0xFF61 && c <= 0xFF9D) return kFullWidthKana[c - 0xFF61];
    if (c == 0xFF5E || c == 0x223C || c == 0x223E) return kWaveDash;
    if ((c >= 0x2E80 && c <= 0x2FD5) || (c >= 0x31C0 && c <= 0x31E3)) return equivalent_ideograph(c);
    for (const auto& [printed, form] : kDisputedSigns) {
        if (c == printed) return form;
    }
    return c;
}

bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_ascii_alphanumeric(char c) {
    return is_ascii_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// ， ． ： as they stand between digits, 0 for any other character.
char digit_separator(char32_t c) {
    switch (c) {
        case 0xFF0C: return ',';
        case 0xFF0E: return '.';
        case 0xFF1A: return ':';
        default: return 0;
    }
}

/// The composite of a letter and a combining mark (か and U+3099 → が), 0 where there is none. Composing
/// pairs only, never normalising whole texts, keeps what NFC would replace: 神 (U+FA19) stays.
char32_t composed(char32_t base, char32_t mark) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status)) return 0;
    const UChar32 composite = unorm2_composePair(nfc, static_cast<UChar32>(base), static_cast<UChar32>(mark));
    return composite > 0 ? static_cast<char32_t>(composite) : 0;
}

bool is_combining_mark(char32_t c) {
    if (c == kCombiningVoiced || c == kCombiningSemiVoiced) return true;
    if (c < 0x300 || (c >= 0x3040 && c <= 0xFE1F)) return false;
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
    return U_SUCCESS(status) && unorm2_getCombiningClass(nfc, static_cast<UChar32>(c)) != 0;
}

/// Bytes at `at` that no rule touches, whatever stands beside them: kanji, kana, Japanese punctuation but for
/// the ideographic space. Nearly all of a plan, hence worth copying in one go.
std::size_t untouched_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t start = at;
    while (at + 3 <= text.size()) {
        const unsigned char lead = byte(at);
        const unsigned char second = byte(at + 1);
        const unsigned char third = byte(at + 2);
        if ((second & 0xC0) != 0x80 || (third & 0xC0) != 0x80) break;
        const bool kanji = lead >= 0xE4 && lead <= 0xE9;
        const bool punctuation = lead == 0xE3 && second == 0x80 && third != 0x80;
        const bool kana = lead == 0xE3 && second >= 0x81 && second <= 0x83 &&
                          !(second == 0x82 && (third == 0x99 || third == 0x9A));
        if (!kanji && !punctuation && !kana) break;
        at += 3;
    }
    return at - start;
}

/// Text without origins, with the interface that the fold needs of Text.
struct PlainText {
    std::string value;
};

/// Whether white space between words stays.
enum class Blanks { kSettled, kDropped };

/// Builds the folded text. Every rule that looks at neighbours looks at what is already folded, and is
/// applied when its right neighbour arrives; so a second fold finds nothing left to do.
template <class Output>
class Folder {
 public:
    Folder(std::string_view text, const CharacterId* origin, Blanks blanks)
        : text_(text), origin_(origin), blanks_(blanks) {
        out_.value.reserve(text.size());
        if constexpr (kTracksOrigin) out_.origin.reserve(text.size());
    }

    Output fold() && {
        while (at_ < text_.size()) {
            if (const std::size_t length = untouched_length(text_, at_)) {
                close_gap(first_code_point(text_.substr(at_, 4)));
                copy(length);
            } else {
                fold_one();
            }
        }
        return std::move(out_);
    }

 private:
    static constexpr bool kTracksOrigin = std::is_same_v<Output, Text>;

    void fold_one() {
        const std::size_t start = at_;
        std::size_t next = at_;
        const char32_t c = decode_code_point(text_, next);
        if (blanks_ == Blanks::kDropped && !is_counted(c)) {
            // As if it did not stand there.
        } else if (c == '\n') {
            gap_ = kNoGap;
            copy(1);
        } else if (c > 0x20 && c < 0x7F) {
            close_gap(c);
            settle_separator(static_cast<char>(c));
            copy(1);
        } else if (!is_counted(c)) {
            if (is_white_space(c) && gap_ == kNoGap) gap_ = start;
        } else {
            close_gap(form_of(c));
            fold_counted(c, next);
        }
        at_ = next;
    }

    void fold_counted(char32_t c, std::size_t next) {
        if (c == 0xFF9E || c == 0xFF9F) {
            const bool voiced = c == 0xFF9E;
            if (!compose(voiced ? kCombiningVoiced : kCombiningSemiVoiced))
                put(voiced ? kVoiced : kSemiVoiced, next);
        } else if (c == 0xFF05 && !out_.value.empty() && is_ascii_digit(out_.value.back())) {
            put('%', next);
        } else if (!is_combining_mark(c) || !compose(c)) {
            const char32_t form = form_of(c);
            if (form < 0x80) settle_separator(static_cast<char>(form));
            put(form, next);
        }
    }

    /// Ends a run of white space: one space stays where it separates words.
    void close_gap(char32_t right) {
        if (gap_ == kNoGap) return;
        const char32_t left = last_code_point(out_.value);
        if (left != 0 && left != '\n' && space_separates(left, right)) append(" ", gap_);
        gap_ = kNoGap;
    }

    /// A dash or separator at the end of what is folded, now that `right` follows it: Off－JT, 1，200.
    void settle_separator(char right) {
        const std::string_view value = out_.value;
        const std::size_t start = without_last(value).size();
        if (start == 0 || value.size() - start != 3 || !is_ascii_alphanumeric(right)) return;
        const char left = value[start - 1];
        const char32_t c = last_code_point(value);
        if (is_dash(c) && is_ascii_alphanumeric(left)) {
            replace_last(3, "-");
        } else if (const char separator = digit_separator(c);
                   separator != 0 && is_ascii_digit(left) && is_ascii_digit(right)) {
            replace_last(3, std::string_view(&separator, 1));
        }
    }

    /// Composes the last character with `mark`; the bytes of the composite name both.
    bool compose(char32_t mark) {
        const char32_t base = last_code_point(out_.value);
        const char32_t composite = base == 0 ? 0 : composed(base, mark);
        if (composite == 0) return false;
        return replace_last_with_composite(utf8(base).size(), utf8(composite));
    }

    bool replace_last_with_composite(std::size_t base_length, std::string_view bytes) {
        if constexpr (kTracksOrigin) {
            std::vector<CharacterId> ids(out_.origin.end() - static_cast<std::ptrdiff_t>(base_length),
                                         out_.origin.end());
            ids.push_back(origin_[at_]);
            ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
            if (ids.size() > bytes.size()) return false;  // ǟ has two bytes and three origins
            replace_last(base_length, bytes);
            std::ranges::copy(ids, out_.origin.end() - static_cast<std::ptrdiff_t>(ids.size()));
        } else {
            replace_last(base_length, bytes);
        }
        return true;
    }

    void replace_last(std::size_t length, std::string_view bytes) {
        out_.value.replace(out_.value.size() - length, length, bytes);
        if constexpr (kTracksOrigin) {
            const CharacterId from = out_.origin[out_.origin.size() - length];
            out_.origin.resize(out_.origin.size() - length);
            out_.origin.resize(out_.value.size(), from);
        }
    }

    /// Appends `c` in place of the input bytes up to `next`.
    void put(char32_t c, std::size_t next) {
        const std::size_t before = out_.value.size();
        append_utf8(out_.value, c);
        if constexpr (kTracksOrigin) {
            const std::size_t length = out_.value.size() - before;
            const bool same_length = length == next - at_;
            for (std::size_t i = 0; i < length; ++i)
                out_.origin.push_back(origin_[same_length ? at_ + i : at_]);
        }
    }

    void append(std::string_view bytes, std::size_t from) {
        out_.value.append(bytes);
        if constexpr (kTracksOrigin) out_.origin.insert(out_.origin.end(), bytes.size(), origin_[from]);
    }

    void copy(std::size_t length) {
        out_.value.append(text_, at_, length);
        if constexpr (kTracksOrigin)
            out_.origin.insert(out_.origin.end(), origin_ + at_, origin_ + at_ + length);
        at_ += length;
    }

    static constexpr std::size_t kNoGap = std::string_view::npos;

    std::string_view text_;
    const CharacterId* origin_;
    Blanks blanks_;
    std::size_t at_ = 0;
    std::size_t gap_ = kNoGap;  // where white space began that is not decided yet
    Output out_;
};

}  // namespace

Text fold_text_forms(const Text& text) {
    return Folder<Text>(text.value, text.origin.data(), Blanks::kSettled).fold();
}

std::string fold_text_forms(std::string_view text) {
    return Folder<PlainText>(text, nullptr, Blanks::kSettled).fold().value;
}

std::string fold_counted_forms(std::string_view text) {
    return Folder<PlainText>(text, nullptr, Blanks::kDropped).fold().value;
}

bool may_hold_radical(std::string_view text) {
    // U+2E80–U+2FFF are E2 BA 80 – E2 BF BF; U+31C0–U+31EF are E3 87 80 – E3 87 AF.
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    for (std::size_t at = 0; at + 1 < text.size();) {
        if ((byte(at) == 0xE2 && byte(at + 1) >= 0xBA) || (byte(at) == 0xE3 && byte(at + 1) == 0x87))
            return true;
        const bool takes_three_bytes = (byte(at) & 0xF0) == 0xE0;
        at += takes_three_bytes ? 3 : 1;
    }
    return false;
}

std::string with_radicals_unified(std::string_view text) {
    std::string unified;
    unified.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = decode_code_point(text, at);
        const bool is_radical = (c >= 0x2E80 && c <= 0x2FD5) || (c >= 0x31C0 && c <= 0x31E3);
        const std::size_t size = unified.size();
        if (is_radical) append_utf8(unified, equivalent_ideograph(c));
        if (unified.size() - size == at - begin) continue;
        unified.resize(size);
        unified.append(text.substr(begin, at - begin));
    }
    return unified;
}

}  // namespace torikumi
