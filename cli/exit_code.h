#pragma once

#include "base/result.h"

namespace axtar::cli {

/// What the program says to its caller; docs/command_line.md lists the same numbers.
enum ExitCode : int {
    kSuccess = 0,
    /// index: finished, but some documents were rejected; check: defects were found
    kSomeRejected = 1,
    kUsage = 2,         ///< wrong flags, parameters or configuration
    kNotFound = 3,      ///< no such index, collection, document or file
    kIncompatible = 4,  ///< the index is of another format or analysis version
    kUnavailable = 5,   ///< another process writes to the index, or the port is taken
    kFailed = 6,        ///< reading or writing failed, or a defect of ours
    /// fail-stop: the operating system refused a write to the index (indexer/fail_stop_io.h)
    kIndexWriteFailed = 75,
};

[[nodiscard]] inline ExitCode exit_code(const Error& error) {
    switch (error.code) {
        case ErrorCode::kInvalidArgument:
            return kUsage;
        case ErrorCode::kNotFound:
            return kNotFound;
        case ErrorCode::kIncompatible:
            return kIncompatible;
        case ErrorCode::kUnavailable:
            return kUnavailable;
        case ErrorCode::kMalformedDocument:
            return kSomeRejected;
        case ErrorCode::kTooLarge:
        case ErrorCode::kIo:
        case ErrorCode::kInternal:
            return kFailed;
    }
    return kFailed;
}

}  // namespace axtar::cli
