#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace axtar {

enum class LogLevel { kDebug, kInfo, kWarning, kError };

/// Writes one line of key=value pairs to standard error: time, level, event, then the fields in
/// their order.
///
/// Input:   `event` is a short snake_case name; values are UTF-8. Those with spaces, quotes or
///          control characters are quoted and escaped, so that one event is always one line.
/// Threads: safe.
void log_event(LogLevel level, std::string_view event,
               std::initializer_list<std::pair<std::string_view, std::string>> fields = {});

/// Events below this level are dropped; kInfo at the start.
void set_log_level(LogLevel level);

}  // namespace axtar
