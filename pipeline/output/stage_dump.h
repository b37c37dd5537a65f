#pragma once

// Owns the intermediate results as text, one line an item, for `torikumi inspect` and for tests that compare
// a whole stage at once. Nothing pretty, and no format to rely on.

#include <string>
#include <vector>

#include "pipeline/model/account.h"
#include "pipeline/model/layout.h"
#include "pipeline/model/plan.h"

namespace torikumi {

std::string dump_characters(const PageContent& page);
std::string dump_characters(const CharacterTable& characters);
std::string dump_rulings(const PageContent& page);
/// Lines outside tables.
std::string dump_lines(const PageLayout& page);
std::string dump_lines(const std::vector<Block>& blocks, const CharacterTable& characters);
/// A line a table: `page 2 table 1 3x2 [a|b][c|d][e:1x2]`; e spans one row and two columns.
std::string dump_grid(const PageLayout& page);
std::string dump_cells(const PageLayout& page);
std::string dump_blocks(const std::vector<Block>& blocks, const CharacterTable& characters);
std::string dump_plan(const Plan& plan);
std::string dump_account(const CharacterAccount& account);

}  // namespace torikumi
