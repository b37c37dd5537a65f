#pragma once

// Owns how the titles of a document's sections end (…の必要性, …に向けて), learned from all its sections: an
// ending that one phrase of each section has, and no item of its list. Where items end alike, as they do in
// some plans, it says nothing.

#include <map>
#include <string>
#include <vector>

#include "pipeline/dump/dump_rows.h"

namespace torikumi {

class TitleForm {
 public:
    TitleForm() = default;
    explicit TitleForm(const std::vector<DumpSection>& sections);

    /// Share of the sections that have just one phrase that ends like this one, 0–1.
    double likeness(const TextLines& phrase) const;

 private:
    std::map<std::string, int> sections_with_one_;
    int sections_ = 0;
};

}  // namespace torikumi
