// Tests pipeline/output/write_plan_json.cc.

#include <gtest/gtest.h>

#include "pipeline/output/embedded.h"
#include "pipeline/output/plan_json.h"
#include "tests/output/sample_plan.h"

namespace torikumi {
namespace {

/// The contract, key by key: every key is there, in this order, null where a value is absent.
std::string expected_bare_plan() {
    return R"({
  "format": "torikumi.plan/1",
  "generator": {"name": "torikumi", "version": ")" +
           std::string(program_version()) + R"("},
  "source": {
    "file": "-",
    "sha256": "0000000000000000000000000000000000000000000000000000000000000000",
    "kind": "text",
    "pages": null
  },
  "document": {
    "title": null,
    "label": null,
    "body": null,
    "date": {"iso": null, "printed": "Ｒ3.13.1"},
    "notes": [],
    "categories": []
  },
  "sections": [
    {
      "id": "0",
      "number": 0,
      "title": "",
      "source": [
        {"page": null, "bbox": null, "lines": [3, 3]}
      ],
      "recommendations": [],
      "policies": [
        {
          "id": "0-1",
          "mark": null,
          "number": 0,
          "text": "",
          "recommendations": [],
          "source": [
            {"page": null, "bbox": null, "lines": [4, 4]}
          ],
          "measures": [
            {
              "id": "0-1-1",
              "mark": null,
              "number": 0,
              "text": "",
              "tags": [],
              "same_as": null,
              "repeated_in": [],
              "progress": [
                {
                  "category": null,
                  "text": null,
                  "tags": [],
                  "extra": {},
                  "source": [
                    {"page": null, "bbox": null, "lines": [5, 6]}
                  ]
                }
              ],
              "departments": [],
              "extra": {},
              "source": [
                {"page": null, "bbox": null, "lines": [5, 6]}
              ]
            }
          ]
        }
      ]
    }
  ],
  "unplaced": [],
  "diagnostics": []
}
)";
}

TEST(WritePlanJson, WritesEveryKeyInTheOrderOfTheContract) {
    EXPECT_EQ(write_plan_json(bare_plan(), JsonStyle::kPretty), expected_bare_plan());
}

TEST(WritePlanJson, WritesEveryValueUnderItsKey) {
    const std::string json = write_plan_json(full_plan(), JsonStyle::kPretty);
    for (const std::string_view part : {
             R"("date": {"iso": "2021-04-01", "printed": "Ｒ3.4.1"})",
             R"({"code": "○", "meaning": "これから"})",
             R"("text": "橋を点検する。\n傷みは \"記録\" する。")",
             R"("same_as": {"id": "1-ア-ア", "similarity": 0.875, "identical": false})",
             R"("repeated_in": ["1-ア-イ"])",
             R"("tags": ["再掲", "拡充"])",
             R"({"bureau": "建", "name": "橋梁課", "note": "河川を除く"})",
             R"({"bureau": null, "name": "■■課", "note": null})",
             R"("予定": "全橋",)",
             R"("備考": "橋梁\\台帳")",
             R"({"page": 1, "bbox": [100.0, 120.5, 290.0, 140.75], "lines": null})",
             R"("code": "category-unknown")",
             R"("pages": 2)",
         }) {
        EXPECT_NE(json.find(part), std::string::npos) << part;
    }
}

TEST(WritePlanJson, CompactIsOneLine) {
    const std::string json = write_plan_json(full_plan(), JsonStyle::kCompact);
    EXPECT_EQ(json.find('\n'), json.size() - 1);
    EXPECT_EQ(read_plan_json(json), full_plan());
}

}  // namespace
}  // namespace torikumi
