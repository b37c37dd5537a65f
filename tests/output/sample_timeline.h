#pragma once

// Owns three years of an invented plan for parks as a timeline, for the tests of its reports: one measure
// stands throughout and advances, one moves and is dropped, one comes later, as part of another.

#include "pipeline/model/timeline.h"

namespace torikumi {

Timeline sample_timeline();

}  // namespace torikumi
