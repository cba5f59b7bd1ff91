#pragma once

#include <new>

#include <xapian.h>

#include "base/result.h"

namespace axtar::search {

/// The one place where Xapian's exceptions become errors. `operation` returns a Result.
///
/// A DatabaseModifiedError is not mended here: after it a handle may answer with nothing at all
/// without an error, so the snapshot is given up (kUnavailable) and the caller takes a newer one.
template <class Operation>
auto guarded(Operation operation) -> decltype(operation()) {
    const auto failed = [](ErrorCode code, const Xapian::Error& error) {
        return tl::unexpected(Error{code, error.get_description(), {}});
    };
    try {
        return operation();
    } catch (const Xapian::DatabaseModifiedError& error) {
        return failed(ErrorCode::kUnavailable, error);
    } catch (const Xapian::DatabaseNotFoundError& error) {
        return failed(ErrorCode::kNotFound, error);
    } catch (const Xapian::DatabaseVersionError& error) {
        return failed(ErrorCode::kIncompatible, error);
    } catch (const Xapian::DatabaseError& error) {
        return failed(ErrorCode::kIo, error);
    } catch (const Xapian::Error& error) {
        return failed(ErrorCode::kInternal, error);
    } catch (const std::bad_alloc&) {
        return tl::unexpected(Error{ErrorCode::kTooLarge, "not enough memory for the request", {}});
    }
}

}  // namespace axtar::search
