#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/citations/citation.h"
#include "search/citing/cited_lists_internal.h"
#include "search/citing/cited_text_internal.h"
#include "search/query_parser.h"
#include "search/query_tree.h"
#include "search/search_request.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// A query, read with the citations in it.
///
/// An act of another State is no citation, and neither is what stands in the value of a field (but
/// a single word of a title or a number) or in an exact phrase. Between operators, and behind a
/// plus, citations side by side are one operand, what cites them or has their words: "torture AND
/// CRC 37"; elsewhere they are words as others.
class CitedQuery {
public:
    /// A query that names more is a list: /v1/resolve is for these.
    static constexpr std::size_t kMaxCitations = 10;

    CitedQuery(const Snapshot& snapshot, const SearchRequest& request);

    /// The query as it was typed, each kCitation one of lists(). Typed in again as it prints it
    /// means the same, unless two citations touch that had a bracket between them.
    [[nodiscard]] const ParsedQuery& typed() const { return typed_; }
    /// The query for its words to be looked for. A kCitation in it is an operand; its number alone
    /// means nothing where its act is named before: it has no words then. The short word for an
    /// article is spelt out, so that "art. 3" finds what "Article 3" does.
    [[nodiscard]] ParsedQuery words() const;
    /// The citations with a plus in a query without operators: what is found must cite them or have
    /// their words.
    [[nodiscard]] std::vector<QueryNode> required() const;
    /// The words beside the citations that are looked for; kAll where there are none.
    [[nodiscard]] QueryNode rest() const;
    /// The words that are marked in texts: without citations of provisions, whose numbers stand
    /// everywhere.
    [[nodiscard]] QueryNode marked() const;
    /// The fields that are compared as a whole; kAll where there are none.
    [[nodiscard]] QueryNode filters() const;

    /// The query is a citation, or several, and nothing else.
    [[nodiscard]] bool alone() const { return alone_; }
    /// Its citations stand between operators, also one that is excluded.
    [[nodiscard]] bool beside_operators() const { return beside_operators_; }

    /// Those that are looked for, in the order typed: not those that are excluded.
    [[nodiscard]] const std::vector<corpus::Citation>& citations() const {
        return text_.citations();
    }
    /// There were more than kMaxCitations.
    [[nodiscard]] bool has_more() const { return has_more_; }
    /// All that it has, by the number of their kCitation.
    [[nodiscard]] const std::vector<CitedList>& lists() const { return text_.lists(); }
    /// Those of acts of other States, whose articles have other numbers than the acts here.
    [[nodiscard]] const std::vector<corpus::Citation>& foreign() const { return text_.foreign(); }
    [[nodiscard]] std::string_view text_of(const corpus::Citation& citation) const {
        return text_.text_of(citation);
    }
    [[nodiscard]] bool is_value(const corpus::Citation& citation) const {
        return text_.is_value(citation);
    }
    /// The ids of the documents that are searched; empty: all.
    [[nodiscard]] const std::vector<std::string>& within() const { return within_; }

    /// Takes such citations for mere words from now on.
    void leave_to_words(const std::function<bool(const corpus::Citation&)>& leaves) {
        text_.leave_to_words(leaves);
    }

private:
    void parse(const corpus::Schema& schema);
    void leave_out_excluded();
    [[nodiscard]] bool has_words_beside() const;
    void choose_operands();
    [[nodiscard]] bool is_required(const QueryNode& node) const;
    [[nodiscard]] QueryNode words_without(bool (*leaves_out)(const CitedList&)) const;

    std::vector<std::string> within_;
    CitedText text_;
    ParsedQuery typed_;
    bool has_more_ = false;
    bool alone_ = false;
    bool beside_operators_ = false;
};

}  // namespace axtar::search
