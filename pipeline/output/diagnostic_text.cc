#include "pipeline/output/diagnostic_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "pipeline/output/plan_json.h"
#include "pipeline/output/terminal_text.h"

namespace torikumi {
namespace {

std::string place(const Source& source) {
    if (source.lines && source.lines->first == source.lines->last)
        return fmt::format("line {}", source.lines->first);
    if (source.lines) return fmt::format("lines {}-{}", source.lines->first, source.lines->last);
    std::string where;
    if (source.page) where = fmt::format("page {}", *source.page);
    if (source.box) {
        const Rect& box = *source.box;
        where += fmt::format(" [{:.1f},{:.1f},{:.1f},{:.1f}]", box.left, box.top, box.right, box.bottom);
    }
    return where;
}

std::string text_line(std::string_view file, const Diagnostic& diagnostic) {
    std::string line = fmt::format("{}: ", file);
    for (const Source& source : diagnostic.source) {
        line += place(source) + (&source == &diagnostic.source.back() ? ": " : ", ");
    }
    line +=
        fmt::format("{} {}: {}", severity_name(diagnostic.severity), id_of(diagnostic), diagnostic.message);
    if (!diagnostic.pointer.empty()) line += fmt::format(" ({})", diagnostic.pointer);
    return without_controls(line) + "\n";
}

std::string json_line(std::string_view file, const Diagnostic& diagnostic) {
    JsonWriter json(JsonStyle::kCompact);
    json.begin_object();
    for (const auto& [key, value] : {std::pair<std::string_view, std::string_view>{"file", file},
                                     {"severity", severity_name(diagnostic.severity)},
                                     {"code", id_of(diagnostic)},
                                     {"pointer", diagnostic.pointer},
                                     {"message", diagnostic.message}}) {
        json.key(key);
        json.string(value);
    }
    json.key("source");
    write_sources(json, diagnostic.source);
    json.end_object();
    return json.take() + "\n";
}

std::string summary_line(std::string_view file, const std::vector<Diagnostic>& diagnostics) {
    std::string counts;
    for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kInfo}) {
        const auto count = std::ranges::count(diagnostics, severity, &Diagnostic::severity);
        if (count == 0) continue;
        if (!counts.empty()) counts += ", ";
        counts += fmt::format("{} {}{}", count, severity_name(severity),
                              count > 1 && severity != Severity::kInfo ? "s" : "");
    }
    return without_controls(fmt::format("{}: {}", file, counts)) + "\n";
}

}  // namespace

std::string diagnostic_lines(std::string_view file, const std::vector<Diagnostic>& diagnostics,
                             DiagnosticsForm form) {
    std::string lines;
    for (const Diagnostic& diagnostic : diagnostics) {
        lines += form == DiagnosticsForm::kText ? text_line(file, diagnostic) : json_line(file, diagnostic);
    }
    if (form == DiagnosticsForm::kText && diagnostics.size() > 1) lines += summary_line(file, diagnostics);
    return lines;
}

}  // namespace torikumi
