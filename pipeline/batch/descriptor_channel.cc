#include "pipeline/batch/descriptor_channel.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace torikumi {
namespace {

/// A message has one byte, since an empty one would look like an end, and room for one descriptor.
struct Message {
    char byte = 0;
    iovec bytes{.iov_base = &byte, .iov_len = 1};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> room{};
    msghdr header{};

    Message() {
        header.msg_iov = &bytes;
        header.msg_iovlen = 1;
        header.msg_control = room.data();
        header.msg_controllen = room.size();
    }
    Message(const Message&) = delete;
    Message& operator=(const Message&) = delete;
};

}  // namespace

void send_descriptor(int socket, std::optional<int> descriptor) {
    Message message;
    if (descriptor) {
        cmsghdr* const control = CMSG_FIRSTHDR(&message.header);
        control->cmsg_level = SOL_SOCKET;
        control->cmsg_type = SCM_RIGHTS;
        control->cmsg_len = CMSG_LEN(sizeof(int));
        std::memcpy(CMSG_DATA(control), &*descriptor, sizeof(int));
    } else {
        message.header.msg_control = nullptr;
        message.header.msg_controllen = 0;
    }
    while (::sendmsg(socket, &message.header, MSG_NOSIGNAL) < 0 && errno == EINTR) {
    }
}

std::optional<int> receive_descriptor(int socket) {
    Message message;
    ssize_t received = 0;
    while ((received = ::recvmsg(socket, &message.header, MSG_CMSG_CLOEXEC)) < 0 && errno == EINTR) {
    }
    const cmsghdr* const control = received > 0 ? CMSG_FIRSTHDR(&message.header) : nullptr;
    if (control == nullptr || control->cmsg_type != SCM_RIGHTS) return std::nullopt;
    int descriptor = -1;
    std::memcpy(&descriptor, CMSG_DATA(control), sizeof(int));
    return descriptor;
}

}  // namespace torikumi
