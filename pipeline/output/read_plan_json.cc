#include <fmt/core.h>

#include <algorithm>
#include <any>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/output/plan_json.h"
#include "pipeline/output/plan_tree.h"

namespace torikumi {
namespace {

using nlohmann::ordered_json;

/// A value and the way to it from the root, spelt out only where something is wrong with it.
class Node {
 public:
    explicit Node(const ordered_json& json) : json_(json) {}

    Node member(const char* key) const {
        if (!json_.is_object()) fail("an object");
        const auto found = json_.find(key);
        if (found == json_.end()) {
            throw DocumentError(DiagnosticCode::kSchemaViolation,
                                fmt::format("at {}: the key \"{}\" is missing", place(), key));
        }
        return {*found, *this, key};
    }

    std::string text() const {
        if (!json_.is_string()) fail("a string");
        return json_.get<std::string>();
    }

    int integer() const {
        const auto fits = [](auto number) { return std::in_range<int>(number); };
        if (json_.is_number_unsigned() ? !fits(json_.get<std::uint64_t>())
                                       : !json_.is_number_integer() || !fits(json_.get<std::int64_t>())) {
            fail("a whole number");
        }
        return json_.get<int>();
    }

    double real() const {
        if (!json_.is_number()) fail("a number");
        return json_.get<double>();
    }

    bool boolean() const {
        if (!json_.is_boolean()) fail("true or false");
        return json_.get<bool>();
    }

    template <typename Read>
    auto optional(Read read) const -> std::optional<std::invoke_result_t<Read, const Node&>> {
        if (json_.is_null()) return std::nullopt;
        return std::invoke(read, *this);
    }

    template <typename Read>
    auto list(Read read) const -> std::vector<std::invoke_result_t<Read, const Node&>> {
        if (!json_.is_array()) fail("an array");
        std::vector<std::invoke_result_t<Read, const Node&>> values;
        values.reserve(json_.size());
        for (const ordered_json& item : json_) {
            values.push_back(std::invoke(read, Node(item, *this, values.size())));
        }
        return values;
    }

    /// An array of exactly `Count` numbers.
    template <std::size_t Count, typename Read>
    auto tuple(Read read) const {
        if (!json_.is_array() || json_.size() != Count) fail(fmt::format("an array of {}", Count));
        return list(read);
    }

    Extra extra() const {
        if (!json_.is_object()) fail("an object");
        Extra columns;
        for (const auto& [header, cell] : json_.items()) {
            columns.emplace_back(header, Node(cell, *this, header.c_str()).text());
        }
        return columns;
    }

    [[noreturn]] void fail(std::string_view expected) const {
        throw DocumentError(DiagnosticCode::kSchemaViolation,
                            fmt::format("at {}: expected {}, found {}", place(), expected, found()));
    }

 private:
    Node(const ordered_json& json, const Node& parent, const char* key)
        : json_(json), parent_(&parent), key_(key) {}
    Node(const ordered_json& json, const Node& parent, std::size_t index)
        : json_(json), parent_(&parent), index_(index) {}

    std::string pointer() const {
        if (parent_ == nullptr) return "";
        ordered_json::json_pointer step;
        step.push_back(key_ != nullptr ? std::string(key_) : std::to_string(index_));
        return parent_->pointer() + step.to_string();
    }

    std::string place() const { return parent_ == nullptr ? "the top level" : pointer(); }

    /// The value itself where it is short, its type where it is not.
    std::string found() const {
        constexpr std::size_t kShort = 40;
        if (json_.is_structured()) return json_.type_name();
        const std::string value = json_.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
        return value.size() <= kShort ? value : json_.type_name();
    }

    const ordered_json& json_;
    const Node* parent_ = nullptr;
    const char* key_ = nullptr;
    std::size_t index_ = 0;
};

Rect read_box(const Node& node) {
    const auto sides = node.tuple<4>(&Node::real);
    return {sides[0], sides[1], sides[2], sides[3]};
}

LineRange read_lines(const Node& node) {
    const auto ends = node.tuple<2>(&Node::integer);
    return {ends[0], ends[1]};
}

Source read_source(const Node& node) {
    return {
        .page = node.member("page").optional(&Node::integer),
        .box = node.member("bbox").optional(read_box),
        .lines = node.member("lines").optional(read_lines),
    };
}

Sources read_sources(const Node& node) {
    return node.member("source").list(read_source);
}

std::vector<std::string> read_texts(const Node& node) {
    return node.list(&Node::text);
}

Progress read_progress(const Node& node) {
    return {
        .category = node.member("category").optional(&Node::text),
        .text = node.member("text").optional(&Node::text),
        .tags = read_texts(node.member("tags")),
        .extra = node.member("extra").extra(),
        .source = read_sources(node),
    };
}

Department read_department(const Node& node) {
    return {
        .bureau = node.member("bureau").optional(&Node::text),
        .name = node.member("name").text(),
        .note = node.member("note").optional(&Node::text),
    };
}

SameAs read_same_as(const Node& node) {
    return {
        .id = node.member("id").text(),
        .similarity = node.member("similarity").real(),
        .identical = node.member("identical").boolean(),
    };
}

Measure read_measure(const Node& node) {
    return {
        .id = node.member("id").text(),
        .mark = node.member("mark").optional(&Node::text),
        .number = node.member("number").integer(),
        .text = node.member("text").text(),
        .tags = read_texts(node.member("tags")),
        .same_as = node.member("same_as").optional(read_same_as),
        .repeated_in = read_texts(node.member("repeated_in")),
        .progress = node.member("progress").list(read_progress),
        .departments = node.member("departments").list(read_department),
        .extra = node.member("extra").extra(),
        .source = read_sources(node),
    };
}

Policy read_policy(const Node& node) {
    return {
        .id = node.member("id").text(),
        .mark = node.member("mark").optional(&Node::text),
        .number = node.member("number").integer(),
        .text = node.member("text").text(),
        .recommendations = node.member("recommendations").list(&Node::integer),
        .source = read_sources(node),
        .measures = node.member("measures").list(read_measure),
    };
}

Recommendation read_recommendation(const Node& node) {
    return {
        .id = node.member("id").text(),
        .number = node.member("number").integer(),
        .mark = node.member("mark").text(),
        .text = node.member("text").text(),
        .source = read_sources(node),
    };
}

Section read_section(const Node& node) {
    return {
        .id = node.member("id").text(),
        .number = node.member("number").integer(),
        .title = node.member("title").text(),
        .source = read_sources(node),
        .recommendations = node.member("recommendations").list(read_recommendation),
        .policies = node.member("policies").list(read_policy),
    };
}

PlanDate read_date(const Node& node) {
    return {.iso = node.member("iso").optional(&Node::text), .printed = node.member("printed").text()};
}

Category read_category(const Node& node) {
    return {.code = node.member("code").text(), .meaning = node.member("meaning").text()};
}

DocumentHead read_head(const Node& node) {
    return {
        .title = node.member("title").optional(&Node::text),
        .label = node.member("label").optional(&Node::text),
        .body = node.member("body").optional(&Node::text),
        .date = node.member("date").optional(read_date),
        .notes = read_texts(node.member("notes")),
        .categories = node.member("categories").list(read_category),
    };
}

SourceKind read_kind(const Node& node) {
    const std::string name = node.text();
    if (name == "pdf") return SourceKind::kPdf;
    if (name == "text") return SourceKind::kText;
    node.fail("\"pdf\" or \"text\"");
}

SourceFile read_source_file(const Node& node) {
    return {
        .file = node.member("file").text(),
        .sha256 = node.member("sha256").text(),
        .kind = read_kind(node.member("kind")),
        .pages = node.member("pages").optional(&Node::integer),
    };
}

Unplaced read_unplaced(const Node& node) {
    return {.text = node.member("text").text(), .source = read_sources(node)};
}

Severity read_severity(const Node& node) {
    const std::string name = node.text();
    for (const Severity severity : {Severity::kInfo, Severity::kWarning, Severity::kError}) {
        if (name == severity_name(severity)) return severity;
    }
    node.fail("\"info\", \"warning\" or \"error\"");
}

/// The schema says the same of its shape.
bool is_kebab_case(std::string_view id) {
    const auto may_stand = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !id.empty() && id.front() != '-' && id.back() != '-' && id.find("--") == id.npos &&
           std::ranges::all_of(id, may_stand);
}

/// A later 1.x may give other codes: they are kept as they are.
Diagnostic read_diagnostic(const Node& node) {
    std::string id = node.member("code").text();
    if (!is_kebab_case(id)) node.member("code").fail("an id in kebab-case");
    const auto known = std::ranges::find(diagnostic_kinds(), id, &DiagnosticKind::id);
    const bool is_known = known != diagnostic_kinds().end();
    return {
        .code = is_known ? known->code : DiagnosticCode::kOfLaterVersion,
        .severity = read_severity(node.member("severity")),
        .message = node.member("message").text(),
        .pointer = node.member("pointer").text(),
        .source = read_sources(node),
        .later_id = is_known ? "" : std::move(id),
    };
}

}  // namespace

Plan read_plan_tree(const PlanTree& tree) {
    const Node root(std::any_cast<const ordered_json&>(tree.json));
    return {
        .source = read_source_file(root.member("source")),
        .document = read_head(root.member("document")),
        .sections = root.member("sections").list(read_section),
        .unplaced = root.member("unplaced").list(read_unplaced),
        .diagnostics = root.member("diagnostics").list(read_diagnostic),
    };
}

Plan read_plan_json(std::string_view text) {
    return read_plan_tree(parse_plan_tree(text));
}

}  // namespace torikumi
