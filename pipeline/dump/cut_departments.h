#pragma once

// Owns late department cells that a dump printed in two: the first line stands on the line of another cell,
// so that a blank line parts it from its second. In comes a section with more late cells than its measures
// can hold, out goes one where they fit, as far as there are such halves.

#include "pipeline/dump/dump_departments.h"

namespace torikumi {

/// No character is lost. A section whose cells fit stays as it is: 緑）公園課 behind a sentence, then
/// 港）桟橋課, are as likely two cells.
DepartmentSection join_cut_departments(DepartmentSection section);

}  // namespace torikumi
