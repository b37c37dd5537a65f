#include "extractors/pdf/content_scanner.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

#include "extractors/pdf/content_tokenizer.h"
#include "extractors/pdf/graphics_state.h"

namespace torikumi {
namespace {

/// The text line matrix, which is no part of the graphics state. Where the pen stands behind a shown string
/// is not known without its font.
struct TextPen {
    Matrix line_start;
    bool at_line_start = true;
    std::size_t origin = std::numeric_limits<std::size_t>::max();  // of the line, where it has one
};

// The middle of a letter above its baseline.
constexpr double kMiddleAboveBaselineEm = 0.35;
constexpr double kLastTextMode = 7;  // ISO 32000-1, table 106

Rect intersection(const Rect& a, const Rect& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
            std::min(a.bottom, b.bottom)};
}

/// Whether a program that places each letter on its own has gone on in the same line.
bool continues(const TextOrigin& before, const TextOrigin& origin) {
    const double advance = origin.at.x - before.at.x;
    return origin.em_pt == before.em_pt && origin.painted == before.painted &&
           std::abs(origin.at.y - before.at.y) < before.em_pt / 4 && advance > before.em_pt / 4 &&
           advance < before.em_pt * 1.5;
}

/// The same for text that runs upwards or aslant.
bool is_near(const TextOrigin& before, const TextOrigin& origin) {
    return std::hypot(origin.at.x - before.at.x, origin.at.y - before.at.y) < before.em_pt * 1.5;
}

class ContentScanner {
 public:
    ContentScanner(const PageGeometry& page, const RulingSettings& settings, const ScanLimits& limits)
        : settings_(settings), limits_(limits) {
        state_.to_page = display_matrix(page);
        state_.clip = page.displayed_bounds();
    }

    void scan(std::string_view bytes, ContentResources& resources);
    PageInk take_ink() { return std::move(ink_); }

 private:
    enum class Closing { kOpen, kClosed };
    struct Painting {
        bool fill;
        bool stroke;
    };

    bool scan_state_operator(const ContentTokenizer& op, ContentResources& resources);
    bool scan_path_operator(const ContentTokenizer& op);
    bool scan_color_operator(const ContentTokenizer& op, ContentResources& resources);
    void scan_text_operator(const ContentTokenizer& op);

    void save_state();
    void restore_state();
    void change_state(const GraphicsStateChange& change);
    void start_subpath(double x, double y);
    void add_point(double x, double y);
    void add_curve_end(double x, double y);
    void add_rectangle(double x, double y, double width, double height);
    void close_subpath();
    void end_path(Painting painting, Closing closing = Closing::kOpen);
    void add_fill();
    void start_text_line(double x, double y);
    void count_direction(std::size_t string_bytes);
    void show_text(double lead, std::size_t string_bytes);
    void cover(const Rect& box);
    Painted painted_at(const TextOrigin& origin) const;
    void paint_form(const FormXObject& form, ContentResources& outer);

    const RulingSettings& settings_;
    const ScanLimits& limits_;
    GraphicsState state_;
    std::vector<GraphicsState> saved_;
    Path path_;
    bool clips_ = false;
    TextPen pen_;
    std::vector<const FormXObject*> open_forms_;
    std::optional<TextOrigin> last_string_;
    std::vector<Rect> covers_;  // what is painted in any colour but white, so that white letters show on it
    PageInk ink_;
};

void ContentScanner::scan(std::string_view bytes, ContentResources& resources) {
    ink_.bytes += bytes.size();
    if (ink_.bytes > limits_.max_bytes) ink_.extent = InkExtent::kTooManyBytes;
    if (is_endless(ink_.extent)) return;
    ContentTokenizer op(bytes);
    while (op.next_operator()) {
        if (++ink_.operators > limits_.max_operators) ink_.extent = InkExtent::kTooManyOperators;
        if (is_endless(ink_.extent)) return;
        if (op.code() == operator_code("Do")) {
            if (const FormXObject* form = resources.find_form(op.name())) {
                paint_form(*form, resources);
            } else {
                cover(bounds_of_image(state_.to_page, {0, 0, 1, 1}));  // a picture
            }
            continue;
        }
        if (!scan_path_operator(op) && !scan_state_operator(op, resources) &&
            !scan_color_operator(op, resources))
            scan_text_operator(op);
    }
}

bool ContentScanner::scan_path_operator(const ContentTokenizer& op) {
    const std::span<const double> n = op.numbers();
    const std::size_t count = n.size();
    switch (op.code()) {
        case operator_code("m"):
            if (count >= 2) start_subpath(n[count - 2], n[count - 1]);
            return true;
        case operator_code("l"):
            if (count >= 2) add_point(n[count - 2], n[count - 1]);
            return true;
        case operator_code("c"):
        case operator_code("v"):
        case operator_code("y"):
            if (count >= 2) add_curve_end(n[count - 2], n[count - 1]);
            return true;
        case operator_code("re"):
            if (count >= 4) add_rectangle(n[count - 4], n[count - 3], n[count - 2], n[count - 1]);
            return true;
        case operator_code("h"): close_subpath(); return true;
        case operator_code("W"):
        case operator_code("W*"): clips_ = true; return true;
        case operator_code("n"): end_path({.fill = false, .stroke = false}); return true;
        case operator_code("S"): end_path({.fill = false, .stroke = true}); return true;
        case operator_code("s"): end_path({.fill = false, .stroke = true}, Closing::kClosed); return true;
        case operator_code("f"):
        case operator_code("F"):
        case operator_code("f*"): end_path({.fill = true, .stroke = false}); return true;
        case operator_code("B"):
        case operator_code("B*"): end_path({.fill = true, .stroke = true}); return true;
        case operator_code("b"):
        case operator_code("b*"): end_path({.fill = true, .stroke = true}, Closing::kClosed); return true;
        default: return false;
    }
}

bool ContentScanner::scan_state_operator(const ContentTokenizer& op, ContentResources& resources) {
    const std::span<const double> n = op.numbers();
    switch (op.code()) {
        case operator_code("q"): save_state(); return true;
        case operator_code("Q"): restore_state(); return true;
        case operator_code("cm"):
            if (n.size() == 6) state_.to_page = chain({n[0], n[1], n[2], n[3], n[4], n[5]}, state_.to_page);
            return true;
        case operator_code("w"):
            if (!n.empty()) state_.line_width = n.back();
            return true;
        case operator_code("sh"): cover(state_.clip); return true;
        case operator_code("gs"): change_state(resources.graphics_state(op.name())); return true;
        default: return false;
    }
}

bool ContentScanner::scan_color_operator(const ContentTokenizer& op, ContentResources& resources) {
    const std::span<const double> n = op.numbers();
    switch (op.code()) {
        case operator_code("g"): state_.fill.set(ColorModel::kGray, n); return true;
        case operator_code("G"): state_.stroke.set(ColorModel::kGray, n); return true;
        case operator_code("rg"): state_.fill.set(ColorModel::kRgb, n); return true;
        case operator_code("RG"): state_.stroke.set(ColorModel::kRgb, n); return true;
        case operator_code("k"): state_.fill.set(ColorModel::kInks, n); return true;
        case operator_code("K"): state_.stroke.set(ColorModel::kInks, n); return true;
        case operator_code("cs"): state_.fill.set(resources.color_model(op.name()), {}); return true;
        case operator_code("CS"): state_.stroke.set(resources.color_model(op.name()), {}); return true;
        case operator_code("sc"):
        case operator_code("scn"): state_.fill.set(state_.fill.model, n); return true;
        case operator_code("SC"):
        case operator_code("SCN"): state_.stroke.set(state_.stroke.model, n); return true;
        default: return false;
    }
}

void ContentScanner::scan_text_operator(const ContentTokenizer& op) {
    const std::span<const double> n = op.numbers();
    switch (op.code()) {
        case operator_code("BT"): pen_ = {}; break;
        case operator_code("Tf"):
            if (!n.empty()) state_.font_size = n.back();
            break;
        case operator_code("Tz"):
            if (!n.empty()) state_.horizontal_scale = n.back() / 100;
            break;
        case operator_code("TL"):
            if (!n.empty()) state_.leading = n.back();
            break;
        case operator_code("Tr"):
            if (!n.empty() && n.back() >= 0 && n.back() <= kLastTextMode)
                state_.text_mode = static_cast<int>(n.back());
            break;
        case operator_code("Ts"):
            if (!n.empty()) state_.rise = n.back();
            break;
        case operator_code("Tm"):
            if (n.size() == 6) pen_ = {.line_start = {n[0], n[1], n[2], n[3], n[4], n[5]}};
            break;
        case operator_code("TD"):
            if (n.size() >= 2) state_.leading = -n.back();
            [[fallthrough]];
        case operator_code("Td"):
            if (n.size() >= 2) start_text_line(n[n.size() - 2], n.back());
            break;
        case operator_code("T*"): start_text_line(0, -state_.leading); break;
        case operator_code("'"):
        case operator_code("\""): start_text_line(0, -state_.leading); [[fallthrough]];
        case operator_code("Tj"): show_text(0, op.string_bytes()); break;
        case operator_code("TJ"): show_text(op.array_lead(), op.string_bytes()); break;
        default: break;
    }
}

void ContentScanner::save_state() {
    saved_.push_back(state_);
    if (saved_.size() > limits_.max_saved_states) ink_.extent = InkExtent::kTooManySavedStates;
}

void ContentScanner::restore_state() {
    if (saved_.empty()) return;
    state_ = saved_.back();
    saved_.pop_back();
}

void ContentScanner::change_state(const GraphicsStateChange& change) {
    state_.line_width = change.line_width.value_or(state_.line_width);
    state_.fill.opacity = change.fill_opacity.value_or(state_.fill.opacity);
    state_.stroke.opacity = change.stroke_opacity.value_or(state_.stroke.opacity);
}

void ContentScanner::start_subpath(double x, double y) {
    path_.subpaths.push_back({.first = path_.points.size()});
    add_point(x, y);
}

void ContentScanner::add_point(double x, double y) {
    if (path_.subpaths.empty()) return;  // `l` without `m`
    if (path_.subpaths.back().closed) {  // after `h` the pen stands where the subpath began
        const Point start = path_.points[path_.subpaths.back().first];
        path_.subpaths.push_back({.first = path_.points.size(), .count = 1});
        path_.points.push_back(start);
    }
    path_.points.push_back(state_.to_page.apply({x, y}));
    ++path_.subpaths.back().count;
    if (path_.points.size() > limits_.max_path_points) ink_.extent = InkExtent::kTooManyPathPoints;
}

void ContentScanner::add_curve_end(double x, double y) {
    add_point(x, y);
    if (!path_.subpaths.empty()) path_.subpaths.back().curved = true;
}

void ContentScanner::add_rectangle(double x, double y, double width, double height) {
    start_subpath(x, y);
    add_point(x + width, y);
    add_point(x + width, y + height);
    add_point(x, y + height);
    close_subpath();
}

void ContentScanner::close_subpath() {
    if (!path_.subpaths.empty()) path_.subpaths.back().closed = true;
}

void ContentScanner::end_path(Painting painting, Closing closing) {
    if (closing == Closing::kClosed) close_subpath();
    const PathPaint paint{.fill = painting.fill ? state_.fill.painted() : Painted::kNot,
                          .stroke = painting.stroke ? state_.stroke.painted() : Painted::kNot,
                          .stroke_width_pt = state_.line_width * length_scale(state_.to_page),
                          .clip = state_.clip};
    const Appended appended = append_rulings(path_, paint, settings_, limits_.max_rulings, ink_.rulings);
    if (appended == Appended::kUpToTheLimit) ink_.extent = std::max(ink_.extent, InkExtent::kTooManyRulings);
    if (paint.fill == Painted::kVisibly) add_fill();
    if (clips_) state_.clip = intersection(state_.clip, path_.bounds());
    clips_ = false;
    path_.clear();
}

/// Backgrounds: each may be the box of a cell, and all of them let white letters show.
void ContentScanner::add_fill() {
    for (const Subpath& subpath : path_.subpaths) {
        if (subpath.count == 0) continue;
        const Rect box = intersection(path_.bounds_of(subpath), state_.clip);
        if (std::min(box.width(), box.height()) <= settings_.max_thickness_pt) continue;
        cover(box);
        if (!subpath.curved && subpath.count >= 4 && ink_.fills.size() < limits_.max_fills)
            ink_.fills.push_back(box);
    }
}

void ContentScanner::cover(const Rect& box) {
    if (covers_.size() < limits_.max_fills) covers_.push_back(box);
}

/// White letters show on paint.
Painted ContentScanner::painted_at(const TextOrigin& origin) const {
    const Painted painted = state_.text_painted();
    if (painted == Painted::kVisibly || !state_.draws_letters()) return painted;
    const Point inside{origin.at.x + origin.em_pt * kMiddleAboveBaselineEm,
                       origin.at.y - origin.em_pt * kMiddleAboveBaselineEm};
    const bool covered = std::ranges::any_of(covers_, [&](const Rect& box) { return box.contains(inside); });
    return covered ? Painted::kVisibly : Painted::kNot;
}

void ContentScanner::start_text_line(double x, double y) {
    pen_ = {.line_start = chain({.e = x, .f = y}, pen_.line_start)};
}

void ContentScanner::count_direction(std::size_t string_bytes) {
    const Matrix size{.a = state_.font_size * state_.horizontal_scale, .d = state_.font_size};
    const auto quarters = quarters_of(chain(size, chain(pen_.line_start, state_.to_page)));
    if (quarters) ink_.text_bytes.at(static_cast<std::size_t>(*quarters)) += string_bytes;
}

void ContentScanner::show_text(double lead, std::size_t string_bytes) {
    count_direction(string_bytes);
    if (!pen_.at_line_start) {
        // Where this string starts is not known: of a line whose ink changes no letter is called hidden.
        if (pen_.origin < ink_.text_origins.size() &&
            ink_.text_origins[pen_.origin].painted == Painted::kNot &&
            state_.text_painted() == Painted::kVisibly)
            ink_.text_origins[pen_.origin].painted = Painted::kVisibly;
        return;
    }
    pen_.at_line_start = false;
    const Matrix text_to_page = chain(pen_.line_start, state_.to_page);
    const bool horizontal = std::abs(text_to_page.b) <= std::abs(text_to_page.a) / 100;
    const double shift = -lead / 1000 * state_.font_size * state_.horizontal_scale;
    const double height = horizontal ? text_to_page.d : std::hypot(text_to_page.c, text_to_page.d);
    TextOrigin origin{text_to_page.apply({shift, state_.rise}), std::abs(state_.font_size * height)};
    origin.painted = painted_at(origin);
    const bool goes_on = last_string_ && (horizontal ? continues : is_near)(*last_string_, origin);
    last_string_ = origin;
    if (goes_on) return;
    if (horizontal) {
        pen_.origin = ink_.text_origins.size();
        ink_.text_origins.push_back(origin);
    }
    if (++ink_.text_pieces > limits_.max_text_pieces) ink_.extent = InkExtent::kTooManyTextPieces;
}

void ContentScanner::paint_form(const FormXObject& form, ContentResources& outer) {
    if (std::ranges::find(open_forms_, &form) != open_forms_.end()) return;  // it paints itself
    if (open_forms_.size() >= limits_.max_form_depth) {
        ink_.extent = InkExtent::kTooDeepForms;
        return;
    }
    ink_.painted_forms = std::max(ink_.painted_forms, form.decoded);
    const GraphicsState before = state_;
    std::vector<GraphicsState> saved_before;
    saved_before.swap(saved_);  // a form cannot restore what its caller saved
    open_forms_.push_back(&form);
    state_.to_page = chain(form.matrix, state_.to_page);
    if (form.bounds) state_.clip = intersection(state_.clip, bounds_of_image(state_.to_page, *form.bounds));
    scan(form.bytes, form.resources ? *form.resources : outer);
    open_forms_.pop_back();
    saved_ = std::move(saved_before);
    state_ = before;
}

}  // namespace

bool is_endless(InkExtent extent) {
    return extent > InkExtent::kTooManyRulings;
}

PageInk scan_content(std::string_view bytes, const PageGeometry& page, ContentResources& resources,
                     const RulingSettings& settings, const ScanLimits& limits) {
    ContentScanner scanner(page, settings, limits);
    scanner.scan(bytes, resources);
    return scanner.take_ink();
}

}  // namespace torikumi
