#include "tests/architecture/source_rules.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

namespace torikumi {
namespace {

namespace fs = std::filesystem;

/// A folder and the folders that its files may include, itself aside.
struct Layer {
    std::string_view folder;
    std::vector<std::string_view> may_include;
};

const std::vector<Layer>& layers() {
    static const std::vector<Layer> table{
        {"pipeline/model/", {}},
        {"normalizers/", {"pipeline/model/"}},
        {"extractors/", {"pipeline/model/"}},
        {"pipeline/matching/", {"pipeline/model/", "normalizers/"}},
        {"pipeline/draft/", {"pipeline/model/", "normalizers/"}},
        {"pipeline/rulings/", {"pipeline/model/", "normalizers/", "pipeline/draft/"}},
        {"pipeline/tables/", {"pipeline/model/", "normalizers/", "pipeline/draft/"}},
        {"pipeline/pages/", {"pipeline/model/", "normalizers/", "pipeline/draft/", "pipeline/tables/"}},
        {"pipeline/dump/", {"pipeline/model/", "normalizers/", "pipeline/matching/", "pipeline/draft/"}},
        {"pipeline/passes/", {"pipeline/model/", "normalizers/", "pipeline/draft/", "pipeline/tables/"}},
        {"pipeline/plan/", {"pipeline/model/", "normalizers/", "pipeline/matching/", "pipeline/draft/"}},
        {"pipeline/diff/", {"pipeline/model/", "normalizers/", "pipeline/matching/"}},
        {"pipeline/output/", {"pipeline/model/"}},
        {"pipeline/profile/", {"pipeline/model/", "normalizers/"}},
        {"pipeline/run/",
         {"pipeline/model/", "normalizers/", "extractors/", "pipeline/draft/", "pipeline/rulings/",
          "pipeline/pages/", "pipeline/dump/", "pipeline/passes/", "pipeline/plan/", "pipeline/diff/",
          "pipeline/output/", "pipeline/profile/"}},
        {"pipeline/batch/",
         {"pipeline/model/", "normalizers/", "extractors/", "pipeline/plan/", "pipeline/output/",
          "pipeline/profile/", "pipeline/run/"}},
        {"pipeline/cli/",
         {"pipeline/model/", "normalizers/", "extractors/", "pipeline/plan/", "pipeline/diff/",
          "pipeline/output/", "pipeline/profile/", "pipeline/run/", "pipeline/batch/"}},
    };
    return table;
}

/// Headers of a library and where they may stand: in the .cc files of a folder, or in the one file that is
/// named.
struct ThirdParty {
    std::string_view header;
    std::vector<std::string_view> places;
};

const std::vector<ThirdParty>& third_parties() {
    static const std::vector<ThirdParty> table{
        {"poppler", {"extractors/pdf/"}},
        {"qpdf/", {"extractors/pdf/"}},
        {"unicode/", {"normalizers/text_forms.cc", "extractors/text/"}},
        {"re2/", {"pipeline/draft/", "pipeline/pages/"}},
        {"gnutls/", {"extractors/pdf/late_gnutls.cc"}},
        {"nettle/", {"extractors/sha256.cc", "pipeline/output/html_text.cc"}},
        {"png.h", {"extractors/pdf/draw_pages.cc"}},
        {"nlohmann/", {"pipeline/output/", "pipeline/profile/"}},
        {"valijson/", {"pipeline/output/"}},
        {"CLI/", {"pipeline/cli/"}},
        {"dtl/", {"pipeline/diff/text_spans.cc"}},
        {"fmt/", {"extractors/", "normalizers/", "pipeline/"}},
    };
    return table;
}

constexpr std::size_t kMostLines = 400;

constexpr std::array<std::string_view, 8> kRoomsWithoutPurpose = {"util",    "utils", "common", "helper",
                                                                  "helpers", "misc",  "core",   "manager"};

const Layer* layer_of(std::string_view path) {
    const auto holds = [&](const Layer& layer) { return path.starts_with(layer.folder); };
    const auto found = std::ranges::find_if(layers(), holds);
    return found == layers().end() ? nullptr : &*found;
}

struct Include {
    std::string header;
    bool quoted = false;
};

std::vector<Include> includes_of(const std::string& text) {
    static const std::regex kInclude(R"re((?:^|\n)[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])re");
    std::vector<Include> includes;
    for (std::sregex_iterator match(text.begin(), text.end(), kInclude), end; match != end; ++match) {
        includes.push_back({(*match)[2].str(), (*match)[1].str() == "\""});
    }
    return includes;
}

bool is_test(std::string_view path) {
    return path.starts_with("tests/");
}

bool starts_with_any(std::string_view text, const std::vector<std::string_view>& beginnings) {
    return std::ranges::any_of(beginnings,
                               [&](std::string_view beginning) { return text.starts_with(beginning); });
}

std::string read(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

}  // namespace

std::vector<std::string> layering_breaches(const SourceText& source) {
    std::vector<std::string> breaches;
    const Layer* own = layer_of(source.path);
    if (own == nullptr && !is_test(source.path)) breaches.push_back(source.path + ": stands in no layer");
    if (own == nullptr) return breaches;
    for (const Include& include : includes_of(source.text)) {
        if (!include.quoted) continue;
        const bool allowed =
            include.header.starts_with(own->folder) || starts_with_any(include.header, own->may_include);
        if (!allowed) breaches.push_back(source.path + ": may not include " + include.header);
    }
    return breaches;
}

std::vector<std::string> third_party_breaches(const SourceText& source) {
    std::vector<std::string> breaches;
    if (is_test(source.path)) return breaches;
    for (const Include& include : includes_of(source.text)) {
        for (const ThirdParty& library : third_parties()) {
            if (!include.header.starts_with(library.header)) continue;
            const bool at_home = source.path.ends_with(".cc") && starts_with_any(source.path, library.places);
            if (!at_home) breaches.push_back(source.path + ": " + include.header + " has no place here");
        }
    }
    return breaches;
}

std::vector<std::string> length_breaches(const SourceText& source) {
    const auto lines = static_cast<std::size_t>(std::ranges::count(source.text, '\n'));
    if (lines <= kMostLines) return {};
    return {source.path + ": has " + std::to_string(lines) + " lines; it is two files"};
}

std::vector<std::string> naming_breaches(const SourceText& source) {
    std::vector<std::string> breaches;
    for (const fs::path& part : fs::path(source.path)) {
        const std::string stem = part.stem().string();
        if (std::ranges::find(kRoomsWithoutPurpose, stem) != kRoomsWithoutPurpose.end()) {
            breaches.push_back(source.path + ": \"" + stem + "\" names no purpose");
        }
    }
    return breaches;
}

std::vector<std::string> opening_breaches(const SourceText& source) {
    if (source.path.ends_with(".h") && !source.text.starts_with("#pragma once\n\n// ")) {
        return {source.path + ": a header opens with #pragma once and what it owns"};
    }
    if (source.path.ends_with("_test.cc") && !source.text.starts_with("// Tests ")) {
        return {source.path + ": a test opens with the file that it tests"};
    }
    return {};
}

std::vector<std::string> dialect_breaches(const SourceText& source) {
    // Each makes a view, and clang 14 does not compile the views of libstdc++ 12.
    constexpr std::string_view kNeedsNewerClang[] = {"views",  "subrange",        "equal_range", "unique",
                                                     "remove", "remove_if",       "partition",   "rotate",
                                                     "search", "stable_partition"};
    std::vector<std::string> breaches;
    for (const std::string_view name : kNeedsNewerClang) {
        const std::string words = "std::ranges::" + std::string(name);
        const std::string short_words = "std::" + std::string(name) + "::";
        for (const std::string& call : {words + "(", words + "::", words + "<", short_words}) {
            if (source.text.find(call) != std::string::npos)
                breaches.push_back(source.path + ": clang 14 does not compile " + call);
        }
    }
    return breaches;
}

std::vector<SourceText> read_sources(const std::string& root) {
    std::vector<SourceText> sources;
    for (const std::string_view room : {"pipeline", "extractors", "normalizers", "tests"}) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(fs::path(root) / room)) {
            const fs::path& path = entry.path();
            if (path.extension() != ".cc" && path.extension() != ".h") continue;
            sources.push_back({fs::relative(path, root).generic_string(), read(path)});
        }
    }
    return sources;
}

}  // namespace torikumi
