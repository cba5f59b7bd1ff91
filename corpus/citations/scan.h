#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/citations/citation.h"
#include "corpus/citations/find_citations.h"
#include "corpus/citations/known_acts.h"
#include "corpus/citations/lexemes.h"
#include "corpus/citations/named_before.h"

namespace axtar::corpus::citations {

/// One provision as it stands in the text: lexemes [begin, end).
struct ProvisionSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    ProvisionPath path = {};
    ProvisionPath range_end = {};
    std::string inserted = {};  ///< of an unsure range in a query (ProvisionNumber::inserted)
};

/// Longer rows of numbers are tables, not citations.
inline constexpr std::size_t kMaxList = 64;

/// The provisions of one act in a row: "2-ci, 17-ci və 19-cu maddələri". Empty where nothing was
/// read; then `end` tells how far a list went on in vain, so that nobody reads it twice.
struct ProvisionGroup {
    std::vector<ProvisionSpan> spans = {};
    std::size_t end = 0;
};

/// An act named in the text: lexemes [begin, end).
struct ActMention {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string act = {};
    CitationKind kind = CitationKind::kNamedAct;
    std::vector<Reading> readings = {};
    bool genitive = false;     ///< "Məcəlləsinin": a provision may follow
    bool stands_alone = true;  ///< a citation without a provision too
    bool own = false;          ///< the act that holds the text
};

/// One run over one text: what is read, what was found, and what earlier words have named.
struct Scan {
    Scan(std::string_view text, const CitationContext& text_context, NamedBefore& named_before,
         bool is_query);

    const Lexemes lexemes;
    const CitationContext& context;
    const KnownActs& acts;
    const bool query;
    std::vector<Citation> found = {};
    std::size_t done = 0;  ///< lexemes before it belong to citations found
    NamedBefore& named;
    /// The articles last read of an act that is not known, and where.
    std::vector<std::string> foreign_articles = {};
    std::size_t foreign_at = 0;
    ActsOfTitle titles = {};  ///< of a query: QueryContext::acts_of_title

    /// What the words of a title in a query may mean (ActsOfTitle); the table's treaties where no
    /// index is asked.
    [[nodiscard]] std::vector<std::string> acts_of_title(std::string_view key) const;
    [[nodiscard]] bool azerbaijani_law() const {
        return query || context.jurisdiction == "az" || context.act.starts_with("az:");
    }
    /// Adds a citation over lexemes [begin, end).
    Citation& add(std::size_t begin, std::size_t end, CitationKind kind, std::string act,
                  ProvisionPath path = {}, ProvisionPath range_end = {});
    /// Adds an act without a provision.
    void add_mention(const ActMention& mention);
    /// Adds the provisions of an act; the first one's place begins with the act's where that
    /// stands before it. Provisions beyond the act's last article are left out of a text.
    void add_provisions(const ProvisionGroup& group, const ActMention& act);
    /// Remembers an act for "the Convention", "həmin Məcəllənin".
    void remember(std::string_view act);
    /// What "the Convention", "Paktın" mean here: the treaty of the context, else the last one of
    /// that name; empty where there is none.
    [[nodiscard]] std::string treaty_called(std::string_view noun) const;
    /// The kind that an article of this act has.
    [[nodiscard]] CitationKind article_kind(std::string_view act) const;
    [[nodiscard]] bool has_article(std::string_view act, const ProvisionPath& path) const;
    /// Article 98¹ that lost its superscript on the way is "981": beyond the act's last article,
    /// so 98-1.
    [[nodiscard]] bool restore_superscript(std::string_view act, ProvisionPath& path) const;
};

/// "convention" for the English and Azerbaijani word in any case, likewise "covenant", "protocol",
/// "charter", "declaration"; empty for other words.
[[nodiscard]] std::string_view treaty_noun(std::string_view folded);

/// The first of those nouns in a treaty's name, a protocol before the convention that it belongs
/// to.
[[nodiscard]] std::string_view treaty_noun_of_name(std::string_view name);

/// The mention of a known act in place of a name that was matched.
[[nodiscard]] ActMention mention_of(const Scan& scan, const KnownActs::Match& match,
                                    std::size_t begin);

}  // namespace axtar::corpus::citations
