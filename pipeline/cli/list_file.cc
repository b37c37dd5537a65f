#include "pipeline/cli/list_file.h"

#include <fstream>
#include <iostream>
#include <iterator>

#include "pipeline/model/source.h"
#include "pipeline/run/usage_error.h"

namespace torikumi {

std::string read_list_file(const std::string& path) {
    std::ifstream file;
    if (path != kStandardStream) file.open(path, std::ios::binary);
    std::istream& list = path == kStandardStream ? std::cin : file;
    std::string text(std::istreambuf_iterator<char>(list), {});
    if (!list) throw UsageError("the list " + path + " cannot be read");
    return text;
}

}  // namespace torikumi
