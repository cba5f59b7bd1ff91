#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/citations/item_letters.h"

namespace axtar::corpus {

/// What a citation points to.
enum class CitationKind : std::uint8_t {
    kArticle,        ///< a provision of a named act: "Polis haqqında … Qanunun 5-ci maddəsi"
    kActNumber,      ///< a law by its number: 246-IIKQ
    kNamedAct,       ///< a law by its title, without a provision
    kCode,           ///< a code or a constitution, without a provision
    kTreaty,         ///< a treaty, without a provision
    kTreatyArticle,  ///< a provision of a treaty: "Article 5 § 1 of the Convention"
    kOwnAct,  ///< a provision of the act that holds the text: "bu Məcəllənin 61-ci maddəsi"
    kApplication,  ///< an application to the European Court of Human Rights: 69460/12
    kCase,         ///< a judgment of that Court by its name alone
    kUnSymbol,     ///< a document of the United Nations: A/HRC/39/14
    kDecree,       ///< a decree, order or Cabinet resolution by date and number
};
[[nodiscard]] std::string_view citation_kind_name(CitationKind kind);

enum class ProvisionLevel : std::uint8_t {
    kArticle,
    kPart,
    kItem,
    kSubItem,
    kIndent,
    kNote,
    kParagraph,  ///< of a judgment or a document of the United Nations, which have no articles
    kDivision,   ///< a chapter, section or part of an act (divisions.h), alone in its path
};

/// One step down an act: article "145.2", part "3", item "c", indent "2".
struct ProvisionStep {
    ProvisionLevel level = ProvisionLevel::kArticle;
    std::string number = {};  ///< Roman numerals and number words come out as Arabic digits

    bool operator==(const ProvisionStep&) const = default;
};
using ProvisionPath = std::vector<ProvisionStep>;

/// How a query writes a provision: it says whose law is meant where no act is named.
enum class Notation : std::uint8_t {
    kAzerbaijani,  ///< "maddə 18", or a text that is no query
    kEnglish,      ///< "Article 18"
    kStrasbourg,   ///< "Article 6 § 1", "Article 5.1 (c)", as the Court writes
};

/// One thing that an ambiguous short name may mean, for a choice shown to a reader.
struct Reading {
    std::string key = {};
    std::string label_az = {};
    std::string label_en = {};
};

/// A reference to a provision, act, treaty, case or document.
///
/// Keys: `az:cm` (a code), `az:const`, `az:246-IIKQ` (a law by number), `az:act:reklam-haqqinda`
/// (a law known by its title alone), `az:decree:2006-04-18:391`, `echr`, `echr-app:69460/12`,
/// `echr-case:quintana-zapata-v-spain`, `un:A/HRC/39/14`. A provision follows a slash, its levels
/// joined by dots: `az:cm/145.2`, `echr/6.3.c`, `az:const/25.3`; an indent is `.abz2`, a note
/// `.note`; a range `az:cm/119..145`; a chapter `az:mm/chapter-63`. A query that names no act has
/// `*` for it: `*/12-1.3`, and one that names an act of another State by what one of Azerbaijan is
/// called, too, has `foreign`. A paragraph of a judgment or of a document of the United Nations
/// follows a number sign, since their keys have slashes of their own: `un:A/HRC/39/14#12`,
/// `echr-app:69460/12#45..47`.
struct Citation {
    std::size_t start = 0;  ///< bytes of the text, [start, end)
    std::size_t end = 0;
    CitationKind kind = CitationKind::kArticle;
    std::string act = {};          ///< the key before the slash
    ProvisionPath path = {};       ///< empty: the act as a whole
    ProvisionPath range_end = {};  ///< last provision of a range, else empty
    /// Of a range "3-5": the provision that it also may be; of "3-5 § 2" without the part.
    std::string inserted = {};
    std::string key = {};                ///< act, path and range_end in one string
    std::vector<Reading> readings = {};  ///< two or more where the short name is ambiguous
    Notation notation = Notation::kAzerbaijani;
};

/// "145.2", "6.3.c", "18.1.abz10"; empty for an empty path.
[[nodiscard]] std::string provision_text(const ProvisionPath& path);
[[nodiscard]] std::string citation_key(std::string_view act, const ProvisionPath& path,
                                       const ProvisionPath& range_end = {});

/// The keys under which the citing section is found, from the act down: `az:cm`, `az:cm/145`,
/// `az:cm/145.2`. A range over whole numbers or letters gives each article (at most 200), else its
/// two ends.
[[nodiscard]] std::vector<std::string> index_keys(const Citation& citation);

/// Each provision of a range over whole numbers, "45.0.1" to "45.0.7", or over letters or small
/// Roman numerals, "5.1.a" to "5.1.c", or over chapters, at most `most`; its two ends where it has
/// more or is no such range. `letters`: the order of letters that are in both.
[[nodiscard]] std::vector<std::string> provisions_of_range(const std::string& first,
                                                           const std::string& last,
                                                           std::size_t most, ItemLetters letters);

/// What stands between the act of a key and its provision: '#' for a judgment and for a document of
/// the United Nations, '/' for all others.
[[nodiscard]] char provision_mark(std::string_view act);

/// True of a judgment and of a document of the United Nations: whoever names one looks for it
/// alone, while the name of a law may be a word for its subject.
[[nodiscard]] inline bool is_one_document(std::string_view act) {
    return provision_mark(act) == '#';
}

/// The act of a query's citations that are no business of acts here: "Georgian Constitution".
inline constexpr std::string_view kForeignAct = "foreign";

/// The act of a key, what stands before the provision.
[[nodiscard]] std::string_view act_of_key(std::string_view key);

}  // namespace axtar::corpus
