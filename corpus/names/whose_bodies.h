#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "corpus/document.h"
#include "corpus/names/gazetteer.h"

namespace axtar::corpus {

/// Tells whose bodies the bare names in a document mean: "Ministry of Justice" is Azerbaijan's in a
/// report on Azerbaijan, and another State's in a judgment against that one.
///
/// What decides, the first that says something: the respondent State of a judgment in the title,
/// the State that the record is addressed to, a body of Azerbaijan that issued it, an Azerbaijani
/// text, the only State in the title where that is Azerbaijan; else the State that the document
/// names most often.
/// Threads: one object a thread.
class WhoseBodies {
public:
    /// `document` and `gazetteer` must outlive this object.
    WhoseBodies(const Document& document, const Gazetteer& gazetteer);

    /// The record alone decides: no text needs to be added.
    [[nodiscard]] bool is_settled() const { return settled_.has_value(); }
    /// Counts the States among the names of a text.
    void add(const names::Words& words, const std::vector<NameMatch>& matches);
    /// Bare names are those of Azerbaijan's bodies.
    [[nodiscard]] bool are_azerbaijans() const;

private:
    const Document& document_;
    const Gazetteer& gazetteer_;
    std::optional<bool> settled_ = {};
    std::size_t azerbaijan_ = 0;
    std::map<std::uint32_t, std::size_t> others_ = {};  ///< by entry of the State
};

}  // namespace axtar::corpus
