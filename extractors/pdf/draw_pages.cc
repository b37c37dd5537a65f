#include "extractors/pdf/draw_pages.h"

#include <png.h>
#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <memory>

namespace torikumi {
namespace {

constexpr double kPointsPerInch = 72;

std::string png_of(const poppler::image& image) {
    if (!image.is_valid() || image.format() != poppler::image::format_rgb24) return {};
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    header.width = static_cast<png_uint_32>(image.width());
    header.height = static_cast<png_uint_32>(image.height());
    header.format = PNG_FORMAT_RGB;
    header.flags = PNG_IMAGE_FLAG_FAST;
    const png_int_32 stride = image.bytes_per_row();
    std::string png(PNG_IMAGE_PNG_SIZE_MAX(header), '\0');
    png_alloc_size_t size = png.size();
    if (!png_image_write_to_memory(&header, png.data(), &size, 0, image.const_data(), stride, nullptr))
        return {};
    png.resize(size);
    png.shrink_to_fit();  // a page takes 0.1 MB, the most that it could have taken 10 MB
    return png;
}

double resolution_for(const poppler::page& page, const DrawSettings& settings) {
    const poppler::rectf box = page.page_rect(poppler::crop_box);
    const double longest_pt = std::max(box.width(), box.height());
    return std::min(settings.dots_per_inch, settings.longest_side_px * kPointsPerInch / longest_pt);
}

}  // namespace

std::vector<std::string> draw_pages(const std::string& bytes, const std::vector<int>& numbers,
                                    const DrawSettings& settings) {
    std::vector<std::string> pictures(numbers.size());
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document || !poppler::page_renderer::can_render()) return pictures;
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_rgb24);
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(numbers[i] - 1));
        if (!page) continue;
        const double resolution = resolution_for(*page, settings);
        pictures[i] = png_of(renderer.render_page(page.get(), resolution, resolution));
    }
    return pictures;
}

}  // namespace torikumi
