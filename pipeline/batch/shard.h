#pragma once

// Owns the share of one machine among several: which documents it converts, without asking the others.

#include <optional>
#include <string>
#include <string_view>

namespace torikumi {

/// The `number`th, from 1, of `count`.
struct Shard {
    int number = 1;
    int count = 1;

    friend bool operator==(const Shard&, const Shard&) = default;
};

/// Of 3/8; empty for anything else.
std::optional<Shard> parse_shard(std::string_view word);

/// By a digest of the name: the same on every machine and in every year, and whatever other documents there
/// are.
bool is_in_shard(std::string_view name, const Shard& shard);

/// manifest.jsonl; of one of several shards, manifest.3-of-8.jsonl, so that all can have the same folder.
std::string manifest_name(const Shard& shard);

/// Of the name of a file that manifest_name gave to one of several shards; empty for any other.
std::optional<Shard> shard_of_manifest(std::string_view name);

}  // namespace torikumi
