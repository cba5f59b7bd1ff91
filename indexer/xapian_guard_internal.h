#pragma once

#include <new>
#include <string>

#include <xapian.h>

#include "base/result.h"

namespace axtar::indexer {

/// Runs an operation that returns a Result, and turns what Xapian throws into an Error; `what`
/// names the thing that is worked on.
template <class Operation>
auto guarded(const std::string& what, Operation operation) -> decltype(operation()) {
    const auto failed = [&what](ErrorCode code, const std::string& reason) {
        return tl::unexpected(Error{code, what + ": " + reason, {}});
    };
    try {
        return operation();
    } catch (const Xapian::DatabaseLockError&) {
        return tl::unexpected(
            Error{ErrorCode::kUnavailable,
                  "another process is writing to " + what + "; wait for it to end, then try again",
                  {}});
    } catch (const Xapian::DatabaseVersionError& error) {
        return failed(ErrorCode::kIncompatible, error.get_msg());
    } catch (const Xapian::DatabaseNotFoundError& error) {
        return failed(ErrorCode::kNotFound, error.get_msg());
    } catch (const Xapian::DatabaseError& error) {
        return failed(ErrorCode::kIo, error.get_description());
    } catch (const Xapian::Error& error) {
        return failed(ErrorCode::kInternal, error.get_description());
    } catch (const std::bad_alloc&) {
        return failed(ErrorCode::kTooLarge, "not enough memory");
    }
}

}  // namespace axtar::indexer
