#include "pipeline/run/write_output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "pipeline/model/diagnostic.h"

namespace torikumi {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(std::string_view place, const std::error_code& reason) {
    throw DocumentError(DiagnosticCode::kOutputNotWritten,
                        fmt::format("cannot write {}: {}", place, reason.message()));
}

std::error_code last_error() {
    return {errno, std::generic_category()};
}

std::error_code write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return last_error();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

/// Opens, writes and closes; a full disk may show on closing only.
std::error_code write_into(const fs::path& path, int open_flags, std::string_view bytes) {
    constexpr mode_t kModeBeforeUmask = 0666;
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | open_flags, kModeBeforeUmask);
    if (descriptor < 0) return last_error();
    std::error_code error = write_all(descriptor, bytes);
    if (::close(descriptor) != 0 && !error) error = last_error();
    return error;
}

/// Beside the target, since a rename does not cross file systems; the process id keeps two runs apart.
fs::path draft_path(const fs::path& target) {
    return target.parent_path() / fmt::format(".{}.{}.part", target.filename().string(), ::getpid());
}

void make_folder_of(const fs::path& target) {
    if (!target.has_parent_path()) return;
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    if (error) fail(target.string(), error);
}

}  // namespace

void write_output_file(const std::string& path, std::string_view bytes) {
    std::error_code unknown;
    fs::path target = path;
    if (fs::is_symlink(target, unknown)) target = fs::weakly_canonical(target, unknown);  // the link stays
    if (fs::exists(target, unknown) && !fs::is_regular_file(target, unknown)) {
        if (const std::error_code error = write_into(target, 0, bytes)) fail(path, error);
        return;
    }
    make_folder_of(target);
    const fs::path draft = draft_path(target);
    std::error_code error = write_into(draft, O_CREAT | O_TRUNC, bytes);
    if (!error) fs::rename(draft, target, error);
    if (error) {
        fs::remove(draft, unknown);
        fail(path, error);
    }
}

Reader write_standard_output(std::string_view bytes) {
    const std::error_code error = write_all(STDOUT_FILENO, bytes);
    if (error == std::errc::broken_pipe) return Reader::kGone;
    if (error) fail("standard output", error);
    return Reader::kPresent;
}

}  // namespace torikumi
