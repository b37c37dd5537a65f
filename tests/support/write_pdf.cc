#include "tests/support/write_pdf.h"

#include <fmt/format.h>

#include <utility>

namespace torikumi::test {
namespace {

constexpr int kCatalog = 1;
constexpr int kPageTree = 2;

}  // namespace

std::string reference(int object) {
    return fmt::format("{} 0 R", object);
}

PdfWriter::PdfWriter() : objects_(2) {
    objects_[kCatalog - 1] = fmt::format("<< /Type /Catalog /Pages {} >>", reference(kPageTree));
}

int PdfWriter::add_object(std::string body) {
    objects_.push_back(std::move(body));
    return static_cast<int>(objects_.size());
}

int PdfWriter::add_stream(std::string_view entries, std::string_view data) {
    return add_object(fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", entries, data.size(), data));
}

int PdfWriter::add_page(const PdfPageSpec& page) {
    std::string body = fmt::format("<< /Type /Page /Parent {}", reference(kPageTree));
    if (!page.content.empty()) body += " /Contents " + reference(add_stream("", page.content));
    if (!page.resources.empty()) body += fmt::format(" /Resources << {} >>", page.resources);
    if (!page.media_box.empty()) body += " /MediaBox " + page.media_box;
    if (!page.crop_box.empty()) body += " /CropBox " + page.crop_box;
    if (page.rotate != 0) body += fmt::format(" /Rotate {}", page.rotate);
    pages_.push_back(add_object(body + " " + page.entries + " >>"));
    return pages_.back();
}

std::string PdfWriter::bytes(std::string_view page_tree_entries) const {
    std::string kids;
    for (const int page : pages_) kids += reference(page) + " ";
    std::vector<std::string> objects = objects_;
    objects[kPageTree - 1] =
        fmt::format("<< /Type /Pages /Count {} /Kids [ {}] {} >>", pages_.size(), kids, page_tree_entries);
    std::string file = "%PDF-1.7\n";
    std::string references = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        references += fmt::format("{:010} 00000 n \n", file.size());
        file += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const std::size_t start = file.size();
    file += fmt::format("xref\n0 {0}\n{1}trailer\n<< /Size {0} /Root {2} >>\nstartxref\n{3}\n%%EOF\n",
                        objects.size() + 1, references, reference(kCatalog), start);
    return file;
}

std::string latin_font_resources() {
    return "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
           "/Encoding /WinAnsiEncoding >> >>";
}

std::string add_japanese_font(PdfWriter& pdf, std::string_view encoding,
                              std::string_view to_unicode_bfchars) {
    const int descriptor = pdf.add_object(
        "<< /Type /FontDescriptor /FontName /Ryumin-Light /Flags 6 /FontBBox [0 -120 1000 880] "
        "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>");
    const int descendant = pdf.add_object(fmt::format(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /FontDescriptor {} /DW 1000 "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 6 >> >>",
        reference(descriptor)));
    std::string font = fmt::format(
        "<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light-{0} /Encoding /{0} /DescendantFonts [ {1} ]",
        encoding, reference(descendant));
    if (!to_unicode_bfchars.empty()) {
        const int map = pdf.add_stream(
            "", fmt::format("begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                            "1 beginbfchar\n{}\nendbfchar\nendcmap",
                            to_unicode_bfchars));
        font += " /ToUnicode " + reference(map);
    }
    return fmt::format("/Font << /J1 {} >>", reference(pdf.add_object(font + " >>")));
}

std::string one_page_pdf(const PdfPageSpec& page) {
    PdfWriter pdf;
    pdf.add_page(page);
    return pdf.bytes();
}

}  // namespace torikumi::test
