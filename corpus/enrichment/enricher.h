#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "corpus/document.h"
#include "corpus/enrichment/office_lists.h"

namespace axtar::corpus {

/// Adds to a document what follows from its text: amendments from its notes, recommendations (one
/// section each), names of institutions and places, topics, citations, and its own citation keys.
///
/// Errors:  `create` and `with_lists` name file and line of a list that cannot be read.
/// Threads: enrich() is safe from all threads at once.
class Enricher {
public:
    [[nodiscard]] static Result<Enricher> create(const EnrichmentFiles& files = {});
    [[nodiscard]] static Result<Enricher> with_lists(const OfficeLists& own);
    Enricher(Enricher&&) noexcept;
    Enricher& operator=(Enricher&&) noexcept;
    ~Enricher();

    /// Never fails: what is not understood is left as it is. A second call changes nothing.
    void enrich(Document& document) const;

    /// Changes with the lists and with the rules: part of what makes a stored document out of date.
    [[nodiscard]] const std::string& fingerprint() const;

private:
    struct Lists;
    explicit Enricher(std::shared_ptr<const Lists> lists);
    std::shared_ptr<const Lists> lists_;
};

}  // namespace axtar::corpus
