#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads a protocol to the European Convention by its number alone at lexeme `at`, as people type
/// it: "Protocol 16", "Protokol № 13", "Protocol 4 to the ECHR", "First Protocol", "Birinci
/// Protokol". For queries: in a text it may be the protocol of any treaty.
[[nodiscard]] std::optional<ActMention> read_numbered_protocol(const Scan& scan, std::size_t at);

/// A protocol to the European Convention with the article that is written together with it, as
/// lawyers shorten it: "P1-1", "A1P1", "A2-P7"; or "P1" alone beside the Convention or an article.
/// For queries.
struct ShortProtocol {
    ActMention protocol = {};
    std::size_t article = 0;  ///< lexeme of its number; 0: none is written with it
    std::size_t end = 0;      ///< the lexeme behind all of it, but of "P1-1" the article's number
};
[[nodiscard]] std::optional<ShortProtocol> read_short_protocol(const Scan& scan, std::size_t at);

/// "ECHR", "the Convention" without the article: a name of the European Convention at lexeme `at`.
[[nodiscard]] bool names_the_convention(const Scan& scan, std::size_t at);

/// True of an article beside one of the protocol `act`, in a list but under a noun of its own, that
/// is the European Convention's: beyond the rights that the protocol grants. "Article 6 § 1 and
/// Article 1 of Protocol No. 1". False where `act` is none of its protocols.
[[nodiscard]] bool is_beyond_protocol(const Scan& scan, std::string_view act,
                                      const ProvisionPath& path);

}  // namespace axtar::corpus::citations
