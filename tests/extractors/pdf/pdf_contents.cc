#include "tests/extractors/pdf/pdf_contents.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace torikumi::test {

PdfContent read(const std::string& bytes) {
    Diagnostics diagnostics;
    return read_pdf_pages(bytes, diagnostics);
}

std::string text_of(const PageContent& page) {
    std::string text;
    for (const Character& character : page.characters) append_utf8(text, character.code_point);
    return text;
}

std::vector<std::string> rulings_of(const PageContent& page) {
    std::vector<std::string> lines;
    for (const Ruling& r : page.rulings)
        lines.push_back(fmt::format("{:.1f},{:.1f}-{:.1f},{:.1f}", r.from.x, r.from.y, r.to.x, r.to.y));
    return lines;
}

std::vector<DiagnosticCode> codes_of(const Diagnostics& diagnostics) {
    std::vector<DiagnosticCode> codes;
    for (const Diagnostic& diagnostic : diagnostics.all()) codes.push_back(diagnostic.code);
    return codes;
}

Diagnostic refusal_of(const std::string& bytes) {
    Diagnostics diagnostics;
    try {
        read_pdf_pages(bytes, diagnostics);
    } catch (const DocumentError& error) {
        return error.diagnostic();
    }
    ADD_FAILURE() << "the PDF was read";
    return {};
}

}  // namespace torikumi::test
