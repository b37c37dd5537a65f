#include "pipeline/profile/profile_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "normalizers/mark_forms.h"
#include "normalizers/text_forms.h"
#include "pipeline/model/text.h"

namespace torikumi {
namespace {

std::string_view name_of(ProfileValueKind kind) {
    switch (kind) {
        case ProfileValueKind::kNull: return "null";
        case ProfileValueKind::kText: return "a string";
        case ProfileValueKind::kList: return "a list";
        case ProfileValueKind::kObject: return "an object";
        case ProfileValueKind::kOther: break;
    }
    return "a number or a truth value";
}

/// RFC 6901 writes ~ and / of a key otherwise.
std::string escaped(std::string_view key) {
    std::string step;
    for (const char c : key) {
        if (c == '~' || c == '/') {
            step += c == '~' ? "~0" : "~1";
        } else {
            step += c;
        }
    }
    return step;
}

std::string without_white_space(std::string_view text) {
    std::string bare;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (is_counted(decode_code_point(text, at))) bare += text.substr(begin, at - begin);
    }
    return bare;
}

}  // namespace

std::string ProfilePlace::pointer() const {
    if (around == nullptr) return {};
    if (around->value.kind == ProfileValueKind::kObject)
        return fmt::format("{}/{}", around->pointer(), escaped(value.key));
    return fmt::format("{}/{}", around->pointer(), &value - around->value.values.data());
}

void ProfileReader::read_object(const ProfilePlace& place, std::initializer_list<Key> keys) {
    if (place.value.kind != ProfileValueKind::kObject)
        return report(place,
                      fmt::format("this is {}; write an object {{…}} here", name_of(place.value.kind)));
    for (const ProfileValue& value : place.value.values) {
        const ProfilePlace inner{value, &place};
        const auto known = std::ranges::find(keys, value.key, &Key::name);
        if (known != keys.end()) {
            known->read(inner);
            continue;
        }
        std::string names;
        for (const Key& key : keys) names += (names.empty() ? "" : ", ") + std::string(key.name);
        report(inner, fmt::format("no profile has this key here; it may be one of {}", names));
    }
}

void ProfileReader::read_list(const ProfilePlace& place, std::string_view of_what,
                              const std::function<void(const ProfilePlace&)>& read) {
    if (place.value.kind != ProfileValueKind::kList)
        return report(place, fmt::format("this is {}; write a list […] of {} here", name_of(place.value.kind),
                                         of_what));
    for (const ProfileValue& value : place.value.values) read({value, &place});
}

std::string ProfileReader::read_text(const ProfilePlace& place, std::string_view what) {
    if (place.value.kind != ProfileValueKind::kText) {
        report(place, fmt::format("this is {}; write {} in quotes here", name_of(place.value.kind), what));
    } else if (without_white_space(place.value.text).empty()) {
        report(place, fmt::format("nothing stands here; write {}, or leave it out", what));
    } else {
        return place.value.text;
    }
    return {};
}

std::string ProfileReader::read_word(const ProfilePlace& place) {
    return fold_text_forms(without_white_space(read_text(place, "a word as it is printed")));
}

WordList ProfileReader::read_words(const ProfilePlace& place) {
    WordList words;
    read_list(place, "words", [&](const ProfilePlace& item) {
        if (std::string word = read_word(item); !word.empty()) words.push_back(std::move(word));
    });
    return words;
}

MarkForms ProfileReader::read_marks(const ProfilePlace& place) {
    MarkForms forms;
    read_list(place, "marks", [&](const ProfilePlace& item) {
        const std::string example = read_text(item, "the first mark of the level as it is printed");
        if (example.empty()) return;
        const auto form = parse_mark_form(without_white_space(example));
        if (form) return forms.push_back(*form);
        report(item,
               fmt::format("{} holds no first mark; write one such as １, （１）, ①, ア, Ⅰ, with the words "
                           "around it: 基本目標１",
                           shortened(example)));
    });
    return forms;
}

void ProfileReader::report(const ProfilePlace& place, std::string message) {
    constexpr std::size_t kMostReported = 100;
    if (++faults_ <= kMostReported)
        diagnostics_.add(DiagnosticCode::kProfileInvalid, std::move(message), {}, place.pointer());
}

void ProfileReader::report_rest() {
    if (const std::size_t listed = diagnostics_.all().size(); faults_ > listed)
        diagnostics_.add(DiagnosticCode::kProfileInvalid,
                         fmt::format("{} more faults are not listed", faults_ - listed));
}

}  // namespace torikumi
