#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace axtar::search {

/// What is known of a section's wording at the date asked for (SearchRequest::as_of).
enum class WordingThen {
    kUnknown,  ///< no amendment notes, or it is not sure what was in force; `notes` tell of changes
    kSame,     ///< no amendment since: the wording shown
    kEarlierKnown,  ///< amended since; `notes` hold the earlier text
    kChanged,       ///< amended since; the earlier text is not stored
    kNotYet,        ///< inserted later, or the act was not in force yet
    kNoLonger,      ///< repealed by then, or the act was no longer in force
};

struct AsOf {
    WordingThen wording = WordingThen::kUnknown;
    std::vector<std::string> notes = {};  ///< anchors of the notes (or earlier wordings) since then
};

/// One part of a score: "bm25", "phrase", "heading" ... and what it adds.
struct ScorePart {
    std::string name = {};
    double value = 0;
};

/// A matching section beneath its document.
struct SectionHit {
    std::string anchor = {};
    std::string heading = {};
    std::vector<std::string> heading_path = {};
    std::string role = {};
    std::string lang = {};
    std::string snippet_html = {};  ///< escaped for HTML, matches in <mark>
    /// The topics of its document as the source has them, escaped for HTML; only where matches
    /// stand in them, which are in <mark>.
    std::string subjects_html = {};
    double score = 0;
    std::vector<ScorePart> explanation = {};  ///< with SearchRequest::explain
    std::optional<AsOf> as_of = {};           ///< with SearchRequest::as_of
    /// Of a recommendation, where the text says it; "repealed" of a provision that its act
    /// repealed.
    std::string status = {};
    std::string repealed_on = {};  ///< ISO date of the act that did so
    bool is_recommendation = false;
};

/// A matching document (Grouping::kNone: one hit a section, `sections` holds it alone).
struct Hit {
    std::string collection = {};
    std::string id = {};
    std::string kind = {};
    std::string lang = {};
    std::string title = {};
    std::string date = {};
    std::string number = {};
    std::string issuer = {};
    std::string status = {};
    std::vector<std::string> subjects = {};  ///< its topics as the source has them
    std::map<std::string, std::vector<std::string>> extra = {};  ///< the schema's own fields
    double score = 0;
    std::uint32_t matching_sections = 0;
    std::vector<SectionHit> sections = {};
};

struct FacetValue {
    std::string value = {};
    std::uint64_t count = 0;  ///< documents, or sections: SearchRequest::count_by
    bool selected = false;
};

struct Facet {
    std::string field = {};
    std::vector<FacetValue> values = {};  ///< by count, then by value
    std::uint64_t distinct = 0;  ///< values in all, also those beyond the limit and those that are
                                 ///< filtered by, with a count of 0
};

/// What was left out of a query so that it finds something.
struct Relaxation {
    /// "known_words": all but `dropped`; "most_of": most of the others, or of a question any.
    std::string mode = {};
    std::vector<std::string> dropped = {};  ///< words that no section has, as typed
};

/// A word, phrase or spelling taken along beside what was typed.
struct Expansion {
    std::string from = {};  ///< as typed
    std::string to = {};    ///< as taken along
    std::string kind = {};  ///< "thesaurus", "dictionary", "prefix", "fuzzy", "ending"
    double weight = 1;      ///< of a match by it, relative to one by `from`
};

/// What a person may have meant.
struct Suggestion {
    std::string query = {};       ///< the whole query, mended
    std::string reason = {};      ///< "spelling", "letters", "keyboard"
    std::uint64_t documents = 0;  ///< that it finds with the same filters
};

/// A citation in the query, or in a pasted list, and where it leads.
struct CitationTarget {
    std::string text = {};  ///< as typed
    std::string key = {};   ///< normalised; `*/25` where no act is named
    std::string label_az = {};
    std::string label_en = {};
    std::string document = {};  ///< id, empty where the index does not have it
    std::string title = {};
    std::string anchor = {};  ///< the section, empty for the whole document or where not found
    /// Anchor of the numbered part within that section, where the citation names one and it is
    /// there.
    std::string part = {};
    std::string heading = {};
    std::string passage = {};      ///< text of the provision, plain, bounded
    std::string repealed_on = {};  ///< ISO date of the act that repealed its section, or empty
    std::uint64_t cited_by = 0;    ///< sections that cite it
    std::vector<CitationTarget> readings = {};  ///< all, where the short name is ambiguous
};

/// What emptied a result, and what is found without it. "unknown": a word that no text has; 0.
struct Relief {
    std::string part = {};  ///< "word", "filter", "from", "to", "filters" (all), "quotes"
    /// The filter's field, or the word or part in the query syntax; of all filters and of quotation
    /// marks empty.
    std::string name = {};
    std::string value = {};  ///< the filter's value
    std::string query = {};  ///< the query without it, where it is part of the query
    std::uint64_t documents = 0;
    /// Of quotation marks: how the words alone are relaxed, where they are.
    std::optional<Relaxation> relaxed = {};
};

struct HistogramBucket {
    std::string date = {};  ///< "2019" or "2019-03"
    std::uint64_t count = 0;
};

struct SearchResponse {
    std::string query = {};
    std::string parsed = {};            ///< the query as understood
    std::uint64_t total_documents = 0;  ///< exact
    std::uint64_t total_sections = 0;   ///< exact
    std::vector<Hit> hits = {};
    std::vector<Facet> facets = {};
    std::optional<Relaxation> relaxed = {};
    std::vector<std::string> warnings = {};
    std::vector<Expansion> expansions = {};
    std::vector<Suggestion> suggestions = {};     ///< best first; few
    std::vector<CitationTarget> citations = {};   ///< found in the query, in its order
    std::vector<Relief> diagnosis = {};           ///< where nothing was found, most documents first
    std::vector<HistogramBucket> histogram = {};  ///< by date, empty buckets left out
    /// Of the documents that the request filters by, the titles by id; without those that are not
    /// here.
    std::map<std::string, std::string> titles = {};
    std::string cursor = {};  ///< of the next page; empty on the last
    double took_ms = 0;
};

}  // namespace axtar::search
