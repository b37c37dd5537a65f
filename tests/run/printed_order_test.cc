// Tests pipeline/run/printed_order.cc.

#include "pipeline/run/printed_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace torikumi {
namespace {

Diagnostic at(const char* name, Sources source) {
    return {DiagnosticCode::kMarkGap, Severity::kWarning, name, "", std::move(source)};
}

Source on_page(int page, double left, double top) {
    return {.page = page, .box = Rect{left, top, left + 10, top + 10}, .lines = std::nullopt};
}

Source on_line(int line) {
    return {.page = std::nullopt, .box = std::nullopt, .lines = LineRange{line, line}};
}

std::vector<std::string> names_in_order(std::vector<Diagnostic> diagnostics) {
    std::vector<std::string> names;
    for (const Diagnostic& diagnostic : in_printed_order(std::move(diagnostics))) {
        names.push_back(diagnostic.message);
    }
    return names;
}

TEST(PrintedOrder, GoesByPageThenFromTheTopThenFromTheLeft) {
    EXPECT_THAT(names_in_order({at("right", {on_page(1, 300, 40)}), at("next page", {on_page(2, 10, 10)}),
                                at("low", {on_page(1, 10, 500)}), at("left", {on_page(1, 10, 40)}),
                                at("cut by a page break", {on_page(1, 10, 700), on_page(2, 10, 5)}),
                                at("whole page", {{.page = 2, .box = {}, .lines = {}}}), at("document", {})}),
                testing::ElementsAre("document", "left", "right", "low", "cut by a page break", "whole page",
                                     "next page"));
}

TEST(PrintedOrder, GoesByLineInATextAndKeepsTheOrderOfOnePlace) {
    EXPECT_THAT(names_in_order({at("line 9", {on_line(9)}), at("first of line 2", {on_line(2)}),
                                at("second of line 2", {on_line(2)}), at("line 10", {on_line(10)})}),
                testing::ElementsAre("first of line 2", "second of line 2", "line 9", "line 10"));
}

}  // namespace
}  // namespace torikumi
