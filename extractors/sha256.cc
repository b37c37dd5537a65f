#include "extractors/sha256.h"

#include <fmt/format.h>
#include <nettle/sha2.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace torikumi {
namespace {

class Sha256 {
 public:
    Sha256() { sha256_init(&state_); }

    void add(std::string_view bytes) {
        sha256_update(&state_, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    }

    std::string finish() {
        std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
        sha256_digest(&state_, digest.size(), digest.data());
        std::string hexadecimal;
        for (const std::uint8_t byte : digest)
            fmt::format_to(std::back_inserter(hexadecimal), "{:02x}", byte);
        return hexadecimal;
    }

 private:
    sha256_ctx state_{};
};

}  // namespace

std::string sha256_of(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

std::optional<std::string> sha256_of_file(const std::string& path) {
    std::error_code unknown;
    if (!std::filesystem::is_regular_file(path, unknown)) return std::nullopt;  // a pipe would be waited for
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    Sha256 hash;
    std::array<char, 1 << 16> chunk{};
    while (file.read(chunk.data(), chunk.size()), file.gcount() > 0)
        hash.add({chunk.data(), static_cast<std::size_t>(file.gcount())});
    if (file.bad()) return std::nullopt;
    return hash.finish();
}

}  // namespace torikumi
