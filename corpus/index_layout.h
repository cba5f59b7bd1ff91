#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/schema.h"

/// The contract between indexer and search: folders, term prefixes, value slots, metadata keys.
///
/// A section is one Xapian document. Its terms:
///   word      exact normal form of a token, no prefix (lower case, so it never meets a prefix);
///   wdf, no positions Zstem     stem of a token by the language of its passage; wdf, positions of
///   the token in the section Sstem     stem of a token of the document's title; wdf Hstem     stem
///   of a token of the section's heading or heading path; wdf Qid       the document it belongs to
///   X..:value boolean terms of filters, see filter_prefix()
/// Title and heading tokens are also added to word and Zstem terms, their positions behind the
/// body's. The posting list of Qid is in the order of the sections. Xapian's synonym table maps a
/// folded stem to the stems that fold to it ("huquq" -> "hüquq"), so that a query without the right
/// letters meets the same postings.
namespace axtar::corpus {

/// Rises with every change of this contract.
inline constexpr std::uint32_t kFormatVersion = 6;

inline constexpr std::string_view kStemPrefix = "Z";
inline constexpr std::string_view kTitlePrefix = "S";
inline constexpr std::string_view kHeadingPrefix = "H";
inline constexpr std::string_view kDocumentPrefix = "Q";
inline constexpr std::string_view kAnchorPrefix = "XANCHOR:";  ///< see anchor_term()
inline constexpr std::string_view kRolePrefix = "XROLE:";      ///< + role_name
/// + heading_key() of the section's heading, and in a document's first section of its title.
inline constexpr std::string_view kCalledPrefix = "XCALLED:";
/// + a hash, see said_term()
inline constexpr std::string_view kSaidPrefix = "XSAID:";

/// Of sections that their act has repealed (corpus/amendments/repeals.h).
inline constexpr std::string_view kRepealedTerm = "XREPEALED";

/// + a key of index_keys() (corpus/citations/citation.h): the section cites that act or provision.
inline constexpr std::string_view kCitePrefix = "XCITE:";
/// + a key of Document::own_keys: the document is that act, treaty, case or UN document.
inline constexpr std::string_view kActPrefix = "XACT:";

/// The wdf of one occurrence in the body; an occurrence in a title counts less (field weights:
/// indexer/field_weights.h). A weighting scheme that saturates (BM25's k1) is scaled by it.
inline constexpr std::uint32_t kBodyWdf = 2;

/// Positions of the headings above, of the title and of the topics start here, so that no phrase
/// runs from the body into them, nor from one into the other.
inline constexpr std::uint32_t kHeadingPositionBase = 10'000'000;
inline constexpr std::uint32_t kTitlePositionBase = 11'000'000;
inline constexpr std::uint32_t kSubjectPositionBase = 12'000'000;  ///< of subject_text()

/// Xapian refuses terms over 245 bytes; a NUL counts two there, but none gets through utf8::repair.
inline constexpr std::size_t kMaxTermBytes = 245;

/// Value slots of a section.
enum Slot : std::uint32_t {
    kSlotDocument = 0,     ///< document id
    kSlotDate = 1,         ///< ISO date of the document, or empty
    kSlotRole = 2,         ///< role_name
    kSlotLang = 3,         ///< language of the section
    kSlotInForceFrom = 4,  ///< ISO date of the document, or empty
    kSlotInForceTo = 5,
    kSlotTitle = 6,    ///< of a document's first section alone: its title, and its number behind
                       ///< kValueSeparator where it has one (completions are made of them)
    kSlotPhrases = 7,  ///< of a document's first section alone: the phrases that it says most
                       ///< (indexer/telling_phrases.h), joined by kValueSeparator
    kSlotFields =
        8,  ///< field i of the schema (in the order of Schema::fields()) is slot kSlotFields + i:
            ///< the document's values; of a field that is per_section, the section's own too
};

/// Values of a multi-valued slot are joined by this byte.
inline constexpr char kValueSeparator = '\x1f';

/// Metadata keys.
inline constexpr std::string_view kFormatKey = "axtar:format";  ///< kFormatVersion, decimal
inline constexpr std::string_view kAnalysisKey =
    "axtar:analysis";  ///< analyzers::analysis_version(), decimal
inline constexpr std::string_view kDocumentKeyPrefix =
    "d:";  ///< + document id: the document record (document_record.h)
inline constexpr std::string_view kFingerprintKeyPrefix =
    "h:";  ///< + document id: content hash, line feed, source path (read for every document of a
           ///< run, so apart from the record)
inline constexpr std::string_view kAmendmentsKeyPrefix =
    "a:";  ///< + document id: its amendments (JSON), where it has any; apart from the record, which
           ///< every hit reads
inline constexpr std::string_view kListKeyPrefix =
    "axtar:list:";  ///< + name of an office's own list (kOfficeLists): its text, where one is given
inline constexpr std::string_view kDocumentCountKey = "axtar:documents";  ///< decimal
inline constexpr std::string_view kSectionCountKey = "axtar:sections";    ///< decimal

/// "XKIND:" for the field "kind"; the value behind it is keyword_key() of the value, cut by term().
[[nodiscard]] std::string filter_prefix(std::string_view field);

/// prefix + value, brought under kMaxTermBytes: a longer value is cut at a code point and ends with
/// its hash.
[[nodiscard]] std::string term(std::string_view prefix, std::string_view value);

/// The boolean term of a section's anchor: XANCHOR: + keyword_key(anchor), cut by term().
[[nodiscard]] std::string anchor_term(std::string_view anchor);

/// The boolean term of what a section says: XSAID: + the hash of said_key() (compared_text.h),
/// which sections that say the same word for word share. Those that state nothing have none.
[[nodiscard]] std::string said_term(std::string_view key);

/// The boolean terms that a document has for a value of a field: the value's own term comes last.
/// Topics are hierarchical and give one for each level ("detention/conditions": also "detention").
[[nodiscard]] std::vector<std::string> filter_terms(std::string_view field, std::string_view value);

/// The values that the document has for a field of the schema ("year" from its date; "lang" is the
/// document's).
[[nodiscard]] std::vector<std::string> field_values(const Document& document, const Field& field);

/// The values that one of its sections has: the document's, and for a field that is per_section the
/// section's own behind them. Of a field with one value the section's own takes their place.
[[nodiscard]] std::vector<std::string> field_values(const Document& document,
                                                    const Section& section, const Field& field);

/// Folders: INDEX/schema.json and INDEX/collections/NAME/ (one Xapian database each).
[[nodiscard]] std::filesystem::path collection_path(const std::filesystem::path& index,
                                                    std::string_view collection);
[[nodiscard]] std::filesystem::path schema_path(const std::filesystem::path& index);
/// [a-z0-9][a-z0-9_-]{0,62}
[[nodiscard]] bool is_collection_name(std::string_view name);
/// The names of the collections that exist, sorted.
[[nodiscard]] std::vector<std::string> list_collections(const std::filesystem::path& index);

}  // namespace axtar::corpus
