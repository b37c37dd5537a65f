#pragma once

// Owns a compact form of drafts for comparing in tests, one item a line, lines of a cell joined by ⏎:
//
//     title 植樹の取組方針
//     section (1) 街路樹の更新
//       ① 老木の更新
//       policy ア 更新を計画的に行う。 <①>
//         measure (ｱ) 計画を定める。 {緑）公園課}
//           progress Ａ 定めた。 備考=なし

#include <map>
#include <string>

#include "pipeline/draft/plan_draft.h"

namespace torikumi::testing {

std::string dump_draft(const PlanDraft& draft);

/// In how many places each counted character stands. A cell of recommendations may serve several policies,
/// and counts as one place.
std::map<CharacterId, int> count_places(const PlanDraft& draft);

}  // namespace torikumi::testing
