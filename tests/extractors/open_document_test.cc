// Tests open_document.cc.

#include "extractors/open_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <optional>

#include "pipeline/model/diagnostic.h"

namespace torikumi {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class OpenDocumentTest : public ::testing::Test {
 protected:
    void SetUp() override { fs::create_directory(folder_); }
    void TearDown() override { fs::remove_all(folder_); }

    std::string write(const std::string& name, const std::string& bytes) const {
        const fs::path path = folder_ / name;
        std::ofstream(path, std::ios::binary) << bytes;
        return path.string();
    }

    const fs::path folder_ = fs::temp_directory_path() / ("open_document_test." + std::to_string(getpid()));
};

std::optional<Diagnostic> refusal_of(const std::string& path, const OpenSettings& settings = {}) {
    try {
        open_document(path, settings);
    } catch (const DocumentError& error) {
        return error.diagnostic();
    }
    return std::nullopt;
}

TEST_F(OpenDocumentTest, GivesBytesNameDigestAndKind) {
    const SourceDocument document = open_document(write("plan.txt", "abc"), {});
    EXPECT_EQ(document.bytes, "abc");
    EXPECT_EQ(document.file.file, "plan.txt");
    EXPECT_EQ(document.file.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(document.file.kind, SourceKind::kText);
    EXPECT_EQ(document.file.pages, std::nullopt);
}

TEST_F(OpenDocumentTest, KnowsAPdfByItsBytesNotItsName) {
    EXPECT_EQ(open_document(write("plan.txt", "%PDF-1.7\n"), {}).file.kind, SourceKind::kPdf);
    EXPECT_EQ(open_document(write("junk", std::string(1000, '\n') + "%PDF-1.7"), {}).file.kind,
              SourceKind::kPdf);
    EXPECT_EQ(open_document(write("late.txt", std::string(1100, 'a') + "%PDF-1.7"), {}).file.kind,
              SourceKind::kText);
}

struct Refused {
    const char* name;
    std::string bytes;
    DiagnosticCode code;
    const char* word;  // of the message
};

TEST_F(OpenDocumentTest, SaysWhatAFileIsInstead) {
    using namespace std::string_literals;
    const std::vector<Refused> files{
        {"empty.pdf", "", DiagnosticCode::kInputEmpty, "no bytes"},
        {"photo.pdf", "\xFF\xD8\xFF\xE0\0\x10JFIF"s, DiagnosticCode::kInputUnknownKind, "JPEG"},
        {"plan.xlsx", "PK\x03\x04\x14\0\x06"s, DiagnosticCode::kInputUnknownKind, "Excel"},
        {"plan.doc", "\xD0\xCF\x11\xE0\xA1\xB1"s, DiagnosticCode::kInputUnknownKind, "Word"},
        {"error.PDF", "<html>404</html>", DiagnosticCode::kInputUnknownKind, "named as a PDF"},
        {"noise", "\x01\x02\x03\x04\x05\x06\x07\x08", DiagnosticCode::kInputUnknownKind, "neither"},
    };
    for (const Refused& file : files) {
        SCOPED_TRACE(file.name);
        const std::optional<Diagnostic> refusal = refusal_of(write(file.name, file.bytes));
        ASSERT_TRUE(refusal);
        EXPECT_EQ(refusal->code, file.code);
        EXPECT_THAT(refusal->message, HasSubstr(file.word));
    }
}

TEST_F(OpenDocumentTest, SaysWhyThereAreNoBytes) {
    EXPECT_EQ(refusal_of((folder_ / "missing.pdf").string())->code, DiagnosticCode::kInputNotFound);
    EXPECT_EQ(refusal_of(folder_.string())->code, DiagnosticCode::kInputIsDirectory);
    const std::string secret = write("secret.txt", "abc");
    fs::permissions(secret, fs::perms::none);
    if (geteuid() != 0) {
        EXPECT_EQ(refusal_of(secret)->code, DiagnosticCode::kInputUnreadable);
    }
    EXPECT_EQ(refusal_of("/proc/self/mem")->code,
              DiagnosticCode::kInputUnreadable);  // opens, but does not read
}

TEST_F(OpenDocumentTest, KeepsToTheLimitOfSize) {
    const std::string path = write("plan.txt", std::string(100, 'a'));
    EXPECT_FALSE(refusal_of(path, {.max_input_bytes = 100}));
    const std::optional<Diagnostic> refusal = refusal_of(path, {.max_input_bytes = 99});
    ASSERT_TRUE(refusal);
    EXPECT_EQ(refusal->code, DiagnosticCode::kInputTooLarge);
    EXPECT_THAT(refusal->message, HasSubstr("--max-input-size"));
    EXPECT_EQ(refusal_of("/dev/zero", {.max_input_bytes = 1000})->code, DiagnosticCode::kInputTooLarge);
}

}  // namespace
}  // namespace torikumi
