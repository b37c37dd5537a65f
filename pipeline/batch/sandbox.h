#pragma once

// Owns what a process that reads untrusted bytes may still do: work on what it has open, and read the fonts
// and character maps of the system. It opens no other file and writes none, starts no program and no process,
// has no network, and reaches no other process. By Landlock and seccomp, of the kernel. Not here: what it
// takes of the machine (document_limits.h).

#include <string>

namespace torikumi {

enum class Sandbox { kNone, kEntered };

/// What this kernel lacks for it, in words; empty where it has all.
std::string missing_for_sandbox();

/// From now on, for this process and whatever it starts, and for good. What the kernel lacks is left out.
/// Call it with no thread but this one.
void enter_sandbox();

}  // namespace torikumi
