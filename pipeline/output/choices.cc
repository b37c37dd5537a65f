#include "pipeline/output/choices.h"

#include <fmt/format.h>

#include "pipeline/output/html_text.h"

namespace torikumi {

std::string options_html(const Choices& choices) {
    std::string html;
    for (std::size_t i = 0; i < choices.values().size(); ++i)
        html += fmt::format("<option value=\"{}\">{}</option>\n", i, html_escaped(choices.values()[i]));
    return html;
}

}  // namespace torikumi
