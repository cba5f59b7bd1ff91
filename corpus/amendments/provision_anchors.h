#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "corpus/amendments/change_place.h"
#include "corpus/document.h"

namespace axtar::corpus::amendments {

/// The sections of a document that notes speak of, by their anchors.
class ProvisionAnchors {
public:
    explicit ProvisionAnchors(const Document& document);

    /// Puts back what a page lost: "1101", article 110¹ without its superscript, becomes 110-1
    /// where the document has an article 110-1 and no article 1101.
    void restore(ChangePlace& place) const;

    /// The anchor of the section that holds the place: "maddə-25" for 25.1.1, "fəsil-26" for a
    /// chapter; empty where the document has none (a repealed article whose heading is gone).
    [[nodiscard]] std::string anchor_of(const ChangePlace& place) const;

private:
    [[nodiscard]] std::string article_anchor(const std::string& number,
                                             const std::string& annex) const;

    /// Anchor without "~2" and the annex that holds it ("" outside): its anchor.
    std::map<std::pair<std::string, std::string>, std::string> anchors_;
};

/// Where the marks of notes ("[12]") stand in the text of the law.
class NoteMarks {
public:
    explicit NoteMarks(const Document& document);

    struct Place {
        std::string provision = {};  ///< "25.1": the numbered paragraph that the mark ends
        std::string anchor = {};     ///< of the section
    };
    /// Null for a mark that is not in the text.
    [[nodiscard]] const Place* find(std::string_view number) const;

private:
    std::unordered_map<std::string, Place> places_;
};

}  // namespace axtar::corpus::amendments
