// Tests pipeline/batch/run_report.cc.

#include "pipeline/batch/run_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace torikumi {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

DocumentOutcome outcome_of(const std::string& name, ExitStatus status, std::string code = {},
                           std::string message = {}) {
    const ManifestRow row{.output = name + ".json",
                          .input = name + ".pdf",
                          .status = status,
                          .code = std::move(code),
                          .message = std::move(message),
                          .counts = {1, 2, 3},
                          .milliseconds = 45};
    return {row.input, row.output, row};
}

std::vector<DocumentOutcome> sample_outcomes() {
    return {outcome_of("a", ExitStatus::kDone),
            outcome_of("b", ExitStatus::kNotConverted, "pdf-broken", "it has no pages"),
            outcome_of("c", ExitStatus::kLosses),
            outcome_of("d", ExitStatus::kEnvironmentFault, "time-limit", "60 seconds"),
            outcome_of("e", ExitStatus::kNotConverted, "pdf-broken", "it has no end"),
            {.input = "f.pdf", .output = "f.json"}};
}

std::string row_of(const std::string& html, const std::string& input) {
    const std::size_t name = html.find("<td class=\"name\">" + input + "</td>");
    if (name == html.npos) return "";
    const std::size_t begin = html.rfind("<tr", name);
    return html.substr(begin, html.find("</tr>", begin) - begin);
}

TEST(RunReport, SaysWhatBecameOfEach) {
    struct Row {
        const char* input;
        const char* fate;
        const char* words;
        const char* result;
    };
    const Row rows[] = {
        {"a.pdf", "\"converted\"", ">converted<", ">a.json<"},
        {"b.pdf", "\"failed\" data-reason=\"0\"", ">not converted<", "it has no pages"},
        {"c.pdf", "\"with-errors\"", ">converted with errors<", ">c.json<"},
        {"d.pdf", "\"retry\" data-reason=\"1\"", ">not converted, worth a retry<", "60 seconds"},
        {"f.pdf", "\"not-begun\"", ">not begun<", "<td class=\"number\"></td>"},
    };
    const std::string html = write_run_report("json/", sample_outcomes());
    for (const Row& row : rows) {
        EXPECT_THAT(row_of(html, row.input),
                    AllOf(HasSubstr(row.fate), HasSubstr(row.words), HasSubstr(row.result)));
    }
    EXPECT_THAT(row_of(html, "b.pdf"), Not(HasSubstr("b.json"))) << "which nobody wrote";
    EXPECT_THAT(row_of(html, "a.pdf"), AllOf(HasSubstr(">1</td>"), HasSubstr(">2</td>"), HasSubstr(">3</td>"),
                                             HasSubstr(">45</td>")));
}

TEST(RunReport, HasTheSummaryOfTheRun) {
    const std::string html = write_run_report("json/", sample_outcomes());
    EXPECT_THAT(html, HasSubstr("<p>" + headline_of(summarise_run(sample_outcomes())) + "</p>"));
    EXPECT_THAT(html, HasSubstr("1 document may succeed in another run, with --resume</p>"));
    EXPECT_THAT(html, HasSubstr("<td class=\"number\">2</td><th scope=\"row\"><button type=\"button\" "
                                "data-reason=\"0\" aria-pressed=\"false\">pdf-broken</button><br><span "
                                "class=\"code\">the PDF is damaged beyond reading</span></th><td><span "
                                "class=\"name\">b.pdf</span><br>it has no pages</td><td>would fail again"));
    EXPECT_THAT(html, HasSubstr("<option value=\"retry\">not converted, worth a retry (1)</option>"));
    const std::string all_well = write_run_report("json/", {outcome_of("a", ExitStatus::kDone)});
    EXPECT_THAT(all_well,
                AllOf(Not(HasSubstr("<table id=\"reasons\">")), Not(HasSubstr("class=\"advice\">"))));
}

TEST(RunReport, TakesNothingOfADocumentForMarkup) {
    const std::string bad = "</td></tr></script><script>alert(1)</script>\" onclick=\"x<!--rows-->";
    const std::string html = write_run_report(bad, {outcome_of(bad, ExitStatus::kNotConverted, bad, bad),
                                                    outcome_of("\xFF\x1b\u202E.pdf", ExitStatus::kDone)});
    EXPECT_THAT(html, AllOf(Not(HasSubstr("<script>alert")), Not(HasSubstr("\" onclick")),
                            Not(HasSubstr("<!--rows"))));
    EXPECT_THAT(html, AllOf(HasSubstr("\uFFFD"), Not(HasSubstr("\x1b")), Not(HasSubstr("\u202E"))));
}

TEST(RunReport, NeedsNoNetwork) {
    const std::string html = write_run_report("json/", sample_outcomes());
    EXPECT_THAT(html, HasSubstr("content=\"default-src 'none'"));
    EXPECT_THAT(html, AllOf(Not(HasSubstr("http://")), Not(HasSubstr("https://")), Not(HasSubstr("url("))));
}

}  // namespace
}  // namespace torikumi
