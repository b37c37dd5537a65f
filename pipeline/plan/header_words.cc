#include "pipeline/plan/header_words.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "normalizers/characters.h"
#include "normalizers/compact_form.h"
#include "pipeline/plan/known_words.h"
#include "pipeline/plan/remarks.h"

namespace torikumi {
namespace {

using enum ColumnRole;

struct HeaderWord {
    ColumnRole role;
    std::string_view word;
};

/// Within a role the surest word first. A word under two roles (実施内容) belongs to the one whose column has
/// no better claim. 取り組み and 取組み are read as 取組.
constexpr auto kWords = std::to_array<HeaderWord>({
    {kRecommendation, "該当提言"},
    {kRecommendation, "対応する提言"},
    {kRecommendation, "対応提言"},
    {kRecommendation, "提言番号"},
    {kRecommendation, "提言No."},
    {kRecommendation, "提言No"},
    {kRecommendation, "提言項目"},
    {kRecommendation, "関連提言"},
    {kRecommendation, "関連する提言"},
    {kRecommendation, "提言との対応"},
    {kRecommendation, "提言"},
    {kRecommendation, "該当番号"},
    {kRecommendation, "該当項目"},
    {kRecommendation, "指摘番号"},
    {kRecommendation, "該当指摘"},
    {kRecommendation, "指摘事項"},

    {kPolicy, "取組方針"},
    {kPolicy, "取組の方針"},
    {kPolicy, "取組の方向性"},
    {kPolicy, "取組方向性"},
    {kPolicy, "取組の方向"},
    {kPolicy, "対応方針"},
    {kPolicy, "改善方針"},
    {kPolicy, "施策の方針"},
    {kPolicy, "施策の方向性"},
    {kPolicy, "施策の方向"},
    {kPolicy, "基本方針"},
    {kPolicy, "基本施策"},
    {kPolicy, "取組の柱"},
    {kPolicy, "方針"},
    {kPolicy, "施策"},

    {kMeasure, "具体的な取組内容"},
    {kMeasure, "具体的取組内容"},
    {kMeasure, "具体的な取組"},
    {kMeasure, "具体的取組"},
    {kMeasure, "取組内容"},
    {kMeasure, "取組の内容"},
    {kMeasure, "取組事項"},
    {kMeasure, "取組項目"},
    {kMeasure, "具体的な施策"},
    {kMeasure, "具体的施策"},
    {kMeasure, "具体的な事業"},
    {kMeasure, "具体的事業"},
    {kMeasure, "具体的な内容"},
    {kMeasure, "具体的内容"},
    {kMeasure, "具体策"},
    {kMeasure, "事業内容"},
    {kMeasure, "対応内容"},
    {kMeasure, "対策内容"},
    {kMeasure, "実施内容"},
    {kMeasure, "事業概要"},
    {kMeasure, "取組概要"},
    {kMeasure, "取組"},
    {kMeasure, "事業"},

    {kProgress, "実施状況"},
    {kProgress, "取組状況"},
    {kProgress, "取組の状況"},
    {kProgress, "取組の実施状況"},
    {kProgress, "進捗状況"},
    {kProgress, "対応状況"},
    {kProgress, "取組実績"},
    {kProgress, "取組の実績"},
    {kProgress, "実施実績"},
    {kProgress, "事業実績"},
    {kProgress, "実施結果"},
    {kProgress, "取組結果"},
    {kProgress, "達成状況"},
    {kProgress, "実績"},
    {kProgress, "進捗"},
    {kProgress, "実施内容"},

    {kCategory, "進捗区分"},
    {kCategory, "状況区分"},
    {kCategory, "評価区分"},
    {kCategory, "実施区分"},
    {kCategory, "取組区分"},
    {kCategory, "区分"},
    {kCategory, "進捗度"},
    {kCategory, "達成度"},
    {kCategory, "進捗評価"},
    {kCategory, "自己評価"},
    {kCategory, "評価結果"},
    {kCategory, "評価"},
    {kCategory, "判定"},
    {kCategory, "進捗"},
    {kCategory, "進捗状況"},
    {kCategory, "達成状況"},

    {kDepartments, "担当部"},
    {kDepartments, "担当部局"},
    {kDepartments, "担当部署"},
    {kDepartments, "担当部課"},
    {kDepartments, "担当課"},
    {kDepartments, "担当課室"},
    {kDepartments, "担当局"},
    {kDepartments, "担当室"},
    {kDepartments, "担当所属"},
    {kDepartments, "所管部"},
    {kDepartments, "所管部局"},
    {kDepartments, "所管課"},
    {kDepartments, "所管局"},
    {kDepartments, "主管部"},
    {kDepartments, "主管課"},
    {kDepartments, "実施主体"},
    {kDepartments, "担当"},
    {kDepartments, "所管"},
    {kDepartments, "主管"},
    {kDepartments, "部署"},
});

// A whole header outweighs one that only ends with the word (主要施策), which outweighs one that begins with
// it (区分等). Steps are wider than the table is long, so that the order inside a role never crosses them.
constexpr int kWhole = 400;
constexpr int kWholeWithoutFillers = 300;
constexpr int kEnd = 200;
constexpr int kBeginning = 100;
// 子ども未来局の 担当課: more than this before the word is a sentence, not a header.
constexpr std::size_t kLongestAttribute = 8;

// 具体的な取組内容（…を含む） with a long remark; longer text is no header.
constexpr std::size_t kLongestHeader = 60;

constexpr std::string_view kYears =
    R"((?:令和|平成|R|H)?(?:元|[0-9]{1,4})(?:年度?)?(?:[〜~\-](?:令和|平成|R|H)?[0-9]{1,4}(?:年度?)?)?)"
    R"((?:上半期|下半期|前期|後期|[0-9]{1,2}月)?(?:末|当初)?(?:現在|時点)?(?:における|までの|の)?)";

void replace_all(std::string& text, std::string_view words, std::string_view by) {
    for (std::size_t at = 0; (at = text.find(words, at)) != std::string::npos; at += by.size())
        text.replace(at, words.size(), by);
}

std::string header_form(std::string_view header) {
    std::string words = compact_form(header);
    for (const std::string_view sign : {"No．", "NO．", "no．", "nO．"}) replace_all(words, sign, "No.");
    for (const std::string_view spelling : {"取り組み", "取組み"}) replace_all(words, spelling, "取組");
    return words;
}

/// Bytes of the number or the years that `words` begin with: ①, 令和６年度末時点の.
std::size_t length_of_number(std::string_view words) {
    const char32_t first = first_code_point(words);
    if (first >= U'①' && first <= U'⑳') return utf8(first).size();
    if (!is_among(U"令平RH元0123456789", first)) return 0;
    static const RE2 kNumber{std::string(kYears)};
    re2::StringPiece rest(words.data(), words.size());
    return RE2::Consume(&rest, kNumber) ? words.size() - rest.size() : 0;
}

/// Without what says nothing of the column's role, at either end.
std::string_view without_fillers(std::string_view words) {
    static constexpr auto kBefore = std::to_array<std::string_view>(
        {"主な", "主要な", "主要", "具体的な", "今後の", "これまでの", "本市の", "市の", "各", "想定される"});
    static constexpr auto kBehind =
        std::to_array<std::string_view>({"等", "など", "名", "名称", "欄", "一覧", "の概要", "概要"});
    for (std::size_t length = 1; length > 0;) {
        length = std::max(known_word_at_start(words, kBefore).size(), length_of_number(words));
        words.remove_prefix(length);
    }
    words.remove_suffix(known_word_at_end(words, kBehind).size());
    return words;
}

/// Ａ～Ｄ, 1-4.
bool are_codes(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
        const char32_t c = decode_code_point(words, at);
        const bool in_codes = c < 0x80 && (is_latin_of_any_width(c) || is_digit_of_any_width(c));
        if (!in_codes && !is_among(U"〜~-", c)) return false;
    }
    return !words.empty();
}

/// What may follow the word without making another column of it: 担当部局名, 区分（Ａ～Ｄ） was taken off
/// before, 進捗状況及び課題 is still the progress. 評価の理由 is not the category.
bool may_follow(std::string_view rest) {
    static constexpr auto kEndings =
        std::to_array<std::string_view>({"名", "等", "欄", "局", "署", "室", "課", "係", "番号"});
    static constexpr auto kJoints =
        std::to_array<std::string_view>({"及び", "および", "並びに", "と", "・", "／", "/", ",", "、"});
    return is_known_word(rest, kEndings) || !known_word_at_start(rest, kJoints).empty() || are_codes(rest);
}

/// 取組の内容 is 取組内容, 対応の方針 is 対応方針: の between nouns says nothing.
std::string without_no(std::string_view words) {
    std::string bare(words);
    for (std::size_t at = 0; (at = bare.find("の", at)) != std::string::npos;)
        bare.erase(at, std::string_view("の").size());
    return bare;
}

/// The words of the table without の, in its order.
const std::vector<std::string>& bare_words() {
    static const std::vector<std::string> words = [] {
        std::vector<std::string> all;
        for (const HeaderWord& entry : kWords) all.push_back(without_no(entry.word));
        return all;
    }();
    return words;
}

/// The words that hold no other word of the table: 提言 stands for 該当提言 and 提言番号.
std::vector<std::string> shortest_words() {
    std::vector<std::string> shortest;
    std::ranges::copy_if(bare_words(), std::back_inserter(shortest), [](const std::string& word) {
        return std::ranges::none_of(bare_words(), [&](const std::string& other) {
            return word.size() > other.size() && word.find(other) != std::string::npos;
        });
    });
    return shortest;
}

/// Whether any word of the table stands in `bare`; most cells of a table hold none.
bool holds_word(std::string_view bare) {
    static const std::vector<std::string> words = shortest_words();
    return std::ranges::any_of(words, [&](const auto& word) { return bare.find(word) != bare.npos; });
}

/// The first two characters of every word of the table.
class WordBeginnings {
 public:
    WordBeginnings() {
        for (const HeaderWord& entry : kWords) add(entry.word);
        add("取り組み");  // read as 取組
    }

    bool contains(char32_t first, char32_t second) const {
        return classes_.test(class_of(first, second)) &&
               std::ranges::find(pairs_, std::pair(first, second)) != pairs_.end();
    }

 private:
    static constexpr std::size_t kClasses = 4096;  // against a hundred words: nearly no other pair shares one

    void add(std::string_view word) {
        std::size_t at = 0;
        const char32_t first = decode_code_point(word, at);
        const char32_t second = decode_code_point(word, at);
        pairs_.emplace_back(first, second);
        classes_.set(class_of(first, second));
    }

    static std::size_t class_of(char32_t first, char32_t second) {
        return (std::size_t{first} * 31 + second) % kClasses;
    }

    std::bitset<kClasses> classes_;
    std::vector<std::pair<char32_t, char32_t>> pairs_;
};

/// 0 where `word` does not make the header.
int strength_of(std::string_view raw, std::string_view bare, std::string_view word) {
    if (raw == word) return kWhole;
    if (bare == word) return kWholeWithoutFillers;
    if (bare.ends_with(word) && count_code_points(bare) <= count_code_points(word) + kLongestAttribute)
        return kEnd;
    if (bare.starts_with(word) && may_follow(bare.substr(word.size()))) return kBeginning;
    return 0;
}

}  // namespace

std::vector<RoleCandidate> match_header(std::string_view header) {
    if (count_code_points(header) > kLongestHeader || !holds_header_word(header)) return {};
    const std::string printed = header_form(header);
    const std::string raw = without_no(printed);
    const std::string plain = without_remarks(printed);
    if (!holds_word(raw) && (plain == printed || !holds_word(without_no(plain)))) return {};
    const std::string bare = without_no(without_fillers(plain));
    std::vector<RoleCandidate> candidates;
    const std::vector<std::string>& words = bare_words();
    int place_in_role = 0;
    for (std::size_t i = 0; i < kWords.size(); ++i) {
        place_in_role = i > 0 && kWords[i].role == kWords[i - 1].role ? place_in_role + 1 : 0;
        int strength = strength_of(raw, bare, words[i]);
        if (strength == 0) continue;
        // Two years side by side are equals, whether the older one names its year or not.
        if (kWords[i].role == kProgress || kWords[i].role == kCategory)
            strength = std::min(strength, kWholeWithoutFillers);
        strength -= place_in_role;
        const auto known = std::ranges::find(candidates, kWords[i].role, &RoleCandidate::role);
        if (known == candidates.end()) {
            candidates.push_back({kWords[i].role, strength});
        } else {
            known->strength = std::max(known->strength, strength);
        }
    }
    std::ranges::stable_sort(candidates, std::greater{}, &RoleCandidate::strength);
    return candidates;
}

bool holds_header_word(std::string_view line) {
    static const WordBeginnings beginnings;
    char32_t last = 0;
    for (std::size_t at = 0; at < line.size();) {
        const char32_t c = decode_code_point(line, at);
        if (!is_counted(c)) continue;  // 区　分
        if (beginnings.contains(last, c)) return true;
        last = c;
    }
    return false;
}

bool is_number_header(std::string_view header) {
    static const RE2 kNumber(
        R"((?:(?:項目|事業|整理|取組|施策|通し|通番)?(?:番号)|[Nn][Oo][.．]?|№|#|項番|記号|通番|連番)?)");
    return RE2::FullMatch(compact_form(header), kNumber);
}

bool is_period_header(std::string_view header) {
    static const RE2 kPeriod(
        std::string("(?:") + std::string(kYears) +
        ")?(?:計画|実績|予定|見込み?|目標|上半期|下半期|前期|後期|[Ⅰ-Ⅳ1-4]期|年度)?(?:値)?");
    const std::string words = compact_form(header);
    return !words.empty() && RE2::FullMatch(words, kPeriod);
}

bool is_outlook_header(std::string_view header) {
    static constexpr auto kOutlook = std::to_array<std::string_view>(
        {"予定", "今後", "計画", "見込", "目標", "次年度", "来年度", "翌年度"});
    return holds_known_word(compact_form(header), kOutlook);
}

bool is_side_header(std::string_view header) {
    static constexpr auto kSide = std::to_array<std::string_view>(
        {"備考", "摘要",   "注記", "特記", "課題", "問題", "効果", "指標", "目的",
         "予算", "事業費", "決算", "費用", "財源", "期限", "時期", "期間", "工程",
         "根拠", "対象",   "場所", "理由", "意見", "参考", "関連", "分野", "分類"});
    return is_outlook_header(header) || holds_known_word(compact_form(header), kSide);
}

}  // namespace torikumi
