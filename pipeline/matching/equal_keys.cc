#include "pipeline/matching/equal_keys.h"

#include <string_view>
#include <unordered_map>

namespace torikumi {

std::vector<std::optional<std::size_t>> pair_equal_keys(const Keys& left, const Keys& right) {
    std::unordered_map<std::string_view, std::vector<std::size_t>>
        places;  // on the right, the first one last
    for (std::size_t j = right.size(); j-- > 0;)
        if (right[j]) places[*right[j]].push_back(j);
    std::vector<std::optional<std::size_t>> partners(left.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
        const auto found = left[i] ? places.find(*left[i]) : places.end();
        if (found == places.end() || found->second.empty()) continue;
        partners[i] = found->second.back();
        found->second.pop_back();
    }
    return partners;
}

}  // namespace torikumi
