#include "extractors/pdf/path_rulings.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace torikumi {
namespace {

Rect bounds_around(std::span<const Point> points) {
    Rect bounds{points[0].x, points[0].y, points[0].x, points[0].y};
    for (const Point point : points.subspan(1)) bounds = bounds.united({point.x, point.y, point.x, point.y});
    return bounds;
}

bool is_rectangle(std::span<const Point> points, const Rect& bounds) {
    return points.size() >= 4 && std::ranges::all_of(points, [&](Point point) {
               return (point.x == bounds.left || point.x == bounds.right) &&
                      (point.y == bounds.top || point.y == bounds.bottom);
           });
}

bool encloses(const Rect& outer, const Rect& inner) {
    return outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right &&
           outer.bottom >= inner.bottom && outer != inner;
}

class RulingWriter {
 public:
    RulingWriter(const PathPaint& paint, const RulingSettings& settings, std::size_t max_rulings,
                 std::vector<Ruling>& rulings)
        : paint_(paint), settings_(settings), max_rulings_(max_rulings), rulings_(rulings) {}

    Appended appended() const { return appended_; }

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
        if (thickness > settings_.max_thickness_pt) return;
        if (length < thickness * settings_.min_fill_aspect && length > settings_.max_dot_pt) return;
        if (box.width() >= box.height()) {
            add_horizontal(box.left, box.right, box.center().y, thickness);
        } else {
            add_vertical(box.center().x, box.top, box.bottom, thickness);
        }
    }

    /// What stays of `outer` when `inner` is cut out of it.
    void fill_frame(const Rect& outer, const Rect& inner) {
        fill_thin({outer.left, outer.top, outer.right, inner.top});
        fill_thin({outer.left, inner.bottom, outer.right, outer.bottom});
        fill_thin({outer.left, outer.top, inner.left, outer.bottom});
        fill_thin({inner.right, outer.top, outer.right, outer.bottom});
    }

 private:
    void add_horizontal(double x0, double x1, double y, double thickness) {
        const Rect& clip = paint_.clip;
        const double left = std::max(std::min(x0, x1), clip.left);
        const double right = std::min(std::max(x0, x1), clip.right);
        const bool shows = left < right && y + thickness / 2 >= clip.top && y - thickness / 2 <= clip.bottom;
        if (shows) add({{left, y}, {right, y}, thickness});
    }

    void add_vertical(double x, double y0, double y1, double thickness) {
        const Rect& clip = paint_.clip;
        const double top = std::max(std::min(y0, y1), clip.top);
        const double bottom = std::min(std::max(y0, y1), clip.bottom);
        const bool shows = top < bottom && x + thickness / 2 >= clip.left && x - thickness / 2 <= clip.right;
        if (shows) add({{x, top}, {x, bottom}, thickness});
    }

    void add(const Ruling& ruling) {
        if (rulings_.size() < max_rulings_) {
            rulings_.push_back(ruling);
        } else {
            appended_ = Appended::kUpToTheLimit;
        }
    }

    const PathPaint& paint_;
    const RulingSettings& settings_;
    std::size_t max_rulings_;
    std::vector<Ruling>& rulings_;
    Appended appended_ = Appended::kAll;
};

}  // namespace

void Path::clear() {
    points.clear();
    subpaths.clear();
}

Rect Path::bounds() const {
    return points.empty() ? Rect{} : bounds_around(points);
}

Rect Path::bounds_of(const Subpath& subpath) const {
    return bounds_around(std::span(points).subspan(subpath.first, subpath.count));
}

Appended append_rulings(const Path& path, const PathPaint& paint, const RulingSettings& settings,
                        std::size_t max_rulings, std::vector<Ruling>& rulings) {
    RulingWriter writer(paint, settings, max_rulings, rulings);
    std::optional<Rect> last_rectangle;
    for (const Subpath& subpath : path.subpaths) {
        if (writer.appended() == Appended::kUpToTheLimit) break;
        const std::span points = std::span(path.points).subspan(subpath.first, subpath.count);
        if (points.size() < 2) continue;
        if (paint.stroke == Painted::kVisibly && !subpath.curved) {
            for (std::size_t i = 1; i < points.size(); ++i) writer.stroke_segment(points[i - 1], points[i]);
            if (subpath.closed) writer.stroke_segment(points.back(), points.front());
        }
        if (paint.fill == Painted::kVisibly && points.size() > 2) {
            const Rect box = bounds_around(points);
            writer.fill_thin(box);
            if (subpath.curved || !is_rectangle(points, box)) continue;
            if (last_rectangle && encloses(*last_rectangle, box)) writer.fill_frame(*last_rectangle, box);
            last_rectangle = box;
        }
    }
    return writer.appended();
}

}  // namespace torikumi
