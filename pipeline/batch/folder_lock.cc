#include "pipeline/batch/folder_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <optional>
#include <system_error>
#include <thread>

#include "pipeline/model/diagnostic.h"

namespace torikumi {
namespace {

[[noreturn]] void fail(const std::string& place, const std::error_code& reason) {
    throw DocumentError(DiagnosticCode::kOutputNotWritten,
                        fmt::format("cannot write {}: {}", place, reason.message()));
}

/// Bytes of the file stand for manifests. Records of fcntl, not flock: a worker would inherit that, and have
/// it for a moment longer than a scheduler that was killed; these tell whose they are, and hold on NFS.
struct flock record_of(const Shard& shard) {
    struct flock record {};
    record.l_type = F_WRLCK;
    record.l_whence = SEEK_SET;
    if (shard.count == 1) return record;  // of no length: all bytes, those of every shard
    constexpr int kBitsOfNumber = 31;
    record.l_start = (off_t{shard.count} << kBitsOfNumber) + shard.number;
    record.l_len = 1;
    return record;
}

/// A shard that ends has all bytes for a moment, see ~FolderLock, and must not seem to have those of another.
constexpr int kTries = 20;
constexpr std::chrono::milliseconds kBetweenTries{10};

bool set_record(int descriptor, struct flock record) {
    return ::fcntl(descriptor, F_SETLK, &record) == 0;
}

/// Who may write into the folder may lock it, also where another has left the file.
int open_lock_file(const std::string& folder, const std::string& file) {
    constexpr mode_t kReadAndWrite = 0666;
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kReadAndWrite);
    if (descriptor < 0) fail(file, {errno, std::generic_category()});
    struct stat there {};
    if (::stat(folder.c_str(), &there) == 0)
        static_cast<void>(::fchmod(descriptor, there.st_mode & kReadAndWrite));  // not where it is another's
    return descriptor;
}

/// Not where the run that had it has just removed it.
bool stands_there(int descriptor, const std::string& file) {
    struct stat ours {};
    struct stat there {};
    return ::fstat(descriptor, &ours) == 0 && ::stat(file.c_str(), &there) == 0 &&
           ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
}

/// Empty where it has ended just now.
std::optional<pid_t> owner_of(int descriptor, struct flock record) {
    if (::fcntl(descriptor, F_GETLK, &record) != 0 || record.l_type == F_UNLCK) return std::nullopt;
    return record.l_pid;
}

[[noreturn]] void refuse(const std::string& folder, pid_t owner) {
    throw DocumentError(
        DiagnosticCode::kOutputNotWritten,
        fmt::format("another run, process {}, is converting into {}; wait until it has ended, or convert "
                    "into another folder",
                    owner, folder));
}

}  // namespace

FolderLock::FolderLock(const std::string& folder, const Shard& shard)
    : file_((std::filesystem::path(folder) / ".torikumi-lock").native()) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) fail(folder, error);
    const struct flock record = record_of(shard);
    for (int tries = 1;; ++tries) {
        const int descriptor = open_lock_file(folder, file_);
        const bool is_taken = !set_record(descriptor, record) && (errno == EACCES || errno == EAGAIN);
        const std::optional<pid_t> owner = is_taken ? owner_of(descriptor, record) : std::nullopt;
        if (!is_taken && stands_there(descriptor, file_)) {
            descriptor_ = descriptor;
            return;
        }
        ::close(descriptor);
        if (tries >= kTries && owner) refuse(folder, *owner);
        if (tries >= kTries) fail(file_, std::make_error_code(std::errc::no_lock_available));
        std::this_thread::sleep_for(kBetweenTries);
    }
}

/// The last one removes the file: nobody else can have a byte of it then.
FolderLock::~FolderLock() {
    if (set_record(descriptor_, record_of(Shard{})) && stands_there(descriptor_, file_))
        ::unlink(file_.c_str());
    ::close(descriptor_);
}

}  // namespace torikumi
