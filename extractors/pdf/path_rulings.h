#pragma once

// Owns which painted paths are rulings: straight strokes along an axis and fills so thin that they are lines
// (many programs draw a rule as a rectangle of half a point, browsers a frame as one rectangle in another).
// Wide fills are backgrounds, no rulings. Dashes and dots are rulings each; joining them is not done here.

#include <cstddef>
#include <vector>

#include "pipeline/model/layout.h"

namespace torikumi {

struct RulingSettings {
    /// Thicker fills are backgrounds or bars. The thickest rules seen in tables are double frames of 2–3 pt;
    /// the lowest filled cells are a line of small print, 5 pt and more.
    double max_thickness_pt = 3.5;
    /// How far the ends of a line may be off its axis: a turned page brings rounding, no slant.
    double max_slant_pt = 0.1;
    /// A fill that is not clearly longer than it is thick is a bullet …
    double min_fill_aspect = 2;
    /// … or, when it is this small, a dot of a dotted line.
    double max_dot_pt = 1.5;
};

struct Subpath {
    std::size_t first = 0;  // index of its first point
    std::size_t count = 0;
    bool closed = false;
    bool curved = false;  // has curves; their end points stand for them
};

/// A path on the page as displayed. Subpaths share one array of points.
struct Path {
    std::vector<Point> points;
    std::vector<Subpath> subpaths;

    void clear();
    Rect bounds() const;
    /// Of a subpath with at least one point.
    Rect bounds_of(const Subpath& subpath) const;
};

enum class Painted { kNot, kVisibly };

struct PathPaint {
    Painted fill = Painted::kNot;
    Painted stroke = Painted::kNot;
    double stroke_width_pt = 0;
    Rect clip;  // nothing shows outside
};

enum class Appended { kAll, kUpToTheLimit };

/// Appends the rulings that painting `path` leaves on the page, cut to `paint.clip`, until there are
/// `max_rulings` in all.
Appended append_rulings(const Path& path, const PathPaint& paint, const RulingSettings& settings,
                        std::size_t max_rulings, std::vector<Ruling>& rulings);

}  // namespace torikumi
