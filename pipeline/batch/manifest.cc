#include "pipeline/batch/manifest.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

#include "pipeline/run/write_descriptor.h"
#include "pipeline/run/write_output.h"

namespace torikumi {
namespace {

std::string last_error() {
    return std::generic_category().message(errno);
}

}  // namespace

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
    const auto place = places_.find(output);
    return place == places_.end() ? std::nullopt : read_row(line_at(place->second));
}

void Manifest::begin(const std::vector<std::string>& outputs, const std::vector<ManifestRow>& rows) {
    std::string text;
    for (const ManifestRow& row : rows) text += write_row(row) + "\n";
    write_output_file(path_, text);
    file_ = ::open(path_.c_str(), O_RDWR | O_APPEND | O_CLOEXEC);
    if (file_ < 0) fail_to("open", last_error());
    for (const std::string& output : outputs) places_.emplace(output, Place{});
    for (const ManifestRow& row : rows) places_[row.output] = place_behind_all(write_row(row).size() + 1);
}

void Manifest::append(const ManifestRow& row) {
    const std::string line = write_row(row) + "\n";
    if (const std::error_code error = write_all(file_, line)) fail_to("write", error.message());
    places_[row.output] = place_behind_all(line.size());
}

void Manifest::finish(const std::vector<std::string>& outputs) {
    std::string text;
    for (const std::string& output : outputs) text += line_at(places_[output]);
    write_output_file(path_, text);
}

Manifest::Place Manifest::place_behind_all(std::size_t bytes) {
    const Place place{end_, bytes};
    end_ += static_cast<std::int64_t>(bytes);
    return place;
}

std::string Manifest::line_at(const Place& place) const {
    std::string line(place.bytes, '\0');
    for (std::size_t read = 0; read < line.size();) {
        const ssize_t count =
            ::pread(file_, line.data() + read, line.size() - read, place.offset + static_cast<off_t>(read));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail_to("read", last_error());
        if (count == 0) fail_to("read", "it has been cut while this run wrote it");
        read += static_cast<std::size_t>(count);
    }
    return line;
}

void Manifest::fail_to(std::string_view doing, std::string_view reason) const {
    throw DocumentError(DiagnosticCode::kOutputNotWritten,
                        fmt::format("cannot {} {}: {}; what is done stays, and --resume goes on from there",
                                    doing, path_, reason));
}

}  // namespace torikumi
