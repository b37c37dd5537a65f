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
#include "pipeline/run/write_output.h"

namespace torikumi {
namespace {

/// The first byte of the file is its door: whoever takes or gives back a record has it meanwhile, so that
/// nobody meets a file that is about to be removed, or the record of a run that is about to end.
constexpr struct flock kDoor {
    .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0, .l_len = 1, .l_pid = 0
};

/// All bytes behind the door.
constexpr struct flock kEveryShard {
    .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 1, .l_len = 0, .l_pid = 0
};

/// Bytes of the file stand for manifests. Records of fcntl, not flock: a worker would inherit that, and have
/// it for a moment longer than a scheduler that was killed; these tell whose they are, and hold on NFS.
struct flock record_of(const Shard& shard) {
    struct flock record = kEveryShard;
    if (shard.count == 1) return record;
    constexpr int kBitsOfNumber = 31;
    record.l_start = (off_t{shard.count} << kBitsOfNumber) + shard.number;
    record.l_len = 1;
    return record;
}

/// For what can be seen but once where others end at that moment.
constexpr int kTries = 1000;
constexpr std::chrono::milliseconds kBetweenTries{1};

void wait_for_door(int descriptor) {
    while (::fcntl(descriptor, F_SETLKW, &kDoor) != 0 && errno == EINTR) {
    }
}

void leave_door(int descriptor) {
    struct flock record = kDoor;
    record.l_type = F_UNLCK;
    ::fcntl(descriptor, F_SETLK, &record);
}

bool is_taken(int descriptor, struct flock record) {
    return ::fcntl(descriptor, F_SETLK, &record) != 0 && (errno == EACCES || errno == EAGAIN);
}

/// Empty where nobody has it, or whoever had it has ended just now.
std::optional<pid_t> owner_of(int descriptor, struct flock record) {
    if (::fcntl(descriptor, F_GETLK, &record) != 0 || record.l_type == F_UNLCK) return std::nullopt;
    return record.l_pid;
}

/// Who may write into the folder may lock it, also where another has left the file.
int open_lock_file(const std::string& folder, const std::string& file) {
    constexpr mode_t kReadAndWrite = 0666;
    constexpr int kFlags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW;
    const int made = ::open(file.c_str(), kFlags | O_EXCL, kReadAndWrite);
    const int descriptor = made < 0 && errno == EEXIST ? ::open(file.c_str(), kFlags, kReadAndWrite) : made;
    if (descriptor < 0) fail_to_write(file, {errno, std::generic_category()});
    struct stat there {};
    if (made >= 0 && ::stat(folder.c_str(), &there) == 0)
        static_cast<void>(::fchmod(made, there.st_mode & kReadAndWrite));  // some file systems have no modes
    return descriptor;
}

/// Not where the run that had it has just removed it.
bool stands_there(int descriptor, const std::string& file) {
    struct stat ours {};
    struct stat there {};
    return ::fstat(descriptor, &ours) == 0 && ::stat(file.c_str(), &there) == 0 &&
           ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
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
    if (error) fail_to_write(folder, error);
    const struct flock record = record_of(shard);
    for (int tries = 1; tries <= kTries; ++tries) {
        const int descriptor = open_lock_file(folder, file_);
        wait_for_door(descriptor);
        const bool is_ours = stands_there(descriptor, file_) && !is_taken(descriptor, record);
        const std::optional<pid_t> owner = is_ours ? std::nullopt : owner_of(descriptor, record);
        leave_door(descriptor);
        if (is_ours) {
            descriptor_ = descriptor;
            return;
        }
        ::close(descriptor);
        if (owner) refuse(folder, *owner);
        std::this_thread::sleep_for(kBetweenTries);
    }
    fail_to_write(file_, std::make_error_code(std::errc::no_lock_available));
}

/// The last one removes the file.
FolderLock::~FolderLock() {
    wait_for_door(descriptor_);
    if (!owner_of(descriptor_, kEveryShard) && stands_there(descriptor_, file_)) ::unlink(file_.c_str());
    ::close(descriptor_);
}

}  // namespace torikumi
