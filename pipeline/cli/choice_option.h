#pragma once

// Owns options whose value is one of a few words.

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace torikumi {

template <typename Value>
using Names = std::vector<std::pair<std::string, Value>>;

/// `choose` gets the number of the word.
CLI::Option* add_word_option(CLI::App& command, const std::string& name, std::vector<std::string> words,
                             std::function<void(std::size_t)> choose, const std::string& help);

/// The help lists the words.
template <typename Value>
CLI::Option* add_choice(CLI::App& command, const std::string& name, auto& target, const Names<Value>& names,
                        const std::string& help) {
    std::vector<std::string> words;
    for (const auto& [word, value] : names) words.push_back(word);
    return add_word_option(
        command, name, std::move(words),
        [&target, names](std::size_t number) { target = names[number].second; }, help);
}

}  // namespace torikumi
