// Stands in for libFuzzer where the build has none: gives the files of the folders that are named, one after
// the other, to the target. A finding ends the process, and the last line of its output names the file.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "tests/fuzz/laws.h"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

void replay(const fs::path& file) {
    std::cout << file.filename().string() << std::endl;
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int count, char** words) {
    std::size_t replayed = 0;
    for (const std::string_view word : std::vector<std::string_view>(words + 1, words + count)) {
        if (word.starts_with('-')) continue;  // an option of libFuzzer
        for (const fs::path& file : files_in(word)) {
            replay(file);
            ++replayed;
        }
    }
    std::cout << replayed << " files replayed\n";
    return replayed > 0 ? 0 : 1;
}
