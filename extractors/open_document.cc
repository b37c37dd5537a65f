#include "extractors/open_document.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

#include "extractors/sha256.h"
#include "extractors/text/text_encoding.h"
#include "pipeline/model/diagnostic.h"

namespace torikumi {
namespace {

namespace fs = std::filesystem;
using enum DiagnosticCode;

std::string last_error() {
    return std::generic_category().message(errno);
}

[[noreturn]] void fail_to_read() {
    throw DocumentError(kInputUnreadable, fmt::format("reading failed: {}", last_error()));
}

/// `read_some` fills a chunk and says how much; nothing is the end. More than some bytes past the limit are
/// not needed to know that it is too much. `likely_bytes` is what a file says of its size.
template <typename ReadSome>
std::string read_bytes(ReadSome read_some, std::uintmax_t max_bytes, std::uintmax_t likely_bytes) {
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(std::min(likely_bytes, max_bytes)));
    std::array<char, 1 << 16> chunk{};
    while (bytes.size() <= max_bytes) {
        const std::size_t size = read_some(chunk);
        if (size == 0) break;
        bytes.append(chunk.data(), size);
    }
    if (bytes.size() > max_bytes)
        throw DocumentError(
            kInputTooLarge,
            fmt::format("more than {} bytes; raise the limit with --max-input-size", max_bytes));
    return bytes;
}

std::string read_stream(std::istream& input, std::uintmax_t max_bytes, std::uintmax_t likely_bytes = 0) {
    const auto read_some = [&](std::span<char> chunk) {
        input.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        if (input.bad()) fail_to_read();
        return static_cast<std::size_t>(input.gcount());
    };
    return read_bytes(read_some, max_bytes, likely_bytes);
}

/// Of a pipe, which may have been opened without waiting for who writes to it.
void wait_until_readable(int descriptor) {
    constexpr int kForever = -1;
    pollfd wanted{.fd = descriptor, .events = POLLIN, .revents = 0};
    ::poll(&wanted, 1, kForever);
}

/// 0 of a pipe.
std::uintmax_t size_of(int descriptor) {
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 ? static_cast<std::uintmax_t>(status.st_size) : 0;
}

std::string read_descriptor(int descriptor, std::uintmax_t max_bytes) {
    const auto read_some = [&](std::span<char> chunk) {
        for (;;) {
            wait_until_readable(descriptor);
            const ssize_t size = ::read(descriptor, chunk.data(), chunk.size());
            if (size >= 0) return static_cast<std::size_t>(size);
            if (errno == EISDIR)
                throw DocumentError(kInputIsDirectory, "this is a folder; give the files in it");
            if (errno != EINTR && errno != EAGAIN) fail_to_read();
        }
    };
    return read_bytes(read_some, max_bytes, size_of(descriptor));
}

std::string read_file(const std::string& path, std::uintmax_t max_bytes) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (status.type() == fs::file_type::not_found)
        throw DocumentError(kInputNotFound, "there is no such file");
    if (status.type() == fs::file_type::directory)
        throw DocumentError(kInputIsDirectory, "this is a folder; give the files in it");
    std::ifstream file(path, std::ios::binary);
    if (!file) throw DocumentError(kInputUnreadable, fmt::format("it cannot be opened: {}", last_error()));
    const std::uintmax_t size = fs::is_regular_file(status) ? fs::file_size(path, ignored) : 0;
    const bool is_known = size != static_cast<std::uintmax_t>(-1);  // not where it has just been removed
    return read_stream(file, max_bytes, is_known ? size : 0);
}

bool is_pdf(std::string_view bytes) {
    constexpr std::size_t kHeaderWithin = 1024;  // readers agree to take this much before it
    return bytes.substr(0, kHeaderWithin).find("%PDF-") != std::string_view::npos;
}

bool is_named_pdf(const std::string& path) {
    std::string extension = fs::path(path).extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension == ".pdf";
}

/// What people take for a PDF or a text, by its first bytes; empty for anything else.
std::string_view known_binary_kind(std::string_view bytes) {
    struct Signature {
        std::string_view bytes;
        std::string_view kind;
    };
    using namespace std::string_view_literals;
    constexpr std::array kSignatures{
        Signature{"\xFF\xD8\xFF"sv, "a JPEG picture"},
        Signature{"\x89PNG"sv, "a PNG picture"},
        Signature{"II*\0"sv, "a TIFF picture"},
        Signature{"MM\0*"sv, "a TIFF picture"},
        Signature{"PK\x03\x04"sv, "a ZIP archive, as are Word and Excel files"},
        Signature{"\xD0\xCF\x11\xE0"sv, "an old Word or Excel file"},
    };
    const auto at = std::ranges::find_if(
        kSignatures, [&](const Signature& signature) { return bytes.starts_with(signature.bytes); });
    return at == kSignatures.end() ? std::string_view() : at->kind;
}

SourceKind kind_of_source(const std::string& path, std::string_view bytes) {
    if (is_pdf(bytes)) return SourceKind::kPdf;
    const std::string_view binary = known_binary_kind(bytes);
    if (!binary.empty())
        throw DocumentError(kInputUnknownKind,
                            fmt::format("this is {}; export it as PDF and give that", binary));
    if (is_binary(bytes))
        throw DocumentError(kInputUnknownKind,
                            "this is neither a PDF (no %PDF- in its first 1024 bytes) nor a text");
    if (is_named_pdf(path))
        throw DocumentError(kInputUnknownKind,
                            "this is named as a PDF but is none (no %PDF- in its first 1024 bytes); get the "
                            "file again, or rename it if it is a text");
    return SourceKind::kText;
}

SourceDocument document_of(std::string bytes, const std::string& path) {
    SourceDocument document;
    document.bytes = std::move(bytes);
    if (document.bytes.empty()) throw DocumentError(kInputEmpty, "the file holds no bytes");
    document.file.file = path == kStandardStream ? path : fs::path(path).filename().string();
    document.file.sha256 = sha256_of(document.bytes);
    document.file.kind = kind_of_source(path, document.bytes);
    return document;
}

}  // namespace

SourceDocument open_document(const std::string& path, const OpenSettings& settings) {
    if (path == kStandardStream) return document_of(read_stream(std::cin, settings.max_input_bytes), path);
    return document_of(read_file(path, settings.max_input_bytes), path);
}

SourceDocument read_document(int descriptor, const std::string& path, const OpenSettings& settings) {
    return document_of(read_descriptor(descriptor, settings.max_input_bytes), path);
}

}  // namespace torikumi
