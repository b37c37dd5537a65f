#include "pipeline/batch/shard.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>

#include "extractors/sha256.h"

namespace torikumi {
namespace {

std::optional<int> parse_number(std::string_view word) {
    int number = 0;
    const char* const end = word.data() + word.size();
    const auto [rest, fault] = std::from_chars(word.data(), end, number);
    if (fault != std::errc() || rest != end || number < 1) return std::nullopt;
    return number;
}

std::optional<Shard> shard_of(std::string_view number_word, std::string_view count_word) {
    const std::optional<int> number = parse_number(number_word);
    const std::optional<int> count = parse_number(count_word);
    if (!number || !count || *number > *count) return std::nullopt;
    return Shard{*number, *count};
}

}  // namespace

std::optional<Shard> parse_shard(std::string_view word) {
    const std::size_t slash = word.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    return shard_of(word.substr(0, slash), word.substr(slash + 1));
}

bool is_in_shard(std::string_view name, const Shard& shard) {
    constexpr std::size_t kDigits = 16;  // of the digest: 64 bits
    constexpr int kHexadecimal = 16;
    const std::string digest = sha256_of(name).substr(0, kDigits);
    std::uint64_t number = 0;
    std::from_chars(digest.data(), digest.data() + digest.size(), number, kHexadecimal);
    return number % static_cast<std::uint64_t>(shard.count) == static_cast<std::uint64_t>(shard.number - 1);
}

std::string manifest_name(const Shard& shard) {
    if (shard.count == 1) return "manifest.jsonl";
    return fmt::format("manifest.{}-of-{}.jsonl", shard.number, shard.count);
}

std::optional<Shard> shard_of_manifest(std::string_view name) {
    constexpr std::string_view kBegin = "manifest.";
    constexpr std::string_view kMiddle = "-of-";
    constexpr std::string_view kEnd = ".jsonl";
    const std::size_t middle = name.find(kMiddle);
    if (!name.starts_with(kBegin) || !name.ends_with(kEnd) || middle == std::string_view::npos)
        return std::nullopt;
    name.remove_suffix(kEnd.size());
    return shard_of(name.substr(0, middle).substr(kBegin.size()), name.substr(middle + kMiddle.size()));
}

}  // namespace torikumi
