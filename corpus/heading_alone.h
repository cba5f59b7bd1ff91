#pragma once

#include "corpus/document.h"

namespace axtar::corpus {

/// True for a section that is its heading and nothing besides, as those of chapters are: it has
/// nothing to say. Letters and digits are compared, without the marks of notes ("FƏSİL 41 [471]")
/// and however they are spaced ("I f ə s i l"). No recommendation is one.
[[nodiscard]] bool is_heading_alone(const Section& section);

}  // namespace axtar::corpus
