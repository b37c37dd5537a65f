#pragma once

// Owns which files a process in the sandbox may open, by Landlock: those of the system that fonts, character
// maps and encodings are read from, and these for reading only. What is open already stays open.

namespace torikumi {

bool has_file_rules();

void restrict_files();

}  // namespace torikumi
