#include "pipeline/run/write_descriptor.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

namespace torikumi {
namespace {

/// What is wrong with a descriptor that is ready, write says.
void wait_until_writable(int descriptor) {
    constexpr int kForever = -1;
    pollfd wanted{.fd = descriptor, .events = POLLOUT, .revents = 0};
    ::poll(&wanted, 1, kForever);
}

}  // namespace

std::error_code write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EAGAIN) {
            wait_until_writable(descriptor);  // a full pipe whose other owner made it non-blocking
        } else if (errno != EINTR) {
            return {errno, std::generic_category()};
        }
    }
    return {};
}

}  // namespace torikumi
