#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace axtar::corpus {

/// What a section of a document is; only body, front matter and annexes are searched unless asked.
enum class Role { kBody, kFootnote, kPriorWording, kFrontMatter, kAnnex };

/// A reference to a provision, act, treaty or document that stands in a section's text.
struct SectionCitation {
    std::uint32_t start = 0;  ///< bytes of the section's text, [start, end)
    std::uint32_t end = 0;
    std::string key = {};                    ///< normalised, see corpus/citations/citation.h
    std::vector<std::string> readings = {};  ///< keys, two or more where the name is ambiguous
};

/// A numbered part of a section that can be linked to: a part, item or sub-item of an article, a
/// paragraph of a judgment.
struct SectionPart {
    std::string anchor = {};  ///< "maddə-52-1.3", "maddə-25.1.a", "para-17"; unique in its document
    /// Bytes of the section's text, [start, end). Parts nest, and stand in the order of their
    /// starts, the outer one first.
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

/// What a section recommends, and to whom.
struct Recommendation {
    std::uint32_t start = 0;  ///< bytes of the section's text: the sentence that says so
    std::uint32_t end = 0;
    std::vector<std::string> addressees = {};  ///< as the facet "addressee" shows them
    std::vector<std::string> cites = {};       ///< citation keys within the recommendation
    std::string deadline = {};    ///< ISO date where the text gives one, else the words of the text
    std::string status = {};      ///< one of the recommendation's statuses, or empty: not said
    std::uint8_t confidence = 0;  ///< percent, 1..100
};

/// The part of a document that is indexed and ranked: an article, a recommendation, a headed part,
/// a paragraph group.
struct Section {
    /// Unique in its document, stable when text is amended: "maddə-52-1", "s-3".
    std::string anchor = {};
    std::string heading = {};                    ///< own heading, may be empty
    std::vector<std::string> heading_path = {};  ///< headings above it, outermost first
    /// UTF-8 in NFC, paragraphs separated by line feeds; includes the heading line.
    std::string text = {};
    std::string lang = {};  ///< "az", "en" or empty
    Role role = Role::kBody;
    /// Own values of fields that the schema marks per_section (addressee, institution, place,
    /// topic, status, unit), beside those of the document.
    std::map<std::string, std::vector<std::string>> fields = {};
    std::vector<SectionPart> parts = {};
    std::vector<SectionCitation> citations = {};  ///< in the order of their places
    std::optional<Recommendation> recommendation = {};
};

/// What an amending act did to a provision.
enum class AmendmentAction {
    kInserted,
    kReplaced,    ///< some words by others
    kNewWording,  ///< the whole provision
    kDeleted,
    kRepealed,
    kRenumbered,
    kUnknown,
};

/// One change of an act, as its amendment notes tell.
struct Amendment {
    std::string note = {};        ///< anchor of the note that tells it: "note-12"
    std::string act_number = {};  ///< of the amending act: "811-IVQD"; a decree or decision too
    std::string date = {};        ///< of the amending act, ISO 8601
    std::string provision = {};   ///< as a citation key has it behind the slash: "25.1.1", "52-1.3"
    std::string anchor = {};      ///< of the section that was changed; empty where it is not there
    AmendmentAction action = AmendmentAction::kUnknown;
    std::string prior = {};  ///< anchor of the section with the earlier wording, or empty
    bool whole = false;      ///< kDeleted: the provision itself was taken out, not words of it
};

/// One act, report, recommendation, court decision, treaty or news item.
struct Document {
    std::string id = {};    ///< [A-Za-z0-9._:/-]{1,180}
    std::string kind = {};  ///< legislation, report, recommendation, decision, treaty, news, other
    std::string lang = {};  ///< "az", "en" or empty
    std::string title = {};
    std::string date = {};    ///< ISO 8601: YYYY-MM-DD, or empty
    std::string number = {};  ///< 246-IIKQ
    std::string issuer = {};
    std::string source_url = {};
    std::string status = {};  ///< legislation: in_force, repealed, no_force; recommendation:
                              ///< no_reply, in_progress ...
    std::string in_force_from = {};
    std::string in_force_to = {};
    std::vector<std::string> addressees = {};
    std::vector<std::string> topics = {};  ///< hierarchical by slash: detention/conditions
    /// The topics in the words of the source, before enrichment gave them the names of the facet:
    /// searched as words of the document's first section.
    std::vector<std::string> subjects = {};
    std::vector<std::string> groups = {};
    std::vector<std::string> places = {};
    std::vector<std::string> mandates = {};
    std::vector<std::string> cites = {};  ///< normalised citation keys
    std::map<std::string, std::vector<std::string>> extra =
        {};  ///< fields declared in the schema file
    /// What lines below the record's text say of it and no field has: "Response: Accepted".
    std::vector<std::string> record_lines = {};
    std::string source_path = {};  ///< where it was read: a file, or "file:line" of a JSONL
    /// Citation keys that mean this document itself: az:cm, az:246-IIKQ, echr, un:A/HRC/39/14.
    std::vector<std::string> own_keys = {};
    std::vector<Amendment> amendments = {};  ///< in the order of the notes
    std::vector<Section> sections = {};
};

/// The subjects of a document as one text, as they are indexed and shown: "Detention; Torture".
[[nodiscard]] std::string subject_text(const std::vector<std::string>& subjects);

/// "body", "footnote", "prior_wording", "front_matter", "annex".
[[nodiscard]] std::string_view role_name(Role role);
/// "inserted", "replaced", "new_wording", "deleted", "repealed", "renumbered", "unknown".
[[nodiscard]] std::string_view amendment_action_name(AmendmentAction action);

/// The values that `kind` may take, and that `status` may take.
[[nodiscard]] bool is_known_kind(std::string_view kind);
[[nodiscard]] bool is_known_status(std::string_view status);

/// A fingerprint of everything that a source says of a document: 32 hexadecimal digits (XXH3, 128
/// bits). What enrichment adds (own_keys, amendments, citations, recommendations, section fields
/// and parts) follows from that and from Enricher::fingerprint(), and stays out.
[[nodiscard]] std::string content_hash(const Document& document);

}  // namespace axtar::corpus
