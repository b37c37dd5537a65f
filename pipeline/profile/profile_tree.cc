#include "pipeline/profile/profile_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace torikumi {
namespace {

using nlohmann::json;

/// Where the byte at `offset` stands, as editors count.
std::string place_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    return fmt::format("line {}, byte {}", 1 + std::ranges::count(before, '\n'),
                       before.size() - line_start + 1);
}

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
        if (open_.back()->find(key) != nullptr) {
            diagnostics_.add(DiagnosticCode::kProfileInvalid,
                             fmt::format("the key \"{}\" stands twice in one object; merge the two", key));
            return false;
        }
        key_ = std::move(key);
        return true;
    }

    bool parse_error(std::size_t position, const std::string& last, const json::exception&) override {
        diagnostics_.add(DiagnosticCode::kProfileInvalid,
                         fmt::format("no JSON: at {} something is wrong before or at {}",
                                     place_of(text_, position > 0 ? position - 1 : 0),
                                     last.empty() ? std::string("the end") : last));
        return false;
    }

 private:
    bool begin(ProfileValueKind kind) {
        last_ = open_.empty() ? &root_ : &open_.back()->values.emplace_back();
        last_->kind = kind;
        last_->key = std::exchange(key_, {});
        return true;
    }

    bool open(ProfileValueKind kind) {
        begin(kind);
        open_.push_back(last_);
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    std::string_view text_;
    ProfileValue& root_;
    Diagnostics& diagnostics_;
    std::vector<ProfileValue*> open_;  // from the root inwards; none grows while one inside it is open
    ProfileValue* last_ = nullptr;
    std::string key_;
};

}  // namespace

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
