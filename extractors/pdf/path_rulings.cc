#include "extractors/pdf/path_rulings.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace torikumi {
namespace {

Rect bounds_of(std::span<const Point> points) {
    Rect bounds{points[0].x, points[0].y, points[0].x, points[0].y};
    for (const Point point : points.subspan(1)) bounds = bounds.united({point.x, point.y, point.x, point.y});
    return bounds;
}

class RulingWriter {
 public:
    RulingWriter(const PathPaint& paint, const RulingSettings& settings, std::vector<Ruling>& rulings)
        : paint_(paint), settings_(settings), rulings_(rulings) {}

    void stroke_segment(Point from, Point to) {
        const double width = std::abs(to.x - from.x);
        const double height = std::abs(to.y - from.y);
        const double thickness = paint_.stroke_width_pt;
        if (width == 0 && height == 0) return;
        if (height <= settings_.max_slant_pt && width > height) {
            add_horizontal(from.x, to.x, (from.y + to.y) / 2, thickness);
        } else if (width <= settings_.max_slant_pt && height > width) {
            add_vertical((from.x + to.x) / 2, from.y, to.y, thickness);
        }
    }

    void fill_thin(const Rect& box) {
        const double thickness = std::min(box.width(), box.height());
        const double length = std::max(box.width(), box.height());
        if (thickness > settings_.max_thickness_pt || length < thickness * settings_.min_fill_aspect) return;
        if (box.width() > box.height()) {
            add_horizontal(box.left, box.right, box.center().y, thickness);
        } else {
            add_vertical(box.center().x, box.top, box.bottom, thickness);
        }
    }

 private:
    void add_horizontal(double x0, double x1, double y, double thickness) {
        const Rect& clip = paint_.clip;
        const double left = std::max(std::min(x0, x1), clip.left);
        const double right = std::min(std::max(x0, x1), clip.right);
        const bool shows = left < right && y + thickness / 2 >= clip.top && y - thickness / 2 <= clip.bottom;
        if (shows) rulings_.push_back({{left, y}, {right, y}, thickness});
    }

    void add_vertical(double x, double y0, double y1, double thickness) {
        const Rect& clip = paint_.clip;
        const double top = std::max(std::min(y0, y1), clip.top);
        const double bottom = std::min(std::max(y0, y1), clip.bottom);
        const bool shows = top < bottom && x + thickness / 2 >= clip.left && x - thickness / 2 <= clip.right;
        if (shows) rulings_.push_back({{x, top}, {x, bottom}, thickness});
    }

    const PathPaint& paint_;
    const RulingSettings& settings_;
    std::vector<Ruling>& rulings_;
};

}  // namespace

void Path::clear() {
    points.clear();
    subpaths.clear();
}

Rect Path::bounds() const {
    return points.empty() ? Rect{} : bounds_of(points);
}

void append_rulings(const Path& path, const PathPaint& paint, const RulingSettings& settings,
                    std::vector<Ruling>& rulings) {
    RulingWriter writer(paint, settings, rulings);
    for (const Subpath& subpath : path.subpaths) {
        const std::span points = std::span(path.points).subspan(subpath.first, subpath.count);
        if (points.size() < 2) continue;
        if (paint.stroke == Painted::kVisibly && !subpath.curved) {
            for (std::size_t i = 1; i < points.size(); ++i) writer.stroke_segment(points[i - 1], points[i]);
            if (subpath.closed) writer.stroke_segment(points.back(), points.front());
        }
        if (paint.fill == Painted::kVisibly && points.size() > 2) writer.fill_thin(bounds_of(points));
    }
}

}  // namespace torikumi
