#include "pipeline/batch/file_rules.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstdint>

namespace torikumi {
namespace {

/// All that Landlock can forbid about files, by the version of the kernel's interface; a kernel refuses what
/// it does not know. Headers may be older than the kernel, so the last ones have no names here.
std::uint64_t all_rights(long version) {
    constexpr std::array<unsigned, 5> kRightsUpTo{13, 14, 15, 15, 16};  // bits of versions 1, 2, …
    const auto index = static_cast<std::size_t>(version - 1);
    const unsigned bits = kRightsUpTo[index < kRightsUpTo.size() ? index : kRightsUpTo.size() - 1];
    return (std::uint64_t{1} << bits) - 1;
}

long version_of_interface() {
    return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

/// Libraries are loaded late as well: converters of encodings, the cipher of encrypted PDFs.
constexpr std::array kReadable{
    "/usr/share/poppler",
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/usr/share/X11",
    "/usr/share/fontconfig",
    "/etc/fonts",
    "/var/cache/fontconfig",
    "/usr/lib",
    "/usr/local/lib",
    "/usr/lib64",
    "/lib",
    "/lib64",
    "/etc/ld.so.cache",
};

void allow_reading(int rules, const char* path) {
    const int place = ::open(path, O_PATH | O_CLOEXEC);
    if (place < 0) return;  // not every system has each
    landlock_path_beneath_attr rule{};
    rule.parent_fd = place;
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    if (::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0) {
        rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;  // it is no folder
        ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    }
    ::close(place);
}

}  // namespace

bool has_file_rules() {
    return version_of_interface() > 0;
}

void restrict_files() {
    const long version = version_of_interface();
    if (version <= 0) return;
    landlock_ruleset_attr forbidden{};
    forbidden.handled_access_fs = all_rights(version);
    const auto rules =
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &forbidden, sizeof forbidden, 0));
    if (rules < 0) return;
    for (const char* path : kReadable) allow_reading(rules, path);
    ::syscall(SYS_landlock_restrict_self, rules, 0);
    ::close(rules);
}

}  // namespace torikumi
