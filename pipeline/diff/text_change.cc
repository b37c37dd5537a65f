#include "pipeline/diff/text_change.h"

#include <algorithm>

#include "normalizers/compact_form.h"
#include "normalizers/similarity.h"
#include "pipeline/matching/assignment.h"
#include "pipeline/matching/equal_keys.h"

namespace torikumi {
namespace {

using Partners = std::vector<std::optional<std::size_t>>;

/// In compact form; a sentence ends with 。 or its paragraph.
std::vector<std::string> sentences_of(std::string_view text) {
    constexpr std::string_view kStop = "。";
    std::vector<std::string> sentences;
    while (!text.empty()) {
        const std::size_t end = std::min({text.size(), text.find(kStop), text.find('\n')});
        const std::string sentence = compact_form(text.substr(0, end));
        if (!sentence.empty()) sentences.push_back(sentence);
        const std::size_t behind = text.substr(end).starts_with(kStop) ? kStop.size() : 1;
        text.remove_prefix(std::min(text.size(), end + behind));
    }
    return sentences;
}

void pair_alike(const std::vector<std::string>& old_texts, const std::vector<std::string>& new_texts,
                double least_similarity, Partners& partners, std::vector<bool>& taken) {
    std::vector<std::size_t> rows;
    std::vector<std::size_t> columns;
    std::vector<CharacterPairs> column_pairs;
    for (std::size_t i = 0; i < old_texts.size(); ++i)
        if (!partners[i]) rows.push_back(i);
    for (std::size_t j = 0; j < new_texts.size(); ++j) {
        if (taken[j]) continue;
        columns.push_back(j);
        column_pairs.push_back(character_pairs(new_texts[j]));
    }
    constexpr std::size_t kMost = 200;  // on either side; beyond, only equal texts are the same
    if (rows.empty() || columns.empty() || std::max(rows.size(), columns.size()) > kMost) return;

    std::vector scores(rows.size(), std::vector<double>(columns.size(), 0));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const CharacterPairs pairs = character_pairs(old_texts[rows[r]]);
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const double alike = similarity(pairs, column_pairs[c]);
            if (alike >= least_similarity) scores[r][c] = alike;
        }
    }
    const Partners assigned = assign(scores);
    for (std::size_t r = 0; r < rows.size(); ++r)
        if (assigned[r] && scores[r][*assigned[r]] > 0) partners[rows[r]] = columns[*assigned[r]];
}

/// Of the sentences on either side, whether all are on the other side, too.
struct KeptSentences {
    bool all_old = false;
    bool all_new = false;
};

KeptSentences kept_sentences(std::string_view before, std::string_view after, double least_similarity) {
    const std::vector<std::string> old_sentences = sentences_of(before);
    const std::vector<std::string> new_sentences = sentences_of(after);
    const Partners partners = pair_texts(old_sentences, new_sentences, least_similarity);
    const auto kept = static_cast<std::size_t>(
        std::ranges::count_if(partners, [](const auto& partner) { return partner.has_value(); }));
    return {kept == old_sentences.size(), kept == new_sentences.size()};
}

}  // namespace

std::vector<std::optional<std::size_t>> pair_texts(const std::vector<std::string>& old_texts,
                                                   const std::vector<std::string>& new_texts,
                                                   double least_similarity) {
    Partners partners =
        pair_equal_keys({old_texts.begin(), old_texts.end()}, {new_texts.begin(), new_texts.end()});
    std::vector<bool> taken(new_texts.size());
    for (const auto& partner : partners)
        if (partner) taken[*partner] = true;
    pair_alike(old_texts, new_texts, least_similarity, partners, taken);
    return partners;
}

TextChange text_change(std::string_view before, std::string_view after, const TextChangeSettings& settings) {
    const std::string old_text = compact_form(before);
    const std::string new_text = compact_form(after);
    if (old_text == new_text) return TextChange::kNone;
    if (new_text.empty()) return TextChange::kReplaced;
    if (new_text.starts_with(old_text)) return TextChange::kExtended;
    if (old_text.starts_with(new_text)) return TextChange::kReworded;
    const KeptSentences kept = kept_sentences(before, after, settings.kept_sentence);
    if (kept.all_old && !kept.all_new) return TextChange::kExtended;
    if (kept.all_new && !kept.all_old) return TextChange::kReworded;
    return similarity(old_text, new_text) >= settings.reworded_row ? TextChange::kReworded
                                                                   : TextChange::kReplaced;
}

}  // namespace torikumi
