#pragma once

// Owns the list of plans among the fixtures, PDFs and dumps, and of the inputs that hold no plan.

#include <string>
#include <vector>

namespace torikumi {

std::vector<std::string> plan_fixtures();
std::vector<std::string> broken_fixtures();

}  // namespace torikumi
