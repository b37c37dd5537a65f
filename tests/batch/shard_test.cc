// Tests pipeline/batch/shard.cc.

#include "pipeline/batch/shard.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace torikumi {
namespace {

TEST(Shard, IsReadFromNumberAndCount) {
    EXPECT_EQ(parse_shard("3/8"), (Shard{3, 8}));
    EXPECT_EQ(parse_shard("1/1"), (Shard{1, 1}));
    for (const char* word : {"", "3", "0/8", "9/8", "3/", "/8", "3/8x", "-1/8", "a/b", "1/2/3"})
        EXPECT_EQ(parse_shard(word), std::nullopt) << word;
}

TEST(Shard, EachNameIsInOneAndAllHaveTheirShare) {
    constexpr int kShards = 4;
    std::vector<int> documents(kShards, 0);
    for (int i = 0; i < 4000; ++i) {
        const std::string name = "r" + std::to_string(i) + "/plan.pdf";
        int holders = 0;
        for (int number = 1; number <= kShards; ++number) {
            if (!is_in_shard(name, {number, kShards})) continue;
            ++holders;
            ++documents[static_cast<std::size_t>(number - 1)];
        }
        ASSERT_EQ(holders, 1) << name;
    }
    EXPECT_GT(*std::ranges::min_element(documents), 900);
}

/// Other machines and later versions must agree: the first 64 bits of the SHA-256 of the name, modulo count.
TEST(Shard, StaysTheSame) {
    EXPECT_TRUE(is_in_shard("r3/plan.pdf", {3, 5}));
}

TEST(Shard, HasAManifestOfItsOwn) {
    EXPECT_EQ(manifest_name({}), "manifest.jsonl");
    EXPECT_EQ(manifest_name({3, 8}), "manifest.3-of-8.jsonl");
}

TEST(Shard, IsKnownByTheNameOfItsManifest) {
    EXPECT_EQ(shard_of_manifest(manifest_name({3, 8})), (Shard{3, 8}));
    for (const char* name : {"manifest.jsonl", "manifest.9-of-8.jsonl", "manifest.3-of-8.jsonl.old",
                             "manifest.-of-.jsonl", "all.3-of-8.jsonl", "manifest-of-8.jsonl"})
        EXPECT_EQ(shard_of_manifest(name), std::nullopt) << name;
}

}  // namespace
}  // namespace torikumi
