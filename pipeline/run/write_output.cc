#include "pipeline/run/write_output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "pipeline/model/diagnostic.h"
#include "pipeline/run/write_descriptor.h"

namespace torikumi {
namespace {

namespace fs = std::filesystem;

/// Empty where the reason says it.
std::string_view remedy_of(const std::error_code& reason) {
    if (reason == std::errc::no_space_on_device) return "; free space there";
    if (reason == std::errc::permission_denied || reason == std::errc::read_only_file_system)
        return "; make it writable, or choose another place with -o";
    return "";
}

std::error_code last_error() {
    return {errno, std::generic_category()};
}

/// Into what stands there. A full disk may show on closing only.
std::error_code write_into(const fs::path& place, std::string_view bytes) {
    const int descriptor = ::open(place.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) return last_error();
    std::error_code error = write_all(descriptor, bytes);
    if (::close(descriptor) != 0 && !error) error = last_error();
    return error;
}

/// Of the file that is replaced; else what the caller's umask leaves to a new one.
mode_t mode_for(const fs::path& target) {
    constexpr mode_t kPermissions = 0777;
    constexpr mode_t kModeBeforeUmask = 0666;
    struct stat older {};
    if (::stat(target.c_str(), &older) == 0) return older.st_mode & kPermissions;
    const mode_t mask = ::umask(0);  // it is read by setting it only
    ::umask(mask);
    return kModeBeforeUmask & ~mask;
}

/// Until the bytes are on the disk; not every file system can tell.
std::error_code wait_until_stored(int descriptor) {
    if (::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP) return {};
    return last_error();
}

/// By way of a draft beside the target, since a rename does not cross file systems. The draft's name is
/// short, as a target may have the longest name that the folder takes, and that of no other file.
std::error_code replace_file(const fs::path& target, std::string_view bytes) {
    const mode_t mode = mode_for(target);
    std::string draft = (target.parent_path() / ".torikumi-XXXXXX").string();
    const int descriptor = ::mkostemp(draft.data(), O_CLOEXEC);
    if (descriptor < 0) return last_error();
    std::error_code error = write_all(descriptor, bytes);
    static_cast<void>(::fchmod(descriptor, mode));  // a file system without modes gives its own
    if (!error) error = wait_until_stored(descriptor);
    if (::close(descriptor) != 0 && !error) error = last_error();
    if (!error && ::rename(draft.c_str(), target.c_str()) != 0) error = last_error();
    if (error) ::unlink(draft.c_str());
    return error;
}

void make_folder_of(const fs::path& target) {
    if (!target.has_parent_path()) return;
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    if (error) fail_to_write(target.string(), error);
}

/// Where a link leads, also to what does not exist yet, so that the link stays.
fs::path behind_links(const fs::path& link) {
    constexpr int kMostLinks = 40;  // that Linux follows
    fs::path target = link;
    std::error_code error;
    for (int followed = 0; fs::is_symlink(target, error); ++followed) {
        if (followed == kMostLinks)
            fail_to_write(link.string(), std::make_error_code(std::errc::too_many_symbolic_link_levels));
        target = target.parent_path() / fs::read_symlink(target, error);
    }
    return target;
}

}  // namespace

void fail_to_write(std::string_view place, const std::error_code& reason) {
    throw DocumentError(DiagnosticCode::kOutputNotWritten,
                        fmt::format("cannot write {}: {}{}", place, reason.message(), remedy_of(reason)));
}

void write_output_file(const std::string& path, std::string_view bytes) {
    std::error_code unknown;
    if (fs::exists(path, unknown) && !fs::is_regular_file(path, unknown)) {
        if (const std::error_code error = write_into(path, bytes)) fail_to_write(path, error);
        return;
    }
    const fs::path target = behind_links(path);
    make_folder_of(target);
    if (const std::error_code error = replace_file(target, bytes)) fail_to_write(path, error);
}

Reader write_standard_output(std::string_view bytes) {
    const std::error_code error = write_all(STDOUT_FILENO, bytes);
    if (error == std::errc::broken_pipe) return Reader::kGone;
    if (error) fail_to_write("standard output", error);
    return Reader::kPresent;
}

}  // namespace torikumi
