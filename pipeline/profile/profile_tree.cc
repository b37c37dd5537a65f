#include "pipeline/profile/profile_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "pipeline/model/text_position.h"
#include "pipeline/model/utf8.h"

namespace torikumi {
namespace {

using nlohmann::json;

// What would cost more than its length: the tree is walked and freed by recursion, and each key of an object
// is compared with those before it.
constexpr std::size_t kDeepest = 64;    // a profile: 5
constexpr std::size_t kMostKeys = 100;  // a profile: 11

/// Builds the tree while nlohmann reads: half the work of building its own and copying that.
class TreeBuilder : public json::json_sax_t {
 public:
    TreeBuilder(std::string_view text, ProfileValue& root, Diagnostics& diagnostics)
        : text_(text), root_(root), diagnostics_(diagnostics) {}

    bool null() override { return begin(ProfileValueKind::kNull); }
    bool boolean(bool) override { return begin(ProfileValueKind::kOther); }
    bool number_integer(number_integer_t) override { return begin(ProfileValueKind::kOther); }
    bool number_unsigned(number_unsigned_t) override { return begin(ProfileValueKind::kOther); }
    bool number_float(number_float_t, const string_t&) override { return begin(ProfileValueKind::kOther); }
    bool binary(binary_t&) override { return false; }

    bool string(string_t& text) override {
        begin(ProfileValueKind::kText);
        last_->text = std::move(text);
        return true;
    }

    bool start_object(std::size_t) override { return open(ProfileValueKind::kObject); }
    bool start_array(std::size_t) override { return open(ProfileValueKind::kList); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& key) override {
        if (open_.back()->values.size() == kMostKeys)
            return refuse("an object of it has more keys than a profile");
        if (open_.back()->find(key) != nullptr) {
            return refuse(
                fmt::format("the key \"{}\" stands twice in one object; merge the two", shortened(key)));
        }
        key_ = std::move(key);
        return true;
    }

    bool parse_error(std::size_t position, const std::string& last, const json::exception&) override {
        const TextPosition place = position_of_byte(text_, position > 0 ? position - 1 : 0);
        return refuse(fmt::format("no JSON: at line {}, column {} something is wrong before or at {}",
                                  place.line, place.column, last.empty() ? "the end" : shortened(last)));
    }

 private:
    bool begin(ProfileValueKind kind) {
        last_ = open_.empty() ? &root_ : &open_.back()->values.emplace_back();
        last_->kind = kind;
        last_->key = std::exchange(key_, {});
        return true;
    }

    bool open(ProfileValueKind kind) {
        if (open_.size() == kDeepest) return refuse("it is nested deeper than a profile");
        begin(kind);
        open_.push_back(last_);
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    bool refuse(std::string message) {
        diagnostics_.add(DiagnosticCode::kProfileInvalid, std::move(message));
        return false;
    }

    std::string_view text_;
    ProfileValue& root_;
    Diagnostics& diagnostics_;
    std::vector<ProfileValue*> open_;  // from the root inwards; none grows while one inside it is open
    ProfileValue* last_ = nullptr;
    std::string key_;
};

}  // namespace

std::string shortened(std::string_view text) {
    constexpr std::size_t kMostShown = 60;  // code points
    std::size_t end = 0;
    for (std::size_t count = 0; count < kMostShown && end < text.size(); ++count)
        decode_code_point(text, end);
    return end < text.size() ? fmt::format("{}…", text.substr(0, end)) : std::string(text);
}

const ProfileValue* ProfileValue::find(std::string_view name) const {
    const auto found = std::ranges::find(values, name, &ProfileValue::key);
    return kind == ProfileValueKind::kObject && found != values.end() ? &*found : nullptr;
}

std::optional<ProfileValue> parse_profile_tree(std::string_view json_text, Diagnostics& diagnostics) {
    ProfileValue root;
    TreeBuilder builder(json_text, root, diagnostics);
    if (!json::sax_parse(json_text, &builder)) return std::nullopt;
    return root;
}

}  // namespace torikumi
