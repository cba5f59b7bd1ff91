#pragma once

#include <string>
#include <string_view>

namespace axtar::corpus::recommendations {

/// The state of implementation that a text gives a recommendation: no_reply, in_progress,
/// partly_done, done, not_done, overtaken; empty where it says nothing.
///
/// Only where the words are about a recommendation: behind "Vəziyyət:", "Status:", in a sentence
/// whose subject is "tövsiyə" or "recommendation", or as a whole cell of a table. That one was
/// accepted says nothing of its implementation.
[[nodiscard]] std::string find_status(std::string_view text);

/// The status that a whole short text is ("Qismən icra edilib", "Implemented").
[[nodiscard]] std::string read_status(std::string_view text);

}  // namespace axtar::corpus::recommendations
