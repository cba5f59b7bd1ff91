#pragma once

#include <string>
#include <string_view>

namespace axtar::corpus {

/// A typed citation as texts write it: with the word for an article in full, so that "art. 3 ECHR"
/// is "article 3 ECHR", "CM m. 145" and "CM md.145" are "CM maddə 145", and with the number of a
/// law in one, so that "246 IIKQ" is "246-IIKQ". The star of a key ("*/25") falls away, for it is
/// no beginning of a word.
[[nodiscard]] std::string as_texts_write(std::string_view citation);

}  // namespace axtar::corpus
