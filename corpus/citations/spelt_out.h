#pragma once

#include <string>
#include <string_view>

namespace axtar::corpus {

/// A typed citation with the word for an article in full, as texts have it: "art. 3 ECHR" is
/// "article 3 ECHR", "CM m. 145" and "CM md.145" are "CM maddə 145". The star of a key ("*/25")
/// falls away, for it is no beginning of a word.
[[nodiscard]] std::string with_article_spelt_out(std::string_view citation);

}  // namespace axtar::corpus
