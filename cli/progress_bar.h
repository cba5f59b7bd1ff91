#pragma once

#include <chrono>
#include <cstdint>

#include "indexer/batch_indexer.h"

namespace axtar::cli {

/// Shows how far an indexing run is, on standard error: a bar with rate and remaining time that
/// redraws itself on a terminal, else a plain line every few seconds.
class ProgressBar {
public:
    ProgressBar();
    void update(const indexer::BatchProgress& progress);
    /// Clears the bar, so that a summary can follow.
    void finish();

private:
    void draw_bar(const indexer::BatchProgress& progress, double seconds) const;
    void print_line(const indexer::BatchProgress& progress, double seconds) const;

    bool terminal_;
    bool drawn_ = false;
    std::chrono::steady_clock::time_point started_;
    std::chrono::steady_clock::time_point last_;
};

}  // namespace axtar::cli
