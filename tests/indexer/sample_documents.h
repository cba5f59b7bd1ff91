#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "corpus/document.h"
#include "corpus/document_source.h"

namespace axtar::tests {

/// A document of a few sections made from a seed: the same seed, the same document.
[[nodiscard]] corpus::Document sample_document(const std::string& id, unsigned seed = 1);

/// `count` of them: "doc-0" ...
[[nodiscard]] std::vector<corpus::Document> sample_documents(unsigned count, unsigned seed = 1);

/// A source that gives what it was given: documents and errors in their order.
class ListSource final : public corpus::DocumentSource {
public:
    using Item = Result<std::optional<corpus::Document>>;

    ListSource() = default;
    explicit ListSource(const std::vector<corpus::Document>& documents) {
        for (const corpus::Document& document : documents) add(document);
    }
    void add(corpus::Document document) { items_.emplace_back(std::move(document)); }
    void add(Error error) { items_.emplace_back(tl::unexpected(std::move(error))); }

    [[nodiscard]] Item next() override {
        if (at_ == items_.size()) return std::nullopt;
        return items_[at_++];
    }
    [[nodiscard]] Progress progress() const override { return {at_, items_.size()}; }

private:
    std::deque<Item> items_;
    std::size_t at_ = 0;
};

}  // namespace axtar::tests
