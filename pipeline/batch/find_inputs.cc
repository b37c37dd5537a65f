#include "pipeline/batch/find_inputs.h"

#include <fmt/format.h>
#include <glob.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "extractors/text/text_encoding.h"
#include "pipeline/model/source.h"
#include "pipeline/run/usage_error.h"

namespace torikumi {
namespace {

namespace fs = std::filesystem;

bool is_folder(const std::string& path) {
    std::error_code unknown;
    return path != kStandardStream && fs::is_directory(path, unknown);
}

bool is_pattern(const std::string& word) {
    std::error_code unknown;
    return word.find_first_of("*?[") != std::string::npos && !fs::exists(word, unknown);
}

bool is_hidden(const fs::path& path) {
    return path.filename().native().starts_with('.');
}

bool is_named_as_document(const fs::path& path) {
    std::string extension = path.extension().native();
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension == ".pdf" || extension == ".txt";
}

/// The files in a folder that is passed over would be missing without a word.
void require_readable(const fs::path& folder) {
    if (::access(folder.c_str(), R_OK | X_OK) == 0) return;
    throw UsageError(fmt::format("the folder {} cannot be read: {}", folder.native(),
                                 std::generic_category().message(errno)));
}

/// `under` is where the folder stands among the results.
std::vector<NamedInput> files_below(const std::string& folder, const fs::path& under) {
    std::vector<NamedInput> files;
    require_readable(folder);
    for (auto at = fs::recursive_directory_iterator(folder); at != fs::end(at); ++at) {
        std::error_code unknown;
        if (is_hidden(at->path())) {
            at.disable_recursion_pending();
        } else if (at->is_directory(unknown) && !at->is_symlink(unknown)) {
            require_readable(at->path());
        } else if (is_named_as_document(at->path()) && at->is_regular_file(unknown)) {
            files.push_back({at->path().native(), (under / at->path().lexically_relative(folder)).native()});
        }
    }
    if (files.empty())
        throw UsageError(fmt::format("the folder {} holds no file named .pdf or .txt", folder));
    std::ranges::sort(files, {}, &NamedInput::path);
    return files;
}

/// Below the folder of the results, whatever the path says: /data/a.pdf and ../data/a.pdf are data/a.pdf.
fs::path inside(const std::string& path) {
    fs::path name;
    for (const fs::path& part : fs::path(path).lexically_normal().relative_path()) {
        if (part != ".." && part != ".") name /= part;
    }
    return name;
}

std::vector<std::string> matches_of(const std::string& pattern) {
    glob_t found{};
    std::vector<std::string> matches;
    if (::glob(pattern.c_str(), 0, nullptr, &found) == 0)
        matches.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
    ::globfree(&found);
    if (matches.empty()) throw UsageError(fmt::format("nothing matches {}", pattern));
    return matches;
}

/// As editors on Windows put it before lines, and no name begins with.
std::string_view without_byte_order_mark(std::string_view list) {
    const std::optional<TextEncoding> encoding = encoding_of_mark(list);
    if (!encoding) return list;
    if (*encoding != TextEncoding::kUtf8) throw UsageError("the list is UTF-16; save it as UTF-8");
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    return list.substr(kMark.size());
}

void append(std::vector<NamedInput>& inputs, std::vector<NamedInput> more) {
    inputs.insert(inputs.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

std::vector<std::string> paths_in_list(std::string_view list, ListForm form) {
    const char end = form == ListForm::kNulls ? '\0' : '\n';
    if (form == ListForm::kLines) list = without_byte_order_mark(list);
    std::vector<std::string> paths;
    while (!list.empty()) {
        const std::size_t length = std::min(list.find(end), list.size());
        std::string_view path = list.substr(0, length);
        if (form == ListForm::kLines && path.ends_with('\r')) path.remove_suffix(1);
        if (!path.empty()) paths.emplace_back(path);
        list.remove_prefix(std::min(length + 1, list.size()));
    }
    return paths;
}

std::vector<NamedInput> find_inputs(const std::vector<std::string>& words) {
    std::vector<NamedInput> inputs;
    for (const std::string& word : words) {
        for (const std::string& path : is_pattern(word) ? matches_of(word) : std::vector{word}) {
            if (is_folder(path)) {
                append(inputs, files_below(path, {}));
            } else {
                inputs.push_back(named_by_itself(path));
            }
        }
    }
    return inputs;
}

std::vector<NamedInput> find_listed(const std::vector<std::string>& paths) {
    std::vector<NamedInput> inputs;
    for (const std::string& path : paths) {
        if (path == kStandardStream) throw UsageError("standard input (-) cannot stand in a list");
        if (is_folder(path)) {
            append(inputs, files_below(path, inside(path)));
        } else {
            inputs.push_back({path, inside(path).native()});
        }
    }
    return inputs;
}

bool may_be_several(const std::vector<std::string>& words) {
    return words.size() > 1 || std::ranges::any_of(words, is_folder) ||
           std::ranges::any_of(words, is_pattern);
}

}  // namespace torikumi
