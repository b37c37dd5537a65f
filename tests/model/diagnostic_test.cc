// Tests pipeline/model/diagnostic.cc and pipeline/model/account.h.

#include "pipeline/model/diagnostic.h"

#include <gtest/gtest.h>

#include <set>

#include "pipeline/model/account.h"

namespace torikumi {
namespace {

TEST(DiagnosticKinds, StandInTheOrderOfTheEnum) {
    int next = 0;
    for (const DiagnosticKind& kind : diagnostic_kinds())
        EXPECT_EQ(static_cast<int>(kind.code), next++) << kind.id;
    EXPECT_EQ(static_cast<int>(DiagnosticCode::kOfLaterVersion), next) << "the enum is longer";
}

TEST(DiagnosticKinds, HaveIdsOfTheirOwnAndAMeaning) {
    std::set<std::string_view> ids;
    for (const DiagnosticKind& kind : diagnostic_kinds()) {
        EXPECT_TRUE(ids.insert(kind.id).second) << kind.id;
        EXPECT_EQ(kind.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string_view::npos)
            << kind.id;
        EXPECT_FALSE(kind.meaning.empty()) << kind.id;
    }
}

TEST(Diagnostics, TakeTheSeverityOfTheirKind) {
    Diagnostics diagnostics;
    diagnostics.add(DiagnosticCode::kMarkGap, "(ア) to (ウ)", {}, "/sections/0");
    EXPECT_FALSE(has_errors(diagnostics.all()));
    diagnostics.add(DiagnosticCode::kLostText, "3");
    EXPECT_TRUE(has_errors(diagnostics.all()));
    const Diagnostic expected{
        DiagnosticCode::kMarkGap, Severity::kWarning, "(ア) to (ウ)", "/sections/0", {}};
    EXPECT_EQ(diagnostics.all().front(), expected);
}

TEST(DiagnosticId, IsThatOfTheTableOrOfALaterVersion) {
    EXPECT_EQ(id_of({DiagnosticCode::kMarkGap, Severity::kWarning, "", "", {}}), "mark-gap");
    EXPECT_EQ(id_of({DiagnosticCode::kOfLaterVersion, Severity::kInfo, "", "", {}, "seen-later"}),
              "seen-later");
}

TEST(DocumentError, CarriesItsDiagnostic) {
    const DocumentError error(DiagnosticCode::kPdfBroken, "no pages");
    EXPECT_STREQ(error.what(), "no pages");
    EXPECT_EQ(error.diagnostic().code, DiagnosticCode::kPdfBroken);
    EXPECT_EQ(error.diagnostic().severity, Severity::kError);
}

TEST(CharacterAccount, BalancesWhenEachCharacterIsUsedOnce) {
    CharacterAccount account{.input = 10, .fields = 6, .notes = 1, .furniture = 2, .unplaced = 1, .twice = 0};
    EXPECT_TRUE(account.balanced());
    account.fields = 4;
    EXPECT_EQ(account.lost(), 2u);
    EXPECT_FALSE(account.balanced());
    account = {.input = 10, .fields = 10, .notes = 0, .furniture = 0, .unplaced = 0, .twice = 1};
    EXPECT_EQ(account.lost(), 0u);
    EXPECT_FALSE(account.balanced());
}

}  // namespace
}  // namespace torikumi
