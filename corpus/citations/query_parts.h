#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// An act or the provisions of one in a query, before they are paired.
struct QueryPart {
    std::optional<ActMention> act = std::nullopt;
    ProvisionGroup provisions = {};
    bool bare_number = false;  ///< a provision only beside an act
    bool english = false;      ///< of provisions
    bool divisions = false;    ///< chapters and the like
    bool paired = false;
    std::string owner = {};  ///< key of the act of a provision that another act stands beside
    std::size_t begin = 0;   ///< lexemes [begin, end)
    std::size_t end = 0;
};

/// True where the lexemes [from, to) do not part an act and its provision: "Article 3 of the ECHR".
[[nodiscard]] bool is_near(const Lexemes& lexemes, std::size_t from, std::size_t to);

/// Makes one part of a protocol to the European Convention and of the Convention that stands beside
/// it or beside its article and says whose protocol it is: "AİHK, 13 saylı Protokol", "P1-1 ECHR".
/// The Convention stays a part of its own where it has a provision of its own.
void join_protocols(const Scan& scan, std::vector<QueryPart>& parts);

/// Drops "C29" that stands beside no article of its own: "room C29, article 3 ECHR", "C100 coins
/// article 3". Such a letter and number are a Labour convention's directly beside its article.
void drop_conventions_apart(const Scan& scan, std::vector<QueryPart>& parts);

}  // namespace axtar::corpus::citations
