#pragma once

// Owns drawn pages for tests: text in, laid-out pages with boxes out, so that reading tables needs no PDF.
//
//     = 植樹の取組方針            a large centred line
//     > 資料２                    a line at the right side
//     @2 文                       a line over the third column of the tables, close to the table before it
//     (1)　街路樹の更新           any other line, at the left side
//     [ 提言                      a frame of one cell; neighbouring lines of this kind share it
//     | 提言 | 方針 | < |         a row of a ruled table; < goes on with the cell to the left; a blank line
//     or
//                                 another number of cells ends the table
//     | ①   | ア  | 文⏎文 |      ⏎ breaks a line inside a cell
//     | ^   | ^  | ^ |           ^ goes on with the cell above
//     | v   | v  |   |           no row: the last cells of these columns are open at the foot
//     ----                        a page break

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/layout.h"

namespace torikumi::testing {

struct DrawnPages {
    std::vector<PageLayout> pages;
    CharacterTable characters;
};

DrawnPages draw_pages(std::string_view drawing);

}  // namespace torikumi::testing
