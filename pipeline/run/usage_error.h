#pragma once

// Owns the error of a caller who asks for what cannot be: two results in one file, the rulings of a text. It
// is known only once inputs and folders are looked at, so parsing the command line does not find it.

#include <stdexcept>

namespace torikumi {

class UsageError : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
};

}  // namespace torikumi
