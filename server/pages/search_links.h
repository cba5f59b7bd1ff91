#pragma once

#include <string>
#include <string_view>

#include "server/document_address.h"
#include "server/parameters.h"
#include "server/url.h"

namespace axtar::server {

/// The addresses that a search page points to: the same search with one thing changed. Only what
/// differs from the default is written, so that addresses stay short and equal searches have equal
/// addresses.
class SearchLinks {
public:
    explicit SearchLinks(const SearchParameters& parameters) : parameters_(parameters) {}

    [[nodiscard]] bool has_question() const { return !parameters_.request.query.empty(); }
    [[nodiscard]] std::string same() const;
    /// Adds or removes one value of a filter; back to the first page.
    [[nodiscard]] std::string toggled(const std::string& field, const std::string& value) const;
    [[nodiscard]] std::string without_field(const std::string& field) const;
    [[nodiscard]] std::string between(const std::string& from, const std::string& to) const;
    [[nodiscard]] std::string without_dates() const { return between({}, {}); }
    [[nodiscard]] std::string as_of(const std::string& date) const;
    [[nodiscard]] std::string without_cites() const;
    [[nodiscard]] std::string without_filters() const;
    [[nodiscard]] std::string grouped(search::Grouping grouping) const;
    /// All other names of the words taken along, or none.
    [[nodiscard]] std::string expanding(bool expand) const;
    [[nodiscard]] std::string without_expansion(const std::string& to) const;
    [[nodiscard]] std::string sorted(search::Sort sort) const;
    [[nodiscard]] std::string with_all_roles(bool all) const;
    [[nodiscard]] std::string at_offset(std::uint32_t offset) const;
    /// Another question with nothing chosen; the same choices.
    [[nodiscard]] std::string asking(const std::string& query) const;
    [[nodiscard]] std::string rephrased(const std::string& query) const;
    /// All values of a field, to search and to choose from.
    [[nodiscard]] std::string facet(const std::string& field) const;
    [[nodiscard]] std::string in_language(std::string_view ui) const;
    [[nodiscard]] std::string home() const;
    [[nodiscard]] std::string json() const;
    /// A document, its matches marked, as of the same day, at a section unless `anchor` is empty.
    [[nodiscard]] std::string document(const std::string& id, const std::string& anchor) const;
    /// What cites a section, on its page, as of the same day.
    [[nodiscard]] std::string cited_by(const std::string& id, const std::string& anchor) const;

    /// The parameters as name and value.
    [[nodiscard]] static QueryPairs pairs(const SearchParameters& parameters);
    [[nodiscard]] static std::string_view sort_name(search::Sort sort);

private:
    /// What the pages of a document take along from the search, with its "?".
    [[nodiscard]] std::string of_document() const;

    SearchParameters parameters_;
};

}  // namespace axtar::server
