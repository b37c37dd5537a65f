#pragma once

// Owns the writing of values that hold others: a member of an object, what may be missing, a list. A writer
// of a format derives from it and adds an overload of `write` for each of its own types. Not here: letters
// (json_writer.h), and what formats share (json_parts.h).

#include <optional>
#include <string_view>
#include <vector>

#include "pipeline/output/json_writer.h"

namespace torikumi {

/// `Writer` derives from this, is its friend, and says `using JsonValues::write`.
template <typename Writer>
class JsonValues {
 protected:
    explicit JsonValues(JsonWriter& json) : json_(json) {}

    template <typename T>
    void member(std::string_view key, const T& value) {
        json_.key(key);
        writer().write(value);
    }

    template <typename T>
    void write(const std::optional<T>& value) {
        value ? writer().write(*value) : json_.null();
    }

    template <typename T>
    void write(const std::vector<T>& values) {
        write_list(values, JsonLines::kOneEach);
    }

    template <typename T>
    void write_list(const std::vector<T>& values, JsonLines lines) {
        json_.begin_array(lines);
        for (const T& value : values) writer().write(value);
        json_.end_array();
    }

    void write(std::string_view text) { json_.string(text); }

    JsonWriter& json_;

 private:
    Writer& writer() { return static_cast<Writer&>(*this); }
};

}  // namespace torikumi
