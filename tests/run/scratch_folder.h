#pragma once

// Owns a folder of one test, empty at first and gone afterwards.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace torikumi {

class ScratchFolder {
 public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    std::string operator/(std::string_view name) const { return (path_ / name).string(); }
    std::string name() const { return path_.filename().string(); }
    void write(std::string_view name, std::string_view bytes) const;
    std::string read(std::string_view name) const;
    /// Names of all that stands in it, hidden files too.
    std::vector<std::string> list() const;

 private:
    std::filesystem::path path_;
};

}  // namespace torikumi
