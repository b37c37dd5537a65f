#include "pipeline/dump/text_clues.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "normalizers/wrapped_lines.h"
#include "pipeline/draft/dump_line_shape.h"

namespace torikumi {
namespace {

CharacterPairs pairs_of(const TextLines& lines) {
    return character_pairs(normalize_lines(lines).value);
}

bool is_finished(const LateText& sentence) {
    const std::string& last = sentence.lines.back().text.value;
    return last.ends_with("。") || last.ends_with("】");
}

bool begins_indented(const LateText& sentence) {
    return is_indented(sentence.lines.front());
}

}  // namespace

TextClues::TextClues(const DumpSection& section, const Segmentation& segmentation, const LatePieces& late,
                     const DocumentClues& document, const TextPairingSettings& settings)
    : section_(section), segmentation_(segmentation), late_(late), document_(document), settings_(settings) {
    read_policies();
    read_measures();
    read_recommendations();
    read_anchors();
    weigh_pairs();
    score_sentences();
    compare_phrases();
}

void TextClues::read_policies() {
    policy_pairs_.resize(segmentation_.policies);
    content_pairs_.resize(segmentation_.policies);
    inline_references_.resize(segmentation_.policies);
    std::vector<bool> seen(segmentation_.policies, false);
    for (const MeasureSpan& measure : segmentation_.measures) {
        const auto& policy = section_.rows[measure.first_row].policy;
        if (seen[measure.policy]) continue;
        seen[measure.policy] = true;
        if (policy && !policy->text.empty()) policy_pairs_[measure.policy] = pairs_of(policy->text);
        if (policy && !policy->recommendations.empty()) {
            auto& numbers = inline_references_[measure.policy].emplace();
            for (const TextLine& line : policy->recommendations)
                for (const Mark& mark : parse_mark_list(line.text.value)) numbers.push_back(mark.ordinal);
        }
        if (!policy || policy->text.empty())
            slots_.push_back({SlotKind::kPolicy, measure.policy, measure.policy});
    }
}

void TextClues::read_measures() {
    for (std::size_t m = 0; m < segmentation_.measures.size(); ++m) {
        const MeasureSpan& measure = segmentation_.measures[m];
        progress_pairs_.push_back(progress_of(measure));
        if (first_row(measure).measure_text.empty())
            slots_.push_back({SlotKind::kMeasure, m, measure.policy});
        CharacterPairs& content = content_pairs_[measure.policy];
        content = merged({&content, &first_row(measure).measure_said.pairs(), &progress_pairs_.back()});
    }
}

/// Where a measure has several rows, their lines are read as those of one text.
CharacterPairs TextClues::progress_of(const MeasureSpan& measure) const {
    if (measure.first_row == measure.last_row) return first_row(measure).progress_said.pairs();
    TextLines progress;
    for (std::size_t row = measure.first_row; row <= measure.last_row; ++row) {
        const TextLines& lines = section_.rows[row].progress;
        progress.insert(progress.end(), lines.begin(), lines.end());
    }
    return pairs_of(progress);
}

void TextClues::read_recommendations() {
    for (std::size_t r = 0; r < late_.recommendations.size(); ++r) {
        const ListedRecommendation& listed = late_.recommendations[r];
        number_of_[listed.number] = r;
        listed_pairs_.push_back(pairs_of(listed.text));
        if (listed.text.empty()) open_recommendations_.push_back(r);
    }
}

/// Which policies and measures are certain to have something in a block.
void TextClues::read_anchors() {
    for (const LateMark& mark : late_.policy_marks)
        if (const auto policy = policy_of_mark(mark.mark.ordinal))
            policies_in_block_[mark.block].insert(*policy);
    for (std::size_t m = 0; m < segmentation_.measures.size(); ++m) {
        const MeasureSpan& measure = segmentation_.measures[m];
        if (!measure.late_mark) continue;
        // Of several late (ｱ) each may be the mark of this measure; only one alone is certain to be of its
        // policy.
        const int ordinal = late_.measure_marks[*measure.late_mark].mark.ordinal;
        const auto same = [&](const LateMark& mark) { return mark.mark.ordinal == ordinal; };
        const bool alone = std::ranges::count_if(late_.measure_marks, same) == 1;
        for (const LateMark& mark : late_.measure_marks)
            if (same(mark)) measures_in_block_[mark.block].insert(m);
        if (alone) policies_in_block_[late_.measure_marks[*measure.late_mark].block].insert(measure.policy);
    }
    for (const LateReferences& references : late_.references)
        if (references.policy_mark)
            if (const auto policy = policy_of_mark(*references.policy_mark))
                policies_in_block_[references.block].insert(*policy);
}

std::optional<std::size_t> TextClues::policy_of_mark(int ordinal) const {
    if (ordinal < 1 || ordinal > static_cast<int>(segmentation_.policies)) return std::nullopt;
    return static_cast<std::size_t>(ordinal - 1);
}

std::optional<std::size_t> TextClues::listed(int number) const {
    const auto found = number_of_.find(number);
    return found == number_of_.end() ? std::nullopt : std::optional(found->second);
}

const std::set<std::size_t>* TextClues::policies_in_block(std::size_t block) const {
    const auto found = policies_in_block_.find(block);
    return found == policies_in_block_.end() ? nullptr : &found->second;
}

void TextClues::weigh_pairs() {
    std::vector<const CharacterPairs*> texts;
    for (const auto* of_kind : {&progress_pairs_, &policy_pairs_, &listed_pairs_})
        for (const CharacterPairs& text : *of_kind) texts.push_back(&text);
    for (const MeasureSpan& measure : segmentation_.measures)
        texts.push_back(&first_row(measure).measure_said.pairs());
    for (const LateText& text : late_.sentences) texts.push_back(&text.said.pairs());
    for (const auto& run : late_.phrases)
        for (const LateText& text : run) texts.push_back(&text.said.pairs());
    const TextAffinity weights(texts);

    for (const CharacterPairs& text : content_pairs_) contents_.push_back(weights.weigh(text));
    std::vector<WeighedText> own = weights.weigh_own();
    auto next = std::make_move_iterator(own.begin());
    const auto take = [&](std::size_t count, std::vector<WeighedText>& of_kind) {
        of_kind.assign(next, next + static_cast<std::ptrdiff_t>(count));
        next += static_cast<std::ptrdiff_t>(count);
    };
    take(progress_pairs_.size(), progress_);
    take(policy_pairs_.size(), policy_texts_);
    take(listed_pairs_.size(), listed_);
    next +=
        static_cast<std::ptrdiff_t>(segmentation_.measures.size());  // they only say which pairs are frequent
    take(late_.sentences.size(), sentences_);
    take(static_cast<std::size_t>(own.end() - next.base()), phrase_texts_);
}

void TextClues::score_sentences() {
    const auto finished = std::ranges::count_if(late_.sentences, is_finished);
    finished_sentences_ = static_cast<std::size_t>(finished) * 2 > late_.sentences.size();
    const auto indented = std::ranges::count_if(late_.sentences, begins_indented);
    indented_sentences_ = static_cast<std::size_t>(indented) * 2 > late_.sentences.size();
    for (const LateText& sentence : late_.sentences)
        if (document_.repeats)
            twins_.push_back(document_.repeats->twins_of(sentence.said, document_.section));
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
        std::vector<double>& scores = sentence_scores_.emplace_back();
        for (const Slot& slot : slots_) scores.push_back(sentence_score(s, slot));
    }
}

void TextClues::compare_phrases() {
    const auto affinities = [&](const WeighedText& text) {
        std::vector<double> all;
        for (const WeighedText& phrase : phrase_texts_) all.push_back(affinity(phrase, text));
        return all;
    };
    for (const WeighedText& sentence : sentences_) phrase_affinity_.push_back(affinities(sentence));
    for (const WeighedText& text : policy_texts_) inline_affinity_.push_back(affinities(text));
    for (const WeighedText& text : contents_) content_affinity_.push_back(affinities(text));
    for (const auto& run : late_.phrases) {
        first_phrase_.push_back(phrases_);
        phrases_ += run.size();
        for (const LateText& phrase : run)
            title_scores_.push_back(settings_.ends_like_title * document_.titles.likeness(phrase.lines));
    }
}

bool TextClues::lacks_phrase() const {
    const std::size_t places = open_recommendations_.size() + (late_.title.empty() ? 1 : 0);
    return phrases_ > 0 && phrases_ < places;
}

bool TextClues::is_cut(std::size_t sentence) const {
    const LateText& text = late_.sentences[sentence];
    return (finished_sentences_ && !is_finished(text)) || (indented_sentences_ && !begins_indented(text));
}

/// All that speaks for a sentence in a slot, its recommendation aside.
double TextClues::sentence_score(std::size_t index, const Slot& slot) const {
    const LateText& sentence = late_.sentences[index];
    const WeighedText& content =
        slot.kind == SlotKind::kPolicy ? contents_[slot.policy] : progress_[slot.index];
    double score = settings_.content * affinity(sentences_[index], content);
    score += width_score(sentence, slot.kind);
    if (finished_sentences_ && !is_finished(sentence)) score -= settings_.unfinished;
    if (slot.kind == SlotKind::kPolicy && sentence.said.is_tagged()) score -= settings_.tagged;
    score += settings_.shared_block * shared(sentence.block, slot);
    if (slot.kind == SlotKind::kMeasure && !twins_.empty()) {
        const SaidText& progress = first_row(segmentation_.measures[slot.index]).progress_said;
        if (document_.repeats->share_progress(twins_[index], progress.untagged_pairs()))
            score += settings_.repeated;
    }
    if (sentence.block > 0) score += settings_.neighbouring_block * shared(sentence.block - 1, slot);
    return score + settings_.neighbouring_block * shared(sentence.block + 1, slot);
}

/// 1 where the block holds a mark of the slot itself, a half where one of its policy, less than 0 where only
/// others'.
double TextClues::shared(std::size_t block, const Slot& slot) const {
    const auto measures = measures_in_block_.find(block);
    if (slot.kind == SlotKind::kMeasure && measures != measures_in_block_.end())
        return measures->second.contains(slot.index) ? 1 : -0.5;
    const auto policies = policies_in_block_.find(block);
    if (policies == policies_in_block_.end()) return 0;
    if (!policies->second.contains(slot.policy)) return -0.5;
    return slot.kind == SlotKind::kPolicy ? 1 : 0.5;
}

/// Columns have their own widths, so where a text wraps says in which it stands.
double TextClues::width_score(const LateText& sentence, SlotKind kind) const {
    const double own = kind == SlotKind::kPolicy ? document_.widths.policy_em : document_.widths.measure_em;
    const double other = kind == SlotKind::kPolicy ? document_.widths.measure_em : document_.widths.policy_em;
    const auto fits = [&](double column) {
        return std::abs(sentence.wrap_em - column) <= settings_.wrap_tolerance_em;
    };
    if (sentence.wrap_em == 0) return own > 0 && sentence.widest_em > own + 1 ? -settings_.wrap_width : 0;
    if (own > 0 && other > 0 && fits(own) && fits(other)) return 0;
    if (own > 0) return fits(own) ? settings_.wrap_width : -settings_.wrap_width;
    if (other > 0) return fits(other) ? -settings_.wrap_width : settings_.wrap_width;
    return 0;
}

double TextClues::likeness_to_phrase(std::size_t policy, std::optional<std::size_t> sentence,
                                     std::size_t phrase) const {
    const double own = sentence ? phrase_affinity_[*sentence][phrase] : inline_affinity_[policy][phrase];
    return own + settings_.rows_share * content_affinity_[policy][phrase];
}

double TextClues::likeness_to_listed(std::size_t policy, std::optional<std::size_t> sentence,
                                     std::size_t listed) const {
    return affinity(sentence ? sentences_[*sentence] : policy_texts_[policy], listed_[listed]);
}

}  // namespace torikumi
