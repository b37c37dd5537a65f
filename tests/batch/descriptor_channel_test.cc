// Tests pipeline/batch/descriptor_channel.cc.

#include "pipeline/batch/descriptor_channel.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

#include "tests/run/scratch_folder.h"

namespace torikumi {
namespace {

struct Channel {
    std::array<int, 2> ends{};
    Channel() { EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), 0); }
    ~Channel() {
        for (const int end : ends) ::close(end);
    }
};

TEST(DescriptorChannel, HandsOverOpenFilesAndThatThereIsNone) {
    const ScratchFolder folder;
    folder.write("plan.txt", "words");
    const Channel channel;
    const int file = ::open((folder / "plan.txt").c_str(), O_RDONLY | O_CLOEXEC);
    send_descriptor(channel.ends[0], file);
    send_descriptor(channel.ends[0], std::nullopt);
    ::close(file);

    const std::optional<int> received = receive_descriptor(channel.ends[1]);
    ASSERT_TRUE(received.has_value());
    std::array<char, 8> bytes{};
    EXPECT_EQ(::read(*received, bytes.data(), bytes.size()), 5);
    EXPECT_STREQ(bytes.data(), "words");
    ::close(*received);
    EXPECT_EQ(receive_descriptor(channel.ends[1]), std::nullopt);
}

TEST(DescriptorChannel, ASideThatHasGoneIsNoFault) {
    Channel channel;
    ::close(channel.ends[0]);
    EXPECT_EQ(receive_descriptor(channel.ends[1]), std::nullopt);
    send_descriptor(channel.ends[1], 0);
    channel.ends[0] = -1;
}

}  // namespace
}  // namespace torikumi
