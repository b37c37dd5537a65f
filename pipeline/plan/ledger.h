#pragma once

// Owns the account of characters: what each printed character was used for. The way from printed text to a
// value of the plan leads through `take`, so that a character that no parser asked for is found as lost and
// one that two items claim as used twice. Not here: what the text means.

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/model/account.h"
#include "pipeline/model/plan.h"
#include "pipeline/model/text.h"

namespace torikumi {

/// Where a character ended.
enum class Use : std::uint8_t { kField, kNote, kFurniture, kUnplaced };

class Ledger {
 public:
    /// `characters` must outlive the ledger.
    explicit Ledger(const CharacterTable& characters);

    /// Enters the characters of `text` and hands out its value. A character may stand behind several
    /// neighbouring code points of one text; anywhere else its second appearance counts as `twice`.
    std::string take(const Text& text, Use use);
    /// The same for a cell with several owners: one 該当提言 cell merged over two policies, one column header
    /// above all rows. Characters that are shared already, or are furniture, stay as they were entered.
    std::string take_shared(const Text& text, Use use);

    /// Says that a cell has several owners, before any of them takes it as its own.
    void share(const TextLines& lines);

    /// `take` where the value is not wanted.
    void enter(const Text& text, Use use);
    void enter(const TextLines& lines, Use use);

    /// Keeps text that no field can hold under `unplaced`. Blank text leaves no trace.
    void set_aside(const Text& text);
    void set_aside(const TextLines& lines);
    /// Sets aside what nobody has entered of `lines` so far.
    void set_aside_rest(const TextLines& lines);

    const CharacterTable& characters() const { return characters_; }
    CharacterAccount account() const;
    /// The pieces that were set aside, in the order of the print.
    std::vector<Unplaced> unplaced() const;
    /// The counted characters that were never entered, or more than once, in the order of the print.
    Text lost() const;
    Text doubled() const;

 private:
    enum class Owners : std::uint8_t { kNone, kOne, kShared };

    struct Entry {
        Owners owners = Owners::kNone;
        Use use = Use::kField;
        bool doubled = false;
        bool shared = false;           // by announcement
        std::uint32_t taking = 0;      // the number of the `take` that entered it last
        std::uint32_t code_point = 0;  // index of the last code point of that text it stands behind
    };

    struct Piece {
        CharacterId first;
        Unplaced unplaced;
    };

    void enter_code_points(const Text& text, Use use, Owners owners);
    void count_twice(Entry& entry);
    template <typename Matches>
    Text text_where(const Matches& matches) const;
    void enter_character(CharacterId id, Use use, Owners owners, std::uint32_t code_point);

    const CharacterTable& characters_;
    std::vector<Entry> entries_;
    std::vector<Piece> pieces_;
    std::uint32_t takings_ = 0;
    std::size_t twice_ = 0;
};

}  // namespace torikumi
