#include "pipeline/run/name_in_utf8.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>

#include "extractors/text/text_encoding.h"

namespace torikumi {
namespace {

using enum TextEncoding;

std::string with_escapes(std::string_view name) {
    std::string text;
    while (!name.empty()) {
        const std::size_t malformed = find_malformed(name, kUtf8);
        text += name.substr(0, malformed);
        if (malformed == name.size()) break;
        text += fmt::format("%{:02X}", static_cast<unsigned char>(name[malformed]));
        name.remove_prefix(malformed + 1);
    }
    return text;
}

}  // namespace

std::string name_in_utf8(const std::string& name) {
    if (find_malformed(name, kUtf8) == name.size()) return name;
    const std::optional<TextEncoding> encoding = detect_encoding(name);
    const bool is_japanese = encoding == kCp932 || encoding == kEucJp;
    return is_japanese ? decode_text(name, *encoding) : with_escapes(name);
}

}  // namespace torikumi
