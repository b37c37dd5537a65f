#include "extractors/text/read_text_blocks.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "extractors/text/text_encoding.h"
#include "pipeline/model/diagnostic.h"

namespace torikumi {
namespace {

constexpr char kFormFeed = '\f';

constexpr std::string_view kIdeographicSpace = "\u3000";

/// Neither printed nor white space: left over from terminals and printers.
bool is_control(char32_t c) {
    return c < 0x20 && c != U'\t';
}

bool ends_line(char c) {
    return c == '\n' || c == '\r' || c == kFormFeed;
}

/// The bytes up to the next end of a line (LF, CR, CRLF, or CRCRLF, which is CRLF that a program wrote as
/// text once more) or page, and which of the two it was.
class LineCutter {
 public:
    enum class End { kLine, kPage };
    struct Piece {
        std::string_view bytes;
        End end = End::kLine;
    };

    explicit LineCutter(std::string_view text) : text_(text) {}

    bool done() const { return at_ >= text_.size(); }

    Piece next() {
        // Not find_first_of(), which asks a function for each byte: it took a sixth of the reading.
        const auto* const found =
            std::find_if(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.end(), ends_line);
        const auto end = static_cast<std::size_t>(found - text_.begin());
        Piece piece{text_.substr(at_, end - at_), End::kLine};
        if (end < text_.size() && text_[end] == kFormFeed) piece.end = End::kPage;
        at_ = end + length_of_end(text_.substr(end));
        return piece;
    }

 private:
    static std::size_t length_of_end(std::string_view rest) {
        for (const std::string_view end : {"\r\r\n", "\r\n"})
            if (rest.starts_with(end)) return end.size();
        return 1;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

bool is_among(std::u32string_view characters, char32_t c) {
    return characters.find(c) != std::u32string_view::npos;
}

bool is_digit(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

/// (2) （２） 第２ ２． at the start of `text`: how the sections of a document are numbered.
bool begins_with_section_number(std::string_view text) {
    constexpr int kMostDigits = 2;  // (2020) is a year
    std::size_t at = 0;
    char32_t c = text.empty() ? 0 : decode_code_point(text, at);
    const char32_t opening = is_among(U"(（第", c) ? c : 0;
    if (opening != 0) c = at < text.size() ? decode_code_point(text, at) : 0;
    int digits = 0;
    for (; is_digit(c) && digits <= kMostDigits; ++digits)
        c = at < text.size() ? decode_code_point(text, at) : 0;
    if (digits == 0 || digits > kMostDigits) return false;
    if (opening == U'第') return true;
    return is_among(opening != 0 ? U")）" : U"．.、", c);
}

/// ` (2)` at the start of a line. Apache PDFBox, and Tika with it, end a page without a form feed; where the
/// text of the page does not end in a line break either, all that shows of the page break is a space before
/// the first line of the next page. Only the number of a section tells such a line from an indented one.
bool begins_behind_page_space(std::string_view line) {
    return line.starts_with(' ') && begins_with_section_number(line.substr(1));
}

class BlockReader {
 public:
    explicit BlockReader(std::string_view text)
        : cutter_(text), marks_pages_(text.find(kFormFeed) != std::string_view::npos) {
        content_.characters.kind = SourceKind::kText;
        const std::size_t count = count_code_points(text);
        content_.characters.code_points.reserve(count);
        content_.characters.place.reserve(count);
    }

    TextContent read() {
        bool starts_page = false;
        int number = 1;
        while (!cutter_.done()) {
            const LineCutter::Piece piece = cutter_.next();
            const Text indent = std::exchange(lost_indent_, {});
            TextLine line = line_of(piece.bytes, number);
            if (line.text.empty()) {
                end_block();
            } else {
                if (starts_page || (!marks_pages_ && begins_behind_page_space(piece.bytes))) {
                    end_block();
                    block_.starts_page = true;
                    starts_page = false;
                }
                const bool is_indented = line.text.value.starts_with(kIdeographicSpace);
                if (!block_.lines.empty() && !is_indented) line.text = indented(indent, line.text);
                block_.lines.push_back(std::move(line));
            }
            if (piece.end == LineCutter::End::kPage) {
                starts_page = true;
            } else {
                ++number;
            }
        }
        end_block();
        return std::move(content_);
    }

 private:
    static Text indented(Text indent, const Text& line) {
        indent.append(line);
        return indent;
    }

    /// White space stays as printed but for the end of the line; empty for a line of white space only.
    TextLine line_of(std::string_view bytes, int number) {
        TextLine line;
        Text& text = line.text;
        text.value.reserve(bytes.size());
        text.origin.reserve(bytes.size());
        std::size_t printed_end = 0;
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t start = at;
            const char32_t c = decode_code_point(bytes, at);
            const CharacterId id = content_.characters.add(c, number);
            if (is_control(c)) continue;
            text.append(bytes.substr(start, at - start), id);
            if (is_counted(c)) printed_end = text.size();
        }
        const Text behind = text.substr(printed_end);
        if (std::string_view(text.value).substr(0, printed_end).ends_with("。") &&
            behind.value.starts_with(kIdeographicSpace))
            lost_indent_ = behind.substr(0, kIdeographicSpace.size());
        text.value.resize(printed_end);
        text.origin.resize(printed_end);
        return line;
    }

    void end_block() {
        if (!block_.lines.empty()) content_.blocks.push_back(std::move(block_));
        block_ = {};
    }

    LineCutter cutter_;
    bool marks_pages_;  // by form feeds
    TextContent content_;
    Block block_;
    Text lost_indent_;  // 始めた。　⏎次は: the line was full with the indent of the next
};

std::string_view name_of(TextEncoding unicode) {
    return unicode == TextEncoding::kUtf8 ? "UTF-8" : "UTF-16";
}

[[noreturn]] void refuse_encoding(std::string_view bytes) {
    if (is_utf32(bytes))
        throw DocumentError(DiagnosticCode::kEncodingUnknown, "the text is in UTF-32; save it as UTF-8");
    const std::optional<TextEncoding> marked = encoding_of_mark(bytes);
    const TextEncoding tried = marked.value_or(TextEncoding::kUtf8);
    const std::size_t malformed = find_malformed(bytes, tried);
    const auto line = std::ranges::count(decode_text(bytes.substr(0, malformed), tried), '\n') + 1;
    throw DocumentError(
        DiagnosticCode::kEncodingUnknown,
        marked ? fmt::format("the byte order mark says {0}, but line {1} is not (byte {2} of the file); get "
                             "the file again, or mend the line and save it as UTF-8",
                             name_of(tried), line, malformed + 1)
               : fmt::format("the text is neither UTF-8 (line {} is the first that is not), UTF-16, "
                             "Shift_JIS nor EUC-JP; convert it to UTF-8 and give the result",
                             line));
}

}  // namespace

TextContent read_text_blocks(const std::string& bytes) {
    const std::optional<TextEncoding> encoding = detect_encoding(bytes);
    if (!encoding) refuse_encoding(bytes);
    TextContent content = BlockReader(decode_text(bytes, *encoding)).read();
    if (content.blocks.empty())
        throw DocumentError(DiagnosticCode::kInputEmpty, "the text holds nothing but white space");
    return content;
}

}  // namespace torikumi
