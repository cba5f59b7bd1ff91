#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/citations/citation.h"
#include "corpus/citations/known_acts.h"
#include "corpus/citations/named_before.h"

namespace axtar::corpus {

/// What is known of the text that citations are looked for in.
struct CitationContext {
    std::string act = {};      ///< key of the act that holds the text: "bu Məcəllə", "this Law"
    std::string article = {};  ///< the article that holds the text: "bu maddənin 2-ci hissəsi"
    std::string noun = {};    ///< what an act that the table does not know calls itself: "protocol"
    std::string treaty = {};  ///< what "the Convention" means here, where no treaty is named before
    std::string jurisdiction =
        {};                 ///< "az": "the Criminal Code" in an English text is Azerbaijan's
    std::string lang = {};  ///< "az", "en" or empty: both are looked for in any case
    const KnownActs* acts = nullptr;  ///< null: KnownActs::built_in()
};

/// The citations of a text, in the order of their places, without overlaps.
///
/// Input:  any bytes. Headings ("Maddə 25. …"), publication references ("№ 7, maddə 1396") and
///         provisions of acts that the text does not make known are not citations.
/// Cost:   linear in the length of the text.
[[nodiscard]] std::vector<Citation> find_citations(std::string_view text,
                                                   const CitationContext& context = {});
/// The same for one part of a longer text: `named` is what the parts before it have named, and
/// learns what this one names.
[[nodiscard]] std::vector<Citation> find_citations(std::string_view text,
                                                   const CitationContext& context,
                                                   NamedBefore& named);

/// A longer query is read up to here.
inline constexpr std::size_t kMaxQueryBytes = 20000;

/// Whose provisions a query may name without saying so.
enum class QueryOf : std::uint8_t {
    kAnyAct,      ///< "maddə 5" is an article of any act; "III fəsil" says too little
    kChosenActs,  ///< of the documents that are searched: "III fəsil" too
};

/// The keys of the acts that the words of a title may mean, the words given as a key:
/// `treaty:convention-on-domestic-violence`, `az:act:baytarliq-haqqinda`.
using ActsOfTitle = std::function<std::vector<std::string>(std::string_view key)>;

/// What is known of where a query is asked.
struct QueryContext {
    const KnownActs* acts = nullptr;  ///< null: KnownActs::built_in()
    QueryOf of = QueryOf::kAnyAct;
    /// Those of the table and of an index. Empty: treaties_of_title() of the table.
    ActsOfTitle acts_of_title = {};
};

/// The citations in what a person typed into a search box: those of a text and short forms
/// ("maddə 12-1.3", "m. 25", "CM 145.2", "emek mecellesi 114", "art. 3 ECHR"), in any case and with
/// or without the right letters. A pasted list is given line by line. What may be a title or mere
/// words ("protocol on detention", "əmək qanunu") is a title where an act has it.
[[nodiscard]] std::vector<Citation> find_query_citations(std::string_view query,
                                                         const QueryContext& context = {});

/// The context of a document from what its title page says: the key of its act (by number, by
/// title, or as a code or treaty), the treaty that a judgment or a report calls "the Convention",
/// and whether it is about Azerbaijan. `text` may be the beginning of the document. `acts` goes
/// into the context and has to outlive it.
[[nodiscard]] CitationContext citation_context(std::string_view title, std::string_view number,
                                               std::string_view lang, std::string_view text,
                                               const KnownActs* acts = nullptr);

}  // namespace axtar::corpus
