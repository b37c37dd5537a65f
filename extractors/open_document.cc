#include "extractors/open_document.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <string_view>

#include "pipeline/model/diagnostic.h"

namespace torikumi {
namespace {

namespace fs = std::filesystem;
using enum DiagnosticCode;

constexpr std::string_view kStandardInput = "-";

/// Reads to the end, or one byte past the limit: more is not needed to know that it is too much.
std::string read_bytes(std::istream& input, const std::string& name, std::uintmax_t max_bytes) {
    std::string bytes;
    std::array<char, 1 << 16> chunk{};
    while (bytes.size() <= max_bytes && input.read(chunk.data(), chunk.size()).gcount() > 0)
        bytes.append(chunk.data(), static_cast<std::size_t>(input.gcount()));
    if (input.bad()) throw DocumentError(kInputUnreadable, fmt::format("{}: {}", name, std::strerror(errno)));
    if (bytes.size() > max_bytes)
        throw DocumentError(
            kInputTooLarge,
            fmt::format("{}: more than {} bytes; raise the limit with --max-input-size", name, max_bytes));
    return bytes;
}

std::string read_file(const std::string& path, std::uintmax_t max_bytes) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        throw DocumentError(kInputNotFound, fmt::format("{}: there is no such file", path));
    if (status.type() == fs::file_type::directory)
        throw DocumentError(kInputIsDirectory, fmt::format("{}: is a folder; give the files in it", path));
    std::ifstream file(path, std::ios::binary);
    if (!file) throw DocumentError(kInputUnreadable, fmt::format("{}: {}", path, std::strerror(errno)));
    return read_bytes(file, path, max_bytes);
}

bool is_pdf(std::string_view bytes) {
    constexpr std::size_t kHeaderWithin = 1024;  // readers agree to take this much before it
    return bytes.substr(0, kHeaderWithin).find("%PDF-") != std::string_view::npos;
}

std::string sha256_of(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 is not available in this OpenSSL");
    std::string hexadecimal;
    for (unsigned int i = 0; i < length; ++i)
        fmt::format_to(std::back_inserter(hexadecimal), "{:02x}", digest[i]);
    return hexadecimal;
}

}  // namespace

SourceDocument open_document(const std::string& path, const OpenSettings& settings) {
    const bool standard_input = path == kStandardInput;
    SourceDocument document;
    document.bytes = standard_input ? read_bytes(std::cin, "standard input", settings.max_input_bytes)
                                    : read_file(path, settings.max_input_bytes);
    document.file.file = standard_input ? std::string(kStandardInput) : fs::path(path).filename().string();
    document.file.sha256 = sha256_of(document.bytes);
    document.file.kind = is_pdf(document.bytes) ? SourceKind::kPdf : SourceKind::kText;
    return document;
}

}  // namespace torikumi
