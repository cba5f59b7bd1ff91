#include <cstdlib>

namespace {

// Programs look for axtar-extract beside themselves; test programs lie elsewhere.
const bool kKnowsTheReader = [] {
    return ::setenv("AXTAR_EXTRACT", AXTAR_EXTRACT_PROGRAM, 0) ==
           0;  // NOLINT(concurrency-mt-unsafe)
}();

}  // namespace
