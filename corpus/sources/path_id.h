#pragma once

#include <string>
#include <string_view>

namespace axtar::corpus {

/// The document id of a file: its path below the root that was given, with / between folders.
///
/// Output: a valid id. Azerbaijani letters lose their marks, other characters become "-"; a path
///         that was changed so, or cut at 180 bytes, ends with eight digits of its hash, so that
///         ids stay unique and stable.
[[nodiscard]] std::string id_of_path(std::string_view relative_path);

}  // namespace axtar::corpus
