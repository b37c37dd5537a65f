#include "pipeline/batch/manifest.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

#include "pipeline/run/write_descriptor.h"
#include "pipeline/run/write_output.h"

namespace torikumi {

Manifest::Manifest(std::string path) : path_(std::move(path)) {
    std::ifstream file(path_, std::ios::binary);
    for (std::string line; std::getline(file, line);) {
        if (std::optional<ManifestRow> row = read_row(line)) earlier_.insert_or_assign(row->output, *row);
    }
}

Manifest::~Manifest() {
    if (file_ >= 0) ::close(file_);
}

const ManifestRow* Manifest::find_earlier(const std::string& output) const {
    const auto found = earlier_.find(output);
    return found == earlier_.end() ? nullptr : &found->second;
}

std::optional<ManifestRow> Manifest::find(const std::string& output) const {
    const auto line = lines_.find(output);
    return line == lines_.end() ? std::nullopt : read_row(line->second);
}

void Manifest::begin(const std::vector<ManifestRow>& rows) {
    std::vector<std::string> lines;
    for (const ManifestRow& row : rows) lines.push_back(lines_[row.output] = write_row(row));
    replace(lines);
}

void Manifest::append(const ManifestRow& row) {
    const std::string& line = lines_[row.output] = write_row(row);
    if (file_ < 0) file_ = ::open(path_.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    const std::error_code error =
        file_ < 0 ? std::error_code(errno, std::generic_category()) : write_all(file_, line + "\n");
    if (error) {
        throw DocumentError(DiagnosticCode::kOutputNotWritten,
                            "cannot write " + path_ + ": " + error.message() +
                                "; what is done stays, and --resume goes on from there");
    }
}

void Manifest::finish(const std::vector<std::string>& outputs) {
    std::vector<std::string> lines;
    for (const std::string& output : outputs) {
        const auto line = lines_.find(output);
        if (line != lines_.end()) lines.push_back(line->second);
    }
    replace(lines);
}

void Manifest::replace(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    write_output_file(path_, text);
}

}  // namespace torikumi
