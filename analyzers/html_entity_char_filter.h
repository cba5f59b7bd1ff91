#pragma once

#include "analyzers/char_filter.h"

namespace axtar::analyzers {

/// Reads character references that were left in a text: `h&uuml;quq`, `haqq&#305;nda`, `&#x259;`.
///
/// Output: numeric references and the named ones of ISO 8859-1 letters, quotes, dashes, spaces and
/// of
///   markup. What is not such a reference, or would be a control character, stays as it is.
/// Cost:   nothing where the text has no `&`.
/// Source: HTML 4.01, section 24 (entity names).
class HtmlEntityCharFilter final : public CharFilter {
public:
    void apply(FilteredText& text) const override;
};

}  // namespace axtar::analyzers
