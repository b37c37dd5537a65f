#pragma once

// Owns putting values into a page of HTML: escapes, pictures, JSON for its script. Not here: what a page
// shows.

#include <initializer_list>
#include <string>
#include <string_view>

namespace torikumi {

/// For text between tags and for attributes in double quotes; malformed UTF-8 becomes U+FFFD.
std::string html_escaped(std::string_view text);

/// JSON that may stand inside <script type="application/json">.
std::string script_escaped(std::string_view json);

/// The bytes of a PNG as an address (RFC 2397), so that the page needs no file beside it.
std::string png_address(std::string_view png);

struct HtmlPart {
    std::string_view name;
    std::string html;
};

/// `page` with each part in place of its name: of the part `pages`, that is `<!--pages-->`.
std::string filled_template(std::string_view page, std::initializer_list<HtmlPart> parts);

}  // namespace torikumi
