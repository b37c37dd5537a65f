#pragma once

// Owns handing an open file from one process to another, over a socket between them that carries nothing
// else.

#include <optional>

namespace torikumi {

/// Empty says that there is none. A receiver that has gone is no fault.
void send_descriptor(int socket, std::optional<int> descriptor);

/// Waits for what the other side sends; empty also where that side has gone. The descriptor is the caller's.
std::optional<int> receive_descriptor(int socket);

}  // namespace torikumi
