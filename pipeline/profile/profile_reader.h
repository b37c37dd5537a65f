#pragma once

// Owns reading the values of a profile and reporting what is none: each fault with its JSON pointer, what is
// wrong and what to write. In come values with the way to them, out go words. Not here: which keys a profile
// has (read_profile.cc).

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

#include "pipeline/model/diagnostic.h"
#include "pipeline/model/profile.h"
#include "pipeline/profile/profile_tree.h"

namespace torikumi {

/// A value and the place around it, which must outlive it.
struct ProfilePlace {
    const ProfileValue& value;
    const ProfilePlace* around = nullptr;

    /// RFC 6901: /columns/policy/0.
    std::string pointer() const;
};

class ProfileReader {
 public:
    explicit ProfileReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    struct Key {
        std::string_view name;
        std::function<void(const ProfilePlace&)> read;
    };
    /// Reads each key that is there; others are faults.
    void read_object(const ProfilePlace& place, std::initializer_list<Key> keys);
    void read_list(const ProfilePlace& place, std::string_view of_what,
                   const std::function<void(const ProfilePlace&)>& read);

    /// Empty, and a fault, where the value is no string or holds nothing.
    std::string read_text(const ProfilePlace& place, std::string_view what);
    /// In the form in which words are compared with print.
    std::string read_word(const ProfilePlace& place);
    WordList read_words(const ProfilePlace& place);
    /// Each form by its first mark: Ⅰ, 施策の方向１.
    MarkForms read_marks(const ProfilePlace& place);

    /// Lists the first hundred faults: a file of another kind has one at each value.
    void report(const ProfilePlace& place, std::string message);
    /// When all is read: how many were not listed.
    void report_rest();

 private:
    Diagnostics& diagnostics_;  // empty at first
    std::size_t faults_ = 0;
};

}  // namespace torikumi
