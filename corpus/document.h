#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace axtar::corpus {

/// What a section of a document is; only body, front matter and annexes are searched unless asked.
enum class Role { kBody, kFootnote, kPriorWording, kFrontMatter, kAnnex };

/// The part of a document that is indexed and ranked: an article, a recommendation, a headed part,
/// a paragraph group.
struct Section {
    std::string anchor =
        {};  ///< unique in its document, stable when text is amended: "maddə-52-1", "s-3"
    std::string heading = {};                    ///< own heading, may be empty
    std::vector<std::string> heading_path = {};  ///< headings above it, outermost first
    std::string text =
        {};  ///< UTF-8 in NFC, paragraphs separated by line feeds; includes the heading line
    std::string lang = {};  ///< "az", "en" or empty
    Role role = Role::kBody;
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
    std::vector<std::string> groups = {};
    std::vector<std::string> places = {};
    std::vector<std::string> mandates = {};
    std::vector<std::string> cites = {};  ///< normalised citation keys
    std::map<std::string, std::vector<std::string>> extra =
        {};                        ///< fields declared in the schema file
    std::string source_path = {};  ///< where it was read: a file, or "file:line" of a JSONL
    std::vector<Section> sections = {};
};

/// "body", "footnote", "prior_wording", "front_matter", "annex".
[[nodiscard]] std::string_view role_name(Role role);

/// The values that `kind` may take, and that `status` may take.
[[nodiscard]] bool is_known_kind(std::string_view kind);
[[nodiscard]] bool is_known_status(std::string_view status);

/// A fingerprint of everything that is indexed or shown of a document: 32 hexadecimal digits (XXH3,
/// 128 bits).
[[nodiscard]] std::string content_hash(const Document& document);

}  // namespace axtar::corpus
