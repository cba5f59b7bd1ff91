#pragma once

#include <cstddef>
#include <functional>

#include "corpus/extraction/child/request_handler.h"

namespace axtar::corpus {

/// What each file may take, as the other end asked for it.
struct ServeLimits {
    std::size_t memory_bytes = 0;  ///< beside the input
    std::size_t input_bytes = 0;
    unsigned cpu_seconds = 0;
};

/// Answers requests on the standard streams, one after the other, until the other end closes them.
///
/// Output: the exit code: 0 at the end; another one where the channel or a request is not sound,
///         or where memory ran out (said first, in an answer).
[[nodiscard]] int serve(const ServeLimits& limits, std::uint32_t missing_protections,
                        const std::function<Answer(Request)>& handle);

/// The main function of a reader process: `read PARENT MEMORY INPUT CPU` confines it and serves;
/// `run PARENT MEMORY CPU PROGRAM ARGUMENT...` confines it and becomes that program.
[[nodiscard]] int reader_main(int argc, char** argv, const std::function<Answer(Request)>& handle);

}  // namespace axtar::corpus
