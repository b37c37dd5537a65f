// Tests pipeline/batch/worker_lines.cc, and its lines against pipeline/output/worker.schema.json.

#include "pipeline/batch/worker_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "pipeline/output/embedded.h"

namespace torikumi {
namespace {

bool fits_schema(const std::string& line) {
    const nlohmann::json schema_json = nlohmann::json::parse(worker_schema());
    const nlohmann::json line_json = nlohmann::json::parse(line);
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_json), schema);
    return valijson::Validator().validate(schema, valijson::adapters::NlohmannJsonAdapter(line_json),
                                          nullptr);
}

TaskResult sample_result() {
    return {.task = {"7", "町/plan.pdf"},
            .status = ExitStatus::kLosses,
            .refusal = {},
            .counts = {1, 2, 3},
            .log = "a \"line\"\n\tand another\n",
            .input = InputFacts{std::string(64, 'a'), 1234},
            .milliseconds = 56,
            .plan = "{\n  \"format\": \"torikumi.plan/1\"\n}\n"};
}

TEST(WorkerLines, TasksAreReadAsTheyWereWritten) {
    for (const Task& task : {Task{"7", "a.pdf"}, Task{std::nullopt, "町 \"x\"\n.pdf"}}) {
        const std::string line = write_task(task);
        EXPECT_EQ(read_task(line), task);
        EXPECT_TRUE(fits_schema(line)) << line;
    }
    EXPECT_EQ(read_task(R"({"input": "a.pdf"})"), (Task{std::nullopt, "a.pdf"}));
}

TEST(WorkerLines, ResultsAreReadAsTheyWereWritten) {
    TaskResult compact = sample_result();
    compact.plan = "{\"format\":\"torikumi.plan/1\"}\n";
    TaskResult refused = sample_result();
    refused.plan.clear();
    refused.input.reset();
    refused.task.id.reset();
    refused.refusal = Refusal{"pdf-broken", R"(it says ,"plan":null})"};
    for (const TaskResult& result : {sample_result(), compact, refused}) {
        const std::string line = write_result(result);
        EXPECT_EQ(line.find('\n'), std::string::npos);
        EXPECT_EQ(read_result(line), result) << line;
        EXPECT_TRUE(fits_schema(line)) << line;
    }
}

TEST(WorkerLines, SchemaRefusesWhatIsNeitherTaskNorResult) {
    EXPECT_FALSE(fits_schema(R"({"id": "7"})"));
    EXPECT_FALSE(fits_schema(R"({"input": "a.pdf", "protocol": "torikumi.worker/2"})"));
}

TEST(WorkerLines, RefuseWhatIsNoTaskAndSayWhy) {
    struct Row {
        const char* line;
        const char* reason;
    };
    const Row rows[] = {
        {"plan.pdf", "this is not JSON"},
        {"{\"input\": \"a.pdf\"} {}", "this is not JSON"},
        {"[]", "no object"},
        {"{}", "\"input\" is missing"},
        {R"({"input": null})", "\"input\" is missing"},
        {R"({"input": 7})", "\"input\" is no string"},
        {R"({"input": "a", "id": 7})", "\"id\" is no string"},
        {R"({"input": "a", "ouput": "b"})", "\"ouput\" is none of protocol, id, input"},
        {R"({"input": "a", "protocol": "torikumi.worker/2"})", "speaks \"torikumi.worker/1\""},
    };
    for (const Row& row : rows) {
        try {
            read_task(row.line);
            ADD_FAILURE() << row.line;
        } catch (const DocumentError& error) {
            EXPECT_EQ(error.diagnostic().code, DiagnosticCode::kTaskInvalid);
            EXPECT_THAT(error.what(), testing::HasSubstr(row.reason)) << row.line;
        }
    }
}

TEST(WorkerLines, RefuseWhatIsNoResult) {
    const std::string line = write_result(sample_result());
    for (const std::string& broken : {std::string(), std::string("{}"), line.substr(0, 60), line.substr(1)}) {
        EXPECT_THROW(read_result(broken), DocumentError) << broken;
    }
}

}  // namespace
}  // namespace torikumi
