#pragma once

namespace axtar::tests {

/// The seed of a test with random input.
///
/// Output: the same number in every run, so that a change is not refused for an older fault;
///         AXTAR_TEST_SEED=NUMBER repeats one run, AXTAR_TEST_SEED=random draws a new one each
///         time (scripts/try_seeds does so many times over).
[[nodiscard]] unsigned random_seed();

}  // namespace axtar::tests
