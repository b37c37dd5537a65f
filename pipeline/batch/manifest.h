#pragma once

// Owns the file that says what became of each document of a run into a folder: a row of JSON a line, written
// when its result is on the disk. From it a later run knows what need not be done again.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/batch/convert_task.h"

namespace torikumi {

/// `output` is a path below the folder, and the row's key. Digests are SHA-256, empty where there was nothing
/// to read or nothing was written.
struct ManifestRow {
    std::string output{};
    std::string input{};
    std::string input_sha256{};
    std::string options{};  // see digest_of_options
    std::string version{};
    ExitStatus status = ExitStatus::kDone;
    std::string code{};     // of the refusal, empty where there is none
    std::string message{};  // of the refusal
    DiagnosticCounts counts{};
    std::string output_sha256{};
    std::int64_t milliseconds = 0;

    friend bool operator==(const ManifestRow&, const ManifestRow&) = default;
};

std::string write_row(const ManifestRow& row);
/// Empty for a line that is no row: a run that was killed may leave a part of its last one.
std::optional<ManifestRow> read_row(std::string_view line);

/// Of all options that change what is written, or whether.
std::string digest_of_options(const TaskSettings& settings);

/// Whether doing `wanted` (its output, input, options and version) again would give what `row` says and the
/// disk still holds. A document that failed for lack of time, memory or disk is worth another try.
bool still_holds(const ManifestRow& row, const ManifestRow& wanted, const std::string& folder);

class Manifest {
 public:
    /// The file need not exist yet, nor its folder.
    explicit Manifest(std::string path);
    ~Manifest();
    Manifest(const Manifest&) = delete;
    Manifest& operator=(const Manifest&) = delete;

    /// The row of an output that a run before has left, if any.
    const ManifestRow* find_earlier(const std::string& output) const;

    /// The row of this run, if there is one yet.
    std::optional<ManifestRow> find(const std::string& output) const;

    /// All throw DocumentError{kOutputNotWritten}. `begin` replaces what was there by `rows`, `finish` by all
    /// rows in the order of `outputs`, so that a run which was cut short and resumed leaves the same file.
    void begin(const std::vector<std::string>& outputs, const std::vector<ManifestRow>& rows);
    void append(const ManifestRow& row);
    void finish(const std::vector<std::string>& outputs);

 private:
    /// Where the row of an output stands in the file, its line break included; no bytes before there is one.
    struct Place {
        std::int64_t offset = 0;
        std::size_t bytes = 0;
    };

    Place place_behind_all(std::size_t bytes);
    std::string line_at(const Place& place) const;
    [[noreturn]] void fail_to(std::string_view doing, std::string_view reason) const;

    std::string path_;
    std::map<std::string, ManifestRow> earlier_;
    // Of this run. The lines stay in the file, and each output has its place from the beginning, so that the
    // memory of a run does not grow with what it has done.
    std::map<std::string, Place> places_;
    std::int64_t end_ = 0;
    int file_ = -1;
};

}  // namespace torikumi
