#pragma once

#include <string>

#include <tl/expected.hpp>

namespace axtar {

/// What kind of failure an Error is; server/http_error.h maps each to one HTTP status,
/// cli/exit_code.h to one exit code.
enum class ErrorCode {
    kInvalidArgument,  ///< the caller's input is wrong: a parameter, a query, a configuration value
    kMalformedDocument,  ///< a document cannot be read as what it claims to be
    kNotFound,           ///< a file, document, section or collection does not exist
    kIncompatible,       ///< an index or file of another format version
    kUnavailable,        ///< cannot be done now, may work later (index locked, queue full)
    kTooLarge,           ///< a size, depth or time limit was passed
    kIo,                 ///< the operating system refused to read or write
    kInternal,           ///< a defect of ours or of a library
};

/// One failure: its kind, a sentence that names the input and what would be right, and the place
/// where it stands.
struct Error {
    ErrorCode code = ErrorCode::kInternal;
    std::string message = {};
    std::string place = {};  ///< "file:line", a parameter's name, or empty
};

/// Either a value or the Error that explains why there is none. Mark functions that return it
/// [[nodiscard]].
template <class Value>
using Result = tl::expected<Value, Error>;

/// "place: message", or the message alone.
inline std::string to_string(const Error& error) {
    return error.place.empty() ? error.message : error.place + ": " + error.message;
}

}  // namespace axtar
