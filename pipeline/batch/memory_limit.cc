#include "pipeline/batch/memory_limit.h"

#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstddef>
#include <fstream>
#include <new>

namespace torikumi {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kAddressSpaceIsTaken = true;
#elif defined(__has_feature)
constexpr bool kAddressSpaceIsTaken = __has_feature(address_sanitizer);
#else
constexpr bool kAddressSpaceIsTaken = false;
#endif

/// Libraries alone take some hundred MB of addresses, hardly any of them memory.
std::uintmax_t address_space_in_use() {
    std::uintmax_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::uintmax_t>(::sysconf(_SC_PAGESIZE));
}

void limit_address_space(std::uintmax_t bytes) {
    rlimit limit{};
    ::getrlimit(RLIMIT_AS, &limit);
    const rlim_t wanted = address_space_in_use() + bytes;
    limit.rlim_cur = limit.rlim_max == RLIM_INFINITY ? wanted : std::min(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_AS, &limit);
}

// For a handler, which takes no arguments.
volatile std::sig_atomic_t was_refused = 0;
std::size_t hardly_any = 0;
void (*end_of_process)() = nullptr;

[[noreturn]] void note_refusal() {
    was_refused = 1;
    throw std::bad_alloc();
}

/// `malloc` tells nobody whom it refused: of that, only what is left can be asked.
bool is_hardly_any_left() {
    void* const piece = ::mmap(nullptr, hardly_any, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (piece == MAP_FAILED) return true;
    ::munmap(piece, hardly_any);
    return false;
}

/// Is no handler any more when it is called, so that the signal ends the process the second time.
void judge(int signal) {
    if (was_refused != 0 || is_hardly_any_left()) end_of_process();
    ::raise(signal);
}

}  // namespace

void limit_memory(std::uintmax_t bytes, void (*end)()) {
    if (kAddressSpaceIsTaken) return;
    limit_address_space(bytes);
    constexpr std::uintmax_t kPart = 4;  // libraries ask for buffers that double
    hardly_any = static_cast<std::size_t>(bytes / kPart);
    end_of_process = end;
    std::set_new_handler(note_refusal);
    struct sigaction action {};
    action.sa_handler = judge;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : std::array{SIGABRT, SIGSEGV, SIGBUS}) ::sigaction(signal, &action, nullptr);
}

}  // namespace torikumi
