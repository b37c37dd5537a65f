#pragma once

// Owns reading the bytes of an input: size limit, digest, and whether it is a PDF or a text.

#include <cstdint>
#include <string>

#include "pipeline/model/source.h"

namespace torikumi {

struct OpenSettings {
    std::uintmax_t max_input_bytes =
        100'000'000;  // a plan has some hundred kB; more is a mistake until said otherwise
};

/// `bytes` is the whole file; `file.pages` is not known yet.
struct SourceDocument {
    SourceFile file;
    std::string bytes;
};

/// Reads `path`, or standard input where it is "-". Throws DocumentError: kInputNotFound, kInputIsDirectory,
/// kInputUnreadable, kInputEmpty, kInputTooLarge, kInputUnknownKind (neither %PDF- in the first 1024 bytes
/// nor text).
SourceDocument open_document(const std::string& path, const OpenSettings& settings);

/// The same of a file that is open already, as a process needs it that may open none; `path` is its name.
SourceDocument read_document(int descriptor, const std::string& path, const OpenSettings& settings);

}  // namespace torikumi
