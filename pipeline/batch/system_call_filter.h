#pragma once

// Owns what a process in the sandbox may ask of the kernel, by seccomp: no network, no programs and
// processes, no reach to other processes, no change of files that it did not open, no mending of the system.
// What is forbidden fails with EPERM. Not here: which files can be opened (file_rules.h).

namespace torikumi {

bool has_system_call_filter();

void restrict_system_calls();

}  // namespace torikumi
