#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "corpus/document_record.h"
#include "corpus/schema.h"
#include "corpus/section_record.h"
#include "search/resolve.h"
#include "search/search_request.h"
#include "search/search_response.h"
#include "search/similar.h"
#include "search/suggest.h"
#include "search/vocabulary/thesaurus.h"

namespace axtar::search {

/// A document as it is shown: its record with its amendments, and all of its sections in order.
struct StoredDocument {
    std::string collection = {};
    corpus::DocumentRecord record = {};
    std::vector<corpus::SectionRecord> sections = {};
    /// For each section, the spans to mark for a query (indices as in `sections`); empty without a
    /// query.
    std::vector<std::vector<corpus::TokenSpan>> highlights = {};
    /// The topics as the source has them, escaped for HTML; only where the query meets them.
    std::string subjects_html = {};
};

struct CollectionStatistics {
    std::string name = {};
    std::uint64_t documents = 0;
    std::uint64_t sections = 0;
    std::uint64_t terms = 0;  ///< distinct
    std::uint64_t bytes_on_disk = 0;
    std::string revision = {};
};

/// Searches one snapshot of some collections of an index; Xapian's exceptions stop here.
///
/// Errors:  kNotFound for a missing index or document, kIncompatible for another version (the
/// message names the command that rebuilds),
///          kInvalidArgument for a request out of range (`place` is the parameter), kUnavailable
///          when the snapshot was overtaken by two commits: ask the pool for a new one.
/// Threads: one at a time; use a ReaderPool.
class Searcher {
public:
    /// Opens the collections named; all that exist when empty.
    [[nodiscard]] static Result<Searcher> open(const std::filesystem::path& index,
                                               const std::vector<std::string>& collections);
    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;
    ~Searcher();

    [[nodiscard]] Result<SearchResponse> search(const SearchRequest& request);
    /// `query` may be empty; else its matches are marked.
    [[nodiscard]] Result<StoredDocument> document(std::string_view id, std::string_view query);
    /// Where the citations of a text lead; kTooLarge for a text or a list that is too long.
    [[nodiscard]] Result<ResolveResponse> resolve(const ResolveRequest& request);
    /// How to go on from what stands in the search box.
    [[nodiscard]] Result<SuggestResponse> suggest(const SuggestRequest& request);
    /// Who cites an act or a provision.
    [[nodiscard]] Result<CitedByResponse> cited_by(const CitedByRequest& request);
    /// What says about the same as a document, a section or a text.
    [[nodiscard]] Result<SimilarResponse> similar(const SimilarRequest& request);
    [[nodiscard]] Result<std::vector<CollectionStatistics>> statistics();

    /// Takes words along by this thesaurus; without a call by the built-in one.
    void use_thesaurus(std::shared_ptr<const Thesaurus> thesaurus);

    [[nodiscard]] const corpus::Schema& schema() const;
    /// Changes with every commit of any of the collections; fit for an ETag.
    [[nodiscard]] const std::string& revision() const;

private:
    friend class ReaderPool;
    class Impl;
    explicit Searcher(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace axtar::search
