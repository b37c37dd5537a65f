#include "pipeline/plan/ledger.h"

#include <algorithm>

#include "normalizers/spacing.h"
#include "normalizers/text_forms.h"
#include "normalizers/wrapped_lines.h"
#include "pipeline/draft/printed_text.h"

namespace torikumi {

Ledger::Ledger(const CharacterTable& characters) : characters_(characters), entries_(characters.size()) {}

std::string Ledger::take(const Text& text, Use use) {
    enter_code_points(text, use, Owners::kOne);
    return text.value;
}

std::string Ledger::take_shared(const Text& text, Use use) {
    enter_code_points(text, use, Owners::kShared);
    return text.value;
}

void Ledger::share(const TextLines& lines) {
    for (const TextLine& line : lines)
        for (const CharacterId id : line.text.origin)
            if (id != kNoCharacter) entries_[id].shared = true;
}

void Ledger::enter(const Text& text, Use use) {
    enter_code_points(text, use, Owners::kOne);
}

void Ledger::enter(const TextLines& lines, Use use) {
    for (const TextLine& line : lines) enter(line.text, use);
}

void Ledger::set_aside(const Text& text) {
    if (is_blank(text)) return;
    const Text piece = fold_text_forms(trimmed_text(text));
    const CharacterId first = *std::ranges::min_element(piece.origin);
    pieces_.push_back({first, {take(piece, Use::kUnplaced), sources_of(characters_, piece)}});
}

void Ledger::set_aside(const TextLines& lines) {
    set_aside(normalize_lines(lines));
}

void Ledger::set_aside_rest(const TextLines& lines) {
    TextLines rest;
    for (const TextLine& line : lines) {
        TextLine kept{{}, line.box, line.em_pt};
        for (std::size_t at = 0; at < line.text.size(); ++at) {
            const CharacterId id = line.text.origin[at];
            if (id != kNoCharacter && entries_[id].owners != Owners::kNone) continue;
            kept.text.append(line.text.value.substr(at, 1), id);
        }
        if (!is_blank(kept.text)) rest.push_back(std::move(kept));
    }
    set_aside(rest);
}

CharacterAccount Ledger::account() const {
    CharacterAccount account;
    account.twice = twice_;
    for (std::size_t id = 0; id < entries_.size(); ++id) {
        if (!is_counted(characters_.code_points[id])) continue;
        ++account.input;
        if (entries_[id].owners == Owners::kNone) continue;
        switch (entries_[id].use) {
            case Use::kField: ++account.fields; break;
            case Use::kNote: ++account.notes; break;
            case Use::kFurniture: ++account.furniture; break;
            case Use::kUnplaced: ++account.unplaced; break;
        }
    }
    return account;
}

std::vector<Unplaced> Ledger::unplaced() const {
    std::vector<Piece> sorted = pieces_;
    std::ranges::stable_sort(sorted, {}, &Piece::first);
    std::vector<Unplaced> unplaced;
    unplaced.reserve(sorted.size());
    for (Piece& piece : sorted) unplaced.push_back(std::move(piece.unplaced));
    return unplaced;
}

Text Ledger::lost() const {
    return text_where([](const Entry& entry) { return entry.owners == Owners::kNone; });
}

Text Ledger::doubled() const {
    return text_where([](const Entry& entry) { return entry.doubled; });
}

template <typename Matches>
Text Ledger::text_where(const Matches& matches) const {
    Text text;
    for (std::size_t id = 0; id < entries_.size(); ++id) {
        if (!is_counted(characters_.code_points[id]) || !matches(entries_[id])) continue;
        std::string bytes;
        append_utf8(bytes, characters_.code_points[id]);
        text.append(bytes, static_cast<CharacterId>(id));
    }
    return text;
}

void Ledger::enter_code_points(const Text& text, Use use, Owners owners) {
    ++takings_;
    std::uint32_t code_point = 0;
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end, ++code_point) {
        decode_code_point(text.value, end);
        // Most code points stand for one character, which all of their bytes name.
        for (std::size_t at = begin; at < end; ++at)
            if (at == begin || text.origin[at] != text.origin[at - 1])
                enter_character(text.origin[at], use, owners, code_point);
    }
}

void Ledger::count_twice(Entry& entry) {
    entry.doubled = true;
    ++twice_;
}

void Ledger::enter_character(CharacterId id, Use use, Owners owners, std::uint32_t code_point) {
    if (id == kNoCharacter || !is_counted(characters_.code_points[id])) return;
    Entry& entry = entries_[id];
    if (entry.taking == takings_) {
        // ㌔ that became キロ stands behind two neighbours; a text that holds the character again further on
        // says it twice.
        if (code_point > entry.code_point + 1) count_twice(entry);
        entry.code_point = code_point;
        return;
    }
    if (entry.shared) owners = Owners::kShared;
    const bool free = entry.owners == Owners::kNone;
    const bool shareable =
        owners == Owners::kShared && (entry.owners == Owners::kShared || entry.use == Use::kFurniture);
    if (!free && !shareable) count_twice(entry);
    if (free) {
        entry.owners = owners;
        entry.use = use;
    }
    entry.taking = takings_;
    entry.code_point = code_point;
}

}  // namespace torikumi
