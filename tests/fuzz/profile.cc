// The JSON of a profile, and a plan read with it.

#include "pipeline/profile/read_profile.h"
#include "tests/fuzz/check_conversion.h"
#include "tests/fuzz/laws.h"

using namespace torikumi;

namespace {

constexpr std::string_view kPlan =
    "(1) 水の確保\n\n①　井戸を掘ること。\n\n提言 取組方針 具体的な取組内容 実施状況 区分 担当部\n\n"
    "① ア　井戸を増やす。\n\n(ｱ)　場所を調べる。 ６か所を調べた。 Ａ\n\n(ｲ)　井戸を掘る。 ２本を掘った。 "
    "Ｂ\n\n水道課\n";

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Diagnostics diagnostics;
    const std::optional<Profile> profile = read_profile(fuzz::view_of(data, size), diagnostics);
    fuzz::require(profile.has_value() == diagnostics.all().empty(),
                  "a profile that is refused has a diagnostic, and no other");
    if (profile) fuzz::check_conversion(kPlan, SourceKind::kText, {.profile = *profile});
    return 0;
}
