#include "pipeline/profile/read_profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "normalizers/categories.h"
#include "normalizers/text_forms.h"
#include "pipeline/profile/built_in_profile.h"
#include "pipeline/profile/profile_reader.h"

namespace torikumi {
namespace {

using enum ColumnRole;

constexpr std::string_view kFormat = "torikumi.profile/1";
constexpr std::string_view kBuiltIn = "built-in";

/// What the profile says itself stands before what the one that it extends says.
WordList words_before(WordList own, const WordList& base) {
    std::ranges::copy_if(base, std::back_inserter(own),
                         [&](const std::string& word) { return std::ranges::find(own, word) == own.end(); });
    return own;
}

/// Grouped by role, own words first. A word of one role in the profile is none of another below it.
std::vector<HeaderWord> headers_before(const std::vector<HeaderWord>& own,
                                       const std::vector<HeaderWord>& base) {
    std::vector<HeaderWord> merged;
    const auto is_own = [&](const HeaderWord& word) {
        return std::ranges::find(own, word.word, &HeaderWord::word) != own.end();
    };
    for (const ColumnRole role :
         {kRecommendation, kPolicy, kMeasure, kProgress, kCategory, kDepartments, kExtra}) {
        const auto of_role = [&](const HeaderWord& word) { return word.role == role; };
        std::ranges::copy_if(own, std::back_inserter(merged), of_role);
        std::ranges::copy_if(base, std::back_inserter(merged),
                             [&](const HeaderWord& word) { return of_role(word) && !is_own(word); });
    }
    return merged;
}

class Reading {
 public:
    Reading(Profile base, Diagnostics& diagnostics) : profile_(std::move(base)), reader_(diagnostics) {}

    Profile profile(const ProfileValue& root) {
        reader_.read_object({root}, {{"$schema", ignore},
                                     {"format", [&](const auto& place) { read_format(place); }},
                                     {"extends", [&](const auto& place) { read_extends(place); }},
                                     {"columns", [&](const auto& place) { read_columns(place); }},
                                     {"levels", [&](const auto& place) { read_levels(place); }},
                                     {"categories", [&](const auto& place) { read_categories(place); }}});
        if (root.find("format") == nullptr && root.kind == ProfileValueKind::kObject)
            reader_.report({root}, fmt::format(R"(write "format": "{}" here)", kFormat));
        reader_.report_rest();
        return std::move(profile_);
    }

 private:
    static void ignore(const ProfilePlace&) {}

    void read_format(const ProfilePlace& place) {
        const std::string format = reader_.read_text(place, fmt::format("\"{}\"", kFormat));
        if (!format.empty() && format != kFormat)
            reader_.report(place, fmt::format("this is no format of a profile; write \"{}\"", kFormat));
    }

    void read_extends(const ProfilePlace& place) {
        const std::string base = reader_.read_text(place, "\"built-in\"");
        if (!base.empty() && base != kBuiltIn)
            reader_.report(place, "a profile can extend \"built-in\" only; else leave this key out");
    }

    void read_columns(const ProfilePlace& place) {
        ColumnWords& columns = profile_.columns;
        std::vector<HeaderWord> own;
        const auto headers = [&](ColumnRole role) {
            return [this, &own, role](const ProfilePlace& words) {
                for (std::string& word : reader_.read_words(words)) own.push_back({role, std::move(word)});
            };
        };
        reader_.read_object(place, {{"recommendations", headers(kRecommendation)},
                                    {"policy", headers(kPolicy)},
                                    {"measure", headers(kMeasure)},
                                    {"progress", headers(kProgress)},
                                    {"category", headers(kCategory)},
                                    {"departments", headers(kDepartments)},
                                    {"extra", headers(kExtra)},
                                    {"before", into(columns.before)},
                                    {"behind", into(columns.behind)},
                                    {"outlook", into(columns.outlook)},
                                    {"side", into(columns.side)}});
        columns.headers = headers_before(own, columns.headers);
    }

    /// A level that is given replaces that of the profile below it.
    void read_levels(const ProfilePlace& place) {
        Levels& levels = profile_.levels;
        reader_.read_object(place,
                            {{"section", [&](const auto& level) { read_section_level(level); }},
                             {"policy", [&](const auto& level) { read_level(level, levels.policies); }},
                             {"measure", [&](const auto& level) { read_level(level, levels.measures); }},
                             {"recommendation", [&](const auto& level) {
                                  levels.recommendations.clear();
                                  reader_.read_object(level, {{"marks", marks_into(levels.recommendations)}});
                              }}});
    }

    void read_section_level(const ProfilePlace& place) {
        Levels& levels = profile_.levels;
        levels.sections.clear();
        levels.section_ranks.clear();
        levels.section_names.clear();
        reader_.read_object(place, {{"headings", marks_into(levels.sections)},
                                    {"ranks", into(levels.section_ranks)},
                                    {"names", into(levels.section_names)}});
    }

    void read_level(const ProfilePlace& place, LevelMarks& level) {
        level = {};
        reader_.read_object(place,
                            {{"marks", marks_into(level.marks)}, {"headings", marks_into(level.headings)}});
    }

    /// A legend replaces that of the profile below it.
    void read_categories(const ProfilePlace& place) {
        CategoryWords& categories = profile_.categories;
        reader_.read_object(place, {{"codes", into(categories.codes)},
                                    {"legend", [&](const auto& legend) {
                                         categories.legend.clear();
                                         reader_.read_list(legend, "objects with code and meaning",
                                                           [&](const auto& entry) { read_meaning(entry); });
                                     }}});
    }

    void read_meaning(const ProfilePlace& place) {
        Category category;
        reader_.read_object(place,
                            {{"code", [&](const auto& code) { category.code = reader_.read_word(code); }},
                             {"meaning", [&](const auto& meaning) {
                                  category.meaning =
                                      fold_text_forms(reader_.read_text(meaning, "what the code means"));
                              }}});
        if (place.value.kind != ProfileValueKind::kObject) return;
        for (const std::string_view key : {"code", "meaning"}) {
            if (!place.value.find(key)) reader_.report(place, fmt::format("write \"{}\" here", key));
        }
        if (const auto sign = parse_category_code(category.code, CategoryCodes::kExpected)) {
            category.code = *sign;
        } else if (!category.code.empty()) {
            profile_.categories.codes.push_back(category.code);
        }
        profile_.categories.legend.push_back(std::move(category));
    }

    std::function<void(const ProfilePlace&)> marks_into(MarkForms& forms) {
        return [this, &forms](const ProfilePlace& place) { forms = reader_.read_marks(place); };
    }

    std::function<void(const ProfilePlace&)> into(WordList& list) {
        return [this, &list](const ProfilePlace& place) {
            list = words_before(reader_.read_words(place), list);
        };
    }

    Profile profile_;
    ProfileReader reader_;
};

std::optional<Profile> read_tree(const ProfileValue& root, Profile base, Diagnostics& diagnostics) {
    Diagnostics faults;
    Profile profile = Reading(std::move(base), faults).profile(root);
    if (faults.all().empty()) return profile;
    diagnostics.all().insert(diagnostics.all().end(), faults.all().begin(), faults.all().end());
    return std::nullopt;
}

}  // namespace

std::optional<Profile> read_profile(std::string_view json, Diagnostics& diagnostics) {
    const auto root = parse_profile_tree(json, diagnostics);
    if (!root) return std::nullopt;
    return read_tree(*root, root->find("extends") ? built_in_profile() : Profile{}, diagnostics);
}

std::optional<Profile> read_whole_profile(std::string_view json, Diagnostics& diagnostics) {
    const auto root = parse_profile_tree(json, diagnostics);
    if (!root) return std::nullopt;
    return read_tree(*root, {}, diagnostics);
}

}  // namespace torikumi
