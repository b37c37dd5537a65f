#include "pipeline/cli/choice_option.h"

#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>

namespace torikumi {

CLI::Option* add_word_option(CLI::App& command, const std::string& name, std::vector<std::string> words,
                             std::function<void(std::size_t)> choose, const std::string& help) {
    const std::string all = fmt::format("{}", fmt::join(words, "|"));
    const auto read = [=, words = std::move(words), choose = std::move(choose)](const std::string& word) {
        const auto found = std::ranges::find(words, word);
        if (found == words.end()) throw CLI::ValidationError(name, word + " is none of " + all);
        choose(static_cast<std::size_t>(found - words.begin()));
    };
    return command.add_option_function<std::string>(name, read, help)->type_name(all);
}

}  // namespace torikumi
