// Tests pipeline/batch/find_inputs.cc.

#include "pipeline/batch/find_inputs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "pipeline/run/usage_error.h"
#include "tests/run/scratch_folder.h"

namespace torikumi {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> names_of(const std::vector<NamedInput>& inputs) {
    std::vector<std::string> names;
    for (const NamedInput& input : inputs) names.push_back(input.name);
    return names;
}

struct City : ScratchFolder {
    City() {
        for (const char* folder : {"r3", "r3/ward", ".git", "empty"})
            std::filesystem::create_directory(*this / folder);
        for (const char* file : {"b.pdf", "a.PDF", "r3/plan.txt", "r3/ward/plan.pdf", "r3/notes.json",
                                 ".git/x.pdf", ".draft.pdf", "[1].pdf"})
            write(file, "x");
    }
};

TEST(FindInputs, TakesFoldersWithAllBelowInTheOrderOfTheirNames) {
    const City city;
    EXPECT_THAT(names_of(find_inputs({city / ""})),
                ElementsAre("[1].pdf", "a.PDF", "b.pdf", "r3/plan.txt", "r3/ward/plan.pdf"));
    EXPECT_THAT(names_of(find_inputs({city / "r3", city / "b.pdf"})),
                ElementsAre("plan.txt", "ward/plan.pdf", "b.pdf"));
    EXPECT_EQ(find_inputs({city / "r3"}).front().path, city / "r3/plan.txt");
}

TEST(FindInputs, TakesPatternsButAFileOfThatNameFirst) {
    const City city;
    EXPECT_THAT(names_of(find_inputs({city / "*.pdf"})), ElementsAre("[1].pdf", "b.pdf"));
    EXPECT_THAT(names_of(find_inputs({city / "*/plan.*"})), ElementsAre("plan.txt"));
    EXPECT_THAT(names_of(find_inputs({city / "r?"})), ElementsAre("plan.txt", "ward/plan.pdf"));
    EXPECT_THAT(names_of(find_inputs({city / "[1].pdf"})), ElementsAre("[1].pdf"));
}

TEST(FindInputs, AFileThatIsMissingIsLeftToWhoeverOpensIt) {
    EXPECT_THAT(names_of(find_inputs({"missing.pdf", "-"})), ElementsAre("missing.pdf", "stdin"));
}

TEST(FindInputs, WhatStandsForNothingIsAnError) {
    const City city;
    EXPECT_THROW(find_inputs({city / "empty"}), UsageError);
    EXPECT_THROW(find_inputs({city / "*.doc"}), UsageError);
    EXPECT_THROW(find_listed({"-"}), UsageError);
}

/// Ends the process with 0 where finding is refused, 1 where it is not. Root, who may read every folder,
/// becomes nobody first.
[[noreturn]] void exit_by_refusal(const std::string& folder) {
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0 && (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)) std::_Exit(2);
    try {
        find_inputs({folder});
    } catch (const UsageError&) {
        std::_Exit(0);
    }
    std::_Exit(1);
}

TEST(FindInputs, AFolderThatCannotBeReadIsAnErrorAlsoBelowAnother) {
    using std::filesystem::perms;
    const City city;
    const perms readable = perms::owner_all | perms::others_read | perms::others_exec;
    for (const char* folder : {"", "r3", "r3/ward"}) std::filesystem::permissions(city / folder, readable);
    EXPECT_EXIT(exit_by_refusal(city / "r3"), testing::ExitedWithCode(1), "");
    std::filesystem::permissions(city / "r3/ward", perms::none);
    EXPECT_EXIT(exit_by_refusal(city / "r3/ward"), testing::ExitedWithCode(0), "");
    EXPECT_EXIT(exit_by_refusal(city / "r3"), testing::ExitedWithCode(0), "");
    std::filesystem::permissions(city / "r3/ward", perms::owner_all);
}

TEST(FindInputs, ListedPathsKeepTheirFoldersAndStayInside) {
    EXPECT_THAT(names_of(find_listed({"/data/a.pdf", "../../data/b.pdf", "./c/../d.pdf", "*.pdf"})),
                ElementsAre("data/a.pdf", "data/b.pdf", "d.pdf", "*.pdf"));
    const City city;
    const std::string folder = city / "r3";
    EXPECT_THAT(names_of(find_listed({folder})),
                ElementsAre(folder.substr(1) + "/plan.txt", folder.substr(1) + "/ward/plan.pdf"));
}

TEST(FindInputs, ReadsLists) {
    using namespace std::string_view_literals;
    EXPECT_THAT(paths_in_list("a b.pdf\r\n\nc.pdf", ListForm::kLines), ElementsAre("a b.pdf", "c.pdf"));
    EXPECT_THAT(paths_in_list("a\nb.pdf\0\0c.pdf\0"sv, ListForm::kNulls), ElementsAre("a\nb.pdf", "c.pdf"));
    EXPECT_THAT(paths_in_list("", ListForm::kLines), IsEmpty());
    EXPECT_THAT(paths_in_list("\xEF\xBB\xBF" "a.pdf\n", ListForm::kLines), ElementsAre("a.pdf"));
    EXPECT_THROW(paths_in_list("\xFF\xFE" "a\0"sv, ListForm::kLines), UsageError);
}

TEST(FindInputs, AFolderOrPatternMayBeSeveral) {
    const City city;
    EXPECT_TRUE(may_be_several({"a", "b"}));
    EXPECT_TRUE(may_be_several({city / "r3"}));
    EXPECT_TRUE(may_be_several({city / "*.pdf"}));
    EXPECT_FALSE(may_be_several({city / "[1].pdf"}));
    EXPECT_FALSE(may_be_several({"-"}));
}

}  // namespace
}  // namespace torikumi
