// Tests draw_pages.cc.

#include "extractors/pdf/draw_pages.h"

#include <gtest/gtest.h>

#include "tests/support/write_pdf.h"

namespace torikumi {
namespace {

struct Size {
    unsigned width = 0;
    unsigned height = 0;
    friend bool operator==(const Size&, const Size&) = default;
};

/// From the header chunk of a PNG, which is the first (ISO/IEC 15948, 5.6).
Size size_of(const std::string& png) {
    const auto number = [&](std::size_t at) {
        unsigned value = 0;
        for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(png.at(i));
        return value;
    };
    return {number(16), number(20)};
}

TEST(DrawPages, DrawsAPageAsDisplayed) {
    const std::string pdf = test::one_page_pdf({.content = "10 10 50 50 re f", .rotate = 90});
    const std::vector<std::string> pictures = draw_pages(pdf, {1}, {.dots_per_inch = 72});
    ASSERT_EQ(pictures.size(), 1u);
    EXPECT_TRUE(pictures[0].starts_with("\x89PNG"));
    EXPECT_EQ(size_of(pictures[0]), (Size{100, 200}));
}

TEST(DrawPages, KeepsNoMoreMemoryThanThePictures) {
    const std::vector<std::string> pictures = draw_pages(test::one_page_pdf({}), {1});
    EXPECT_LT(pictures.at(0).capacity(), pictures.at(0).size() + 100);
}

TEST(DrawPages, DrawsALargePageCoarser) {
    const std::string pdf = test::one_page_pdf({.media_box = "[0 0 14400 7200]"});
    const auto pictures = draw_pages(pdf, {1}, {.dots_per_inch = 72, .longest_side_px = 1000});
    EXPECT_EQ(size_of(pictures.at(0)), (Size{1000, 500}));
}

TEST(DrawPages, LeavesOutWhatItCannotDraw) {
    const std::vector<std::string> pictures = draw_pages(test::one_page_pdf({}), {1, 7});
    ASSERT_EQ(pictures.size(), 2u);
    EXPECT_FALSE(pictures[0].empty());
    EXPECT_TRUE(pictures[1].empty());
    EXPECT_TRUE(draw_pages("no PDF", {1}).at(0).empty());
}

}  // namespace
}  // namespace torikumi
