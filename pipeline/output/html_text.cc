#include "pipeline/output/html_text.h"

#include <nettle/base64.h>

#include <cstdint>

#include "pipeline/model/utf8.h"

namespace torikumi {

std::string html_escaped(std::string_view text) {
    std::string html;
    html.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        switch (const char32_t c = decode_code_point(text, at)) {
            case U'&': html += "&amp;"; break;
            case U'<': html += "&lt;"; break;
            case U'>': html += "&gt;"; break;
            case U'"': html += "&quot;"; break;
            case U'\uFFFD': append_utf8(html, c); break;
            default: html += text.substr(begin, at - begin);
        }
    }
    return html;
}

std::string script_escaped(std::string_view json) {
    std::string script;
    script.reserve(json.size());
    for (const char c : json) {
        if (c == '<') {
            script += "\\u003c";  // </script> would end it; < stands in JSON inside strings only
        } else {
            script.push_back(c);
        }
    }
    return script;
}

std::string png_address(std::string_view png) {
    std::string base64(BASE64_ENCODE_RAW_LENGTH(png.size()), '\0');
    base64_encode_raw(base64.data(), png.size(), reinterpret_cast<const std::uint8_t*>(png.data()));
    return "data:image/png;base64," + base64;
}

std::string filled_template(std::string_view page, std::initializer_list<HtmlPart> parts) {
    std::string filled;
    while (!page.empty()) {
        std::size_t at = page.npos;
        const HtmlPart* next = nullptr;
        for (const HtmlPart& part : parts) {
            const std::size_t found = page.find("<!--" + std::string(part.name) + "-->");
            if (found < at) {
                at = found;
                next = &part;
            }
        }
        filled += page.substr(0, at);
        if (next == nullptr) break;
        filled += next->html;
        page.remove_prefix(at + next->name.size() + std::string_view("<!---->").size());
    }
    return filled;
}

}  // namespace torikumi
