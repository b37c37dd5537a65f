#include "pipeline/profile/built_in_profile.h"

#include <stdexcept>

#include "pipeline/profile/profile_texts.h"
#include "pipeline/profile/read_profile.h"

namespace torikumi {

const Profile& built_in_profile() {
    static const Profile profile = [] {
        Diagnostics diagnostics;
        auto built_in = read_whole_profile(built_in_profile_json(), diagnostics);
        if (!built_in) throw std::logic_error("the built-in profile: " + diagnostics.all().front().message);
        return *std::move(built_in);
    }();
    return profile;
}

}  // namespace torikumi
