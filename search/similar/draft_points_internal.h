#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace axtar::search {

inline constexpr std::size_t kMostPoints = 12;
inline constexpr std::size_t kMostParagraphs = 6;
inline constexpr std::size_t kLongestList = 8'000;  // bytes of a draft with numbers or bullets
inline constexpr std::size_t kLongestParagraphs = 2'000;  // bytes of one with paragraphs alone

/// The points of a draft, in their order: what stands behind 1., 2., 3. (or 1), (1)), in lines of
/// their own or one behind the other, or behind bullets or letters (a), b)) at the beginnings of
/// lines; else its paragraphs, at most kMostParagraphs of them. A longer text is an article and has
/// none: it would cost more than it tells. What stands before the first number or bullet is no
/// point, nor is a line of fewer than three words.
///
/// Output: parts of `text` without their marks; none where there are fewer than two. All points,
///         however many; kMostPoints are compared.
[[nodiscard]] std::vector<std::string_view> draft_points(std::string_view text);

}  // namespace axtar::search
