#include "extractors/pdf/page_tree.h"

#include <algorithm>
#include <cstddef>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>

namespace torikumi {
namespace {

/// A tree whose branches part at all has fewer branches than leaves.
constexpr std::size_t kNodesPerPage = 4;

class PageTree {
 public:
    explicit PageTree(const PdfLimits& limits)
        : max_pages_(static_cast<std::size_t>(limits.max_pages)), nodes_left_(kNodesPerPage * max_pages_) {}

    std::vector<QPDFObjectHandle> pages_below(const QPDFObjectHandle& root) {
        std::vector<QPDFObjectHandle> pages;
        ahead_.push_back(root);
        while (!ahead_.empty() && pages.size() < max_pages_) {
            QPDFObjectHandle node = ahead_.back();
            ahead_.pop_back();
            if (!node.isDictionary()) continue;
            QPDFObjectHandle kids = node.getKey("/Kids");
            if (!kids.isArray()) {
                pages.push_back(node);
            } else if (is_new(node) && is_new(kids)) {
                visit_next(kids);
            }
        }
        return pages;
    }

 private:
    /// A loop may lead through nodes that are no objects of their own but share one array of kids.
    bool is_new(const QPDFObjectHandle& object) {
        return !object.isIndirect() || seen_.insert(object.getObjGen()).second;
    }

    void visit_next(QPDFObjectHandle kids) {
        const auto count =
            static_cast<int>(std::min(static_cast<std::size_t>(kids.getArrayNItems()), nodes_left_));
        nodes_left_ -= static_cast<std::size_t>(count);
        for (int i = count; i > 0; --i) ahead_.push_back(kids.getArrayItem(i - 1));
    }

    std::size_t max_pages_;
    std::size_t nodes_left_;
    std::vector<QPDFObjectHandle> ahead_;
    std::set<QPDFObjGen> seen_;
};

}  // namespace

std::vector<QPDFObjectHandle> pages_in_order(const QPDFObjectHandle& root, const PdfLimits& limits) {
    return PageTree(limits).pages_below(root);
}

}  // namespace torikumi
