#pragma once

// Owns minimal PDF files for tests, written as bytes: what a test says of a page is all that is on it. No
// compression, so that a failing file can be read.

#include <string>
#include <string_view>
#include <vector>

namespace torikumi::test {

/// PDF syntax throughout: boxes are "[0 0 200 100]", resources "/Font << /F1 3 0 R >>". What is empty is left
/// out of the file.
struct PdfPageSpec {
    std::string content = {};
    std::string resources = {};
    std::string media_box = "[0 0 200 100]";
    std::string crop_box = {};
    int rotate = 0;
    std::string entries = {};  // further entries of the page's dictionary
};

class PdfWriter {
 public:
    PdfWriter();

    /// All three answer the number of the new object.
    int add_object(std::string body);
    int add_stream(std::string_view entries, std::string_view data);
    int add_page(const PdfPageSpec& page);

    /// The file, with `page_tree_entries` in the root of the page tree (what pages inherit).
    std::string bytes(std::string_view page_tree_entries = "") const;

 private:
    std::vector<std::string> objects_;  // object n is objects_[n - 1]; 1 is the catalog, 2 the page tree
    std::vector<int> pages_;
};

/// `7 0 R`.
std::string reference(int object);

/// Resources with /F1, a Latin font that needs no embedding.
std::string latin_font_resources();

/// Adds a Japanese font that is not embedded (Adobe-Japan1) in `encoding`, e.g. 90ms-RKSJ-H, with an optional
/// ToUnicode map; gives resources with it as /J1.
std::string add_japanese_font(PdfWriter& pdf, std::string_view encoding,
                              std::string_view to_unicode_bfchars = "");

/// A file of one page.
std::string one_page_pdf(const PdfPageSpec& page);

}  // namespace torikumi::test
