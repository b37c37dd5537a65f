#pragma once

// Owns reading one JSON object of a line, such as a task or a row of a list: members by name and type. Not
// here: plans, which are read as a whole (plan_json.h).

#include <any>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace torikumi {

/// All throw DocumentError{kJsonInvalid}, whose message names the member that is missing or of another type.
class JsonRecord {
 public:
    /// `text` must be one object and no more.
    explicit JsonRecord(std::string_view text);

    std::vector<std::string> keys() const;

    std::string text(const std::string& key) const;
    std::int64_t integer(const std::string& key) const;
    JsonRecord record(const std::string& key) const;

    /// Empty where the member is missing or null.
    std::optional<std::string> text_if_any(const std::string& key) const;
    std::optional<JsonRecord> record_if_any(const std::string& key) const;

 private:
    struct Parsed {
        std::any json;  // of the JSON library, since headers include no library's
    };
    explicit JsonRecord(Parsed parsed) : json_(std::move(parsed.json)) {}

    std::any json_;
};

}  // namespace torikumi
