#include "pipeline/cli/list_file.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <system_error>

#include "pipeline/model/source.h"
#include "pipeline/run/usage_error.h"

namespace torikumi {

std::string read_list_file(const std::string& path) {
    std::error_code unknown;
    if (std::filesystem::is_directory(path, unknown)) throw UsageError(path + " is a folder; name a file");
    std::ifstream file;
    if (path != kStandardStream) file.open(path, std::ios::binary);
    std::istream& list = path == kStandardStream ? std::cin : file;
    std::string text(std::istreambuf_iterator<char>(list), {});
    if (!list) throw UsageError(path + " cannot be read");
    return text;
}

}  // namespace torikumi
