#include "extractors/pdf/document_budget.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace torikumi {
namespace {

constexpr std::string_view kBytes = "bytes of content";

std::size_t left_of(std::size_t limit, std::size_t spent) {
    return limit - std::min(limit, spent);
}

std::string exceeded(std::size_t met, std::size_t of_page, std::size_t of_document, std::string_view what) {
    return met < of_page ? fmt::format("with the pages before, it has more than {} {}", of_document, what)
                         : fmt::format("it has more than {} {}", of_page, what);
}

}  // namespace

std::size_t DocumentBudget::bytes_left() const {
    return left_of(limits_.max_document_bytes, bytes_);
}

std::size_t DocumentBudget::content_bytes() const {
    return std::min(limits_.max_page_content_bytes, bytes_left());
}

ScanLimits DocumentBudget::scan_limits() const {
    ScanLimits page;
    page.max_bytes = std::min(page.max_bytes, bytes_left());
    page.max_operators = std::min(page.max_operators, left_of(limits_.max_document_operators, operators_));
    page.max_text_pieces =
        std::min(page.max_text_pieces, left_of(limits_.max_document_text_pieces, text_pieces_));
    page.max_rulings = std::min(limits_.max_page_rulings, left_of(limits_.max_document_rulings, rulings_));
    return page;
}

void DocumentBudget::spend(const PageInk& ink) {
    bytes_ += ink.bytes;
    operators_ += ink.operators;
    text_pieces_ += ink.text_pieces;
    rulings_ += ink.rulings.size();
}

std::string DocumentBudget::reason_of(InkExtent extent, const ScanLimits& met) const {
    const ScanLimits page;
    switch (extent) {
        case InkExtent::kWhole: break;
        case InkExtent::kTooManyRulings:
            return exceeded(met.max_rulings, limits_.max_page_rulings, limits_.max_document_rulings, "lines");
        case InkExtent::kTooManyOperators:
            return exceeded(met.max_operators, page.max_operators, limits_.max_document_operators,
                            "operators");
        case InkExtent::kTooManyBytes:
            return exceeded(met.max_bytes, page.max_bytes, limits_.max_document_bytes, kBytes);
        case InkExtent::kTooManyTextPieces:
            return exceeded(met.max_text_pieces, page.max_text_pieces, limits_.max_document_text_pieces,
                            "pieces of text");
        case InkExtent::kTooManyPathPoints:
            return fmt::format("it paints a path of more than {} points", page.max_path_points);
        case InkExtent::kTooManySavedStates:
            return fmt::format("it saves the graphics state more than {} times", page.max_saved_states);
        case InkExtent::kTooDeepForms:
            return fmt::format("its forms paint forms more than {} deep", page.max_form_depth);
    }
    return {};
}

std::string DocumentBudget::reason_of_long_content(std::size_t met) const {
    return exceeded(met, limits_.max_page_content_bytes, limits_.max_document_bytes, kBytes);
}

std::string DocumentBudget::reason_of_long_forms() const {
    return fmt::format("with the pages before, its forms have more than {} bytes",
                       limits_.max_document_form_bytes);
}

}  // namespace torikumi
