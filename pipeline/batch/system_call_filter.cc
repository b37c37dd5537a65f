#include "pipeline/batch/system_call_filter.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace torikumi {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t kArchitecture = 0;
#endif

constexpr std::uint32_t kForbid = SECCOMP_RET_ERRNO | EPERM;
constexpr std::uint32_t kUnknownCall = SECCOMP_RET_ERRNO | ENOSYS;

constexpr auto kLoad = static_cast<std::uint16_t>(BPF_LD | BPF_W | BPF_ABS);
constexpr auto kJumpIfEqual = static_cast<std::uint16_t>(BPF_JMP | BPF_JEQ | BPF_K);
constexpr auto kJumpIfAbove = static_cast<std::uint16_t>(BPF_JMP | BPF_JGE | BPF_K);
constexpr auto kJumpIfBits = static_cast<std::uint16_t>(BPF_JMP | BPF_JSET | BPF_K);
constexpr auto kReturn = static_cast<std::uint16_t>(BPF_RET | BPF_K);

/// The lower half: on both architectures the first of the two.
constexpr std::uint32_t offset_of_argument(unsigned number) {
    return static_cast<std::uint32_t>(offsetof(seccomp_data, args) + number * sizeof(std::uint64_t));
}

/// A program of the kernel's packet filter.
class Filter {
 public:
    Filter() {
        load(offsetof(seccomp_data, arch));
        jump(kJumpIfEqual, kArchitecture, 1, 0);
        end_with(SECCOMP_RET_KILL_PROCESS);  // the numbers of the calls are others there
        load(offsetof(seccomp_data, nr));
#if defined(__x86_64__)
        constexpr std::uint32_t kX32 = 0x40000000;  // the same calls under other numbers
        jump(kJumpIfAbove, kX32, 0, 1);
        end_with(kForbid);
#endif
    }

    void forbid(long call, std::uint32_t answer = kForbid) {
        jump(kJumpIfEqual, static_cast<std::uint32_t>(call), 0, 1);
        end_with(answer);
    }

    /// The call is forbidden where its argument is anything else.
    void allow_only(long call, unsigned argument, std::uint32_t value) {
        check_argument(call, argument, kJumpIfEqual, value);
    }

    /// The call is forbidden where its argument has none of the bits.
    void require_bits(long call, unsigned argument, std::uint32_t bits) {
        check_argument(call, argument, kJumpIfBits, bits);
    }

    void install() {
        end_with(SECCOMP_RET_ALLOW);
        const sock_fprog program{static_cast<unsigned short>(code_.size()), code_.data()};
        ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
    }

 private:
    void load(std::size_t offset) {
        code_.push_back({kLoad, 0, 0, static_cast<std::uint32_t>(offset)});
    }
    void jump(std::uint16_t test, std::uint32_t value, std::uint8_t over_if, std::uint8_t over_else) {
        code_.push_back({test, over_if, over_else, value});
    }
    void end_with(std::uint32_t action) {
        code_.push_back({kReturn, 0, 0, action});
    }

    void check_argument(long call, unsigned argument, std::uint16_t test, std::uint32_t value) {
        constexpr std::uint8_t kRestOfRule = 4;
        jump(kJumpIfEqual, static_cast<std::uint32_t>(call), 0, kRestOfRule);
        load(offset_of_argument(argument));
        jump(test, value, 1, 0);
        end_with(kForbid);
        load(offsetof(seccomp_data, nr));
    }

    std::vector<sock_filter> code_;
};

constexpr long kForbidden[] {
    // Network, and sockets of the machine.
    SYS_socket, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4,
        // Programs.
        SYS_execve, SYS_execveat,
        // Other processes.
        SYS_kill, SYS_tkill, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo, SYS_pidfd_open, SYS_pidfd_getfd,
        SYS_pidfd_send_signal, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp,
        SYS_setpriority, SYS_setpgid, SYS_setsid,
        // Files that are not open, of which Landlock does not keep the modes, owners and times.
        SYS_fchmodat, SYS_fchownat, SYS_utimensat, SYS_truncate, SYS_setxattr, SYS_lsetxattr, SYS_removexattr,
        SYS_lremovexattr, SYS_name_to_handle_at, SYS_open_by_handle_at,
#if defined(__x86_64__)
        SYS_chmod, SYS_chown, SYS_lchown, SYS_utime, SYS_utimes, SYS_futimesat, SYS_vfork,
#endif
        // The system, and large doors into the kernel.
        SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_unshare, SYS_setns, SYS_bpf,
        SYS_perf_event_open, SYS_keyctl, SYS_add_key, SYS_request_key, SYS_io_uring_setup, SYS_io_uring_enter,
        SYS_io_uring_register, SYS_userfaultfd, SYS_init_module, SYS_finit_module, SYS_delete_module,
        SYS_kexec_load, SYS_reboot, SYS_swapon, SYS_swapoff, SYS_personality, SYS_shmget, SYS_shmat,
        SYS_msgget, SYS_semget, SYS_mq_open,
};

}  // namespace

bool has_system_call_filter() {
    constexpr unsigned kAction = SECCOMP_RET_ERRNO;
    return kArchitecture != 0 && ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &kAction) == 0;
}

void restrict_system_calls() {
    if (!has_system_call_filter()) return;
    Filter filter;
    for (const long call : kForbidden) filter.forbid(call);
    filter.forbid(SYS_clone3, kUnknownCall);  // its flags cannot be seen; libraries then use the older call
    filter.require_bits(SYS_clone, 0, CLONE_THREAD);
#if defined(__x86_64__)
    filter.forbid(SYS_fork);
#endif
    filter.allow_only(SYS_tgkill, 0, static_cast<std::uint32_t>(::getpid()));  // abort() ends the process so
    filter.allow_only(SYS_prlimit64, 0, 0);                                    // itself
    filter.install();
}

}  // namespace torikumi
