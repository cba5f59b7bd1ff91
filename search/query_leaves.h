#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "search/query_fields.h"
#include "search/query_tree.h"

namespace axtar::search {

/// Adds a warning that is not there yet.
void warn_once(ParsedQuery& query, const std::string& text);

/// Makes the leaves of a query's tree from its pieces and keeps the bounds on them: what is beyond
/// a bound, or has no sense as syntax, is read as words, with a warning in the query.
///
/// A field, where given, says what the piece is a value of. Every function returns nothing where
/// the piece holds no word or there is no more room.
class LeafReader {
public:
    LeafReader(ParsedQuery& query, const QueryFields& fields) : query_(query), fields_(fields) {}

    /// A piece without spaces: words, `word*`, `word~2`, a field's value.
    [[nodiscard]] std::optional<QueryNode> text(const std::string& typed, const QueryField* field);
    /// What stood in quotes.
    [[nodiscard]] std::optional<QueryNode> phrase(const std::string& typed,
                                                  const QueryField* field);
    /// What stood in quotes behind an equals sign.
    [[nodiscard]] std::optional<QueryNode> exact(const std::string& typed, const QueryField* field);
    /// How many pieces there was no more room for.
    [[nodiscard]] std::size_t left_out() const { return left_out_; }

private:
    using OptionalNode = std::optional<QueryNode>;
    OptionalNode words(std::string_view typed, const QueryField* field);
    OptionalNode value(std::string_view typed, const QueryField& field);
    OptionalNode filter(std::string_view typed, const QueryField& field);
    OptionalNode range(std::string_view typed, const QueryField& field);
    OptionalNode words_instead(std::string_view typed, const std::string& warning);
    void expand(QueryNode& node, NodeKind kind, unsigned edits);
    void expand_by_spelling(QueryNode& node, std::size_t letters, unsigned edits);
    bool fit(QueryNode& node);
    void warn_of_many_words();
    bool room_for_filter(bool is_range);
    void warn(const std::string& text) { warn_once(query_, text); }

    ParsedQuery& query_;
    const QueryFields& fields_;
    std::size_t words_ = 0;
    std::size_t expanded_ = 0;
    std::size_t filters_ = 0;
    std::size_t ranges_ = 0;
    std::size_t left_out_ = 0;
};

}  // namespace axtar::search
