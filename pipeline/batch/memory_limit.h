#pragma once

// Owns what memory a process may take, and telling one that gave up for lack of it from one that crashed.
// Where it gets none, not every library throws: some abort, some run into a null pointer, and an exception
// may meet a destructor.

#include <cstdint>

namespace torikumi {

/// From now on this process gets so many bytes more and no others. `end` is called where it is about to crash
/// after it was refused some, or with hardly any left; it may do what a handler of a signal may, and where it
/// returns, the process crashes. Without effect where a sanitizer has taken most of the address space for
/// itself.
void limit_memory(std::uintmax_t bytes, void (*end)());

}  // namespace torikumi
