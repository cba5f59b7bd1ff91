#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/citations/citation.h"
#include "corpus/citations/find_citations.h"
#include "search/citing/cited_lists_internal.h"
#include "search/citing/typed_filters_internal.h"
#include "search/query_lexer.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// The text of a query and where citations stand in it, before it is parsed.
///
/// None of these holds an operator, a field, an exact phrase or a bracket around one; what an
/// operator stands in is read on both sides of it. An act of another State is no citation.
class CitedText {
public:
    /// `text`: without_invisible(). `apart`: what take_filters_apart() says of it. `of`: see
    /// corpus::find_query_citations().
    CitedText(const Snapshot& snapshot, std::string text, TypedFilters apart, corpus::QueryOf of);

    /// As typed. In capitals without an AND or VƏ that is a mere word.
    [[nodiscard]] const std::string& text() const { return text_; }
    /// In the order typed, one that is read in two ways once.
    [[nodiscard]] const std::vector<corpus::Citation>& citations() const { return citations_; }
    /// All that stand by themselves; those that share a word or a bracket with others do not.
    [[nodiscard]] const std::vector<CitedList>& lists() const { return lists_; }
    [[nodiscard]] std::vector<CitedList>& lists() { return lists_; }
    /// Those of acts of other States.
    [[nodiscard]] const std::vector<corpus::Citation>& foreign() const { return foreign_; }
    [[nodiscard]] std::string_view text_of(const corpus::Citation& citation) const;
    /// True of the value of a field: `number:246-IIKQ`.
    [[nodiscard]] bool is_value(const corpus::Citation& citation) const;
    /// Some citation behind the first names its act.
    [[nodiscard]] bool has_full_forms() const;
    /// Some words are an exact phrase or have a star or `~`.
    [[nodiscard]] bool has_phrases() const { return phrases_; }
    /// The text with blanks for fields, citations and operators.
    [[nodiscard]] std::string mere_words() const;

    /// Its citations are not looked for.
    void exclude(CitedList& list);
    /// Takes such citations for mere words.
    void leave_to_words(const std::function<bool(const corpus::Citation&)>& leaves);
    /// Leaves out what comes behind so many; false where there was nothing.
    bool keep_first(std::size_t most);

private:
    void find_citations(const Snapshot& snapshot, corpus::QueryOf of);
    void leave_out_brackets(std::string& words) const;
    void take_alone(TypedPlace stretch, const Snapshot& snapshot, corpus::QueryOf of);
    void take(corpus::Citation citation);
    void find_short_forms(const Snapshot& snapshot);
    [[nodiscard]] bool stands_behind_operator(std::size_t begin, std::size_t end) const;
    void take_noun_along(CitedList& list, std::size_t behind) const;
    void take_act_before(const corpus::Citation& act, CitedList& list);
    void read_alone(CitedList& list, const Snapshot& snapshot);
    void fill(CitedList& list) const;
    void leave_out_capital_and();
    [[nodiscard]] bool is_formula() const;

    std::string text_;
    std::string words_;  // the same with blanks for fields and exact phrases
    std::vector<TypedOperator> operators_;
    bool phrases_ = false;
    std::vector<corpus::Citation> citations_;
    std::vector<corpus::Citation> foreign_;
    std::vector<CitedList> lists_;
};

}  // namespace axtar::search
