#pragma once

#include <utility>

#include "search/searcher.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// A snapshot with its columns, and whether it may still be used.
class Searcher::Impl {
public:
    explicit Impl(Snapshot opened) : snapshot(std::move(opened)) {}

    Snapshot snapshot;
    bool spent = false;  ///< overtaken: after that error a handle may silently answer with nothing
};

}  // namespace axtar::search
