#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analyzers/fold.h"
#include "analyzers/word_stem.h"
#include "corpus/citation_terms.h"
#include "corpus/citations/known_acts.h"
#include "corpus/index_layout.h"
#include "corpus/names/gazetteer.h"
#include "corpus/names/value_labels.h"
#include "search/characters.h"
#include "search/facets/filters.h"
#include "search/spelling/phrase_spelling_internal.h"
#include "search/suggesting/suggest_cohesion_internal.h"
#include "search/suggesting/suggest_source_internal.h"
#include "search/suggesting/suggest_words_internal.h"

namespace axtar::search {
namespace {

constexpr std::array<std::string_view, 3> kInstitutionFields = {"issuer", "addressee",
                                                                "institution"};

template <class Visit>
void walk(const Xapian::Database& database, Xapian::valueno slot, Visit visit) {
    const Xapian::ValueIterator end = database.valuestream_end(slot);
    for (Xapian::ValueIterator i = database.valuestream_begin(slot); i != end; ++i) {
        visit(i.get_docid(), *i);
    }
}

template <class Visit>
void split(std::string_view joined, Visit visit) {
    while (!joined.empty()) {
        const std::size_t end = std::min(joined.find(corpus::kValueSeparator), joined.size());
        visit(joined.substr(0, end));
        joined.remove_prefix(std::min(end + 1, joined.size()));
    }
}

/// The title in a value of corpus::kSlotTitle, before its number.
std::string_view title_of(std::string_view value) {
    return value.substr(0, value.find(corpus::kValueSeparator));
}

void add_titles(const Xapian::Database& database, const CollectionColumns& columns,
                SuggestIndexBuilder& builder) {
    walk(database, corpus::kSlotTitle, [&](Xapian::docid section, const std::string& value) {
        const std::uint32_t document = section < columns.section_document.size()
                                           ? columns.section_document[section]
                                           : kNoDocument;
        if (document == kNoDocument) return;
        const std::string_view title = title_of(value);
        builder.add(CompletionKind::kTitle, title, document, 1);
        if (title.size() == value.size()) return;
        builder.add(CompletionKind::kNumber, std::string_view(value).substr(title.size() + 1),
                    document, 1);
    });
}

bool is_one_word(std::string_view name) {
    return suggest_words(name).size() == 1 && count_characters(name) > 1;
}

/// The short names of bodies and States, such as ABŞ and USA: who types one need not know which
/// name the list shows.
class ShortNames {
public:
    struct Names {
        std::vector<std::string> azerbaijani = {};
        std::vector<std::string> english = {};
    };

    ShortNames() {
        for (const corpus::names::Entry& entry : corpus::Gazetteer::built_in().entries()) {
            if (entry.kind == corpus::names::EntryKind::kTopic) continue;
            Names names{short_ones(entry.variants_az), short_ones(entry.variants_en)};
            if (names.azerbaijani.empty() && names.english.empty()) continue;
            by_value_.emplace(corpus::names::without_doubt(entry.name_az), std::move(names));
        }
    }
    [[nodiscard]] Names of(const std::string& value) const {
        const auto found = by_value_.find(value);
        return found == by_value_.end() ? Names() : found->second;
    }

private:
    static std::vector<std::string> short_ones(const std::vector<std::string>& names) {
        std::vector<std::string> chosen;
        for (const std::string& listed : names) {
            const std::string_view name = corpus::names::without_doubt(listed);
            const bool is_pattern = name.find('{') != std::string_view::npos;
            if (!is_pattern && is_one_word(name)) chosen.emplace_back(name);
        }
        return chosen;
    }

    std::unordered_map<std::string, Names> by_value_;
};

/// An institution may issue, be addressed and be named: its documents count once. It goes by its
/// names in both languages (Norveç, Norway): nobody knows in which one a reader types. Those that
/// have it in footnotes and earlier wordings alone do not count: who searches for it does not find
/// them.
void add_institutions(const corpus::Schema& schema, const CollectionColumns& columns,
                      SuggestIndexBuilder& builder) {
    std::unordered_map<std::string, std::uint32_t> numbers;  // by folded name
    std::vector<std::string> labels;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> uses;  // institution, document
    for (std::size_t f = 0; f < schema.fields().size(); ++f) {
        const auto name = std::find(kInstitutionFields.begin(), kInstitutionFields.end(),
                                    schema.fields()[f].name);
        if (name == kInstitutionFields.end()) continue;
        const FieldColumn& column = columns.fields[f];
        std::vector<std::uint32_t> number_of(column.size());
        for (std::uint32_t ordinal = 0; ordinal < column.size(); ++ordinal) {
            const auto [place, is_new] =
                numbers.try_emplace(analyzers::keyword_key(column.label(ordinal)),
                                    static_cast<std::uint32_t>(labels.size()));
            if (is_new) labels.push_back(column.label(ordinal));
            number_of[ordinal] = place->second;
        }
        const auto add = [&](std::uint32_t row, std::uint32_t document) {
            for (const std::uint32_t ordinal : column.ordinals(row)) {
                uses.emplace_back(number_of[ordinal], document);
            }
        };
        for (std::uint32_t section = 0; section < columns.section_document.size(); ++section) {
            const std::uint32_t document = columns.section_document[section];
            if (document == kNoDocument) continue;
            if (!is_searched_by_default(columns.section_role[section])) continue;
            add(column.per_section() ? section : document, document);
        }
    }
    std::sort(uses.begin(), uses.end());
    uses.erase(std::unique(uses.begin(), uses.end()), uses.end());
    std::vector<std::uint32_t> counts(labels.size(), 0);
    for (const auto& [institution, document] : uses) ++counts[institution];
    const ShortNames short_names;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (counts[i] == 0) continue;
        const auto add = [&](const std::string& name, const std::vector<std::string>& shorter) {
            builder.add(CompletionKind::kInstitution, name, kNoDocument, counts[i]);
            for (const std::string& typed : shorter) {
                builder.add(CompletionKind::kInstitution, name, kNoDocument, counts[i], typed);
            }
        };
        const ShortNames::Names names = short_names.of(labels[i]);
        add(labels[i], names.azerbaijani);
        const std::string english = corpus::value_label("addressee", labels[i], "en");
        if (!numbers.contains(analyzers::keyword_key(english))) add(english, names.english);
    }
}

/// The title of a document, which stands on its first section.
std::string title_of(const Xapian::Database& database, const CollectionColumns& columns,
                     std::uint32_t document) {
    const std::string term = corpus::term(corpus::kDocumentPrefix, columns.document_ids[document]);
    const Xapian::PostingIterator first = database.postlist_begin(term);
    if (first == database.postlist_end(term)) return {};
    const std::string value = database.get_document(*first).get_value(corpus::kSlotTitle);
    return std::string(title_of(value));
}

/// How many documents have a section with a term, and the first of them.
struct Documents {
    std::uint32_t count = 0;
    std::uint32_t first = kNoDocument;
};

Documents documents_with(const std::string& term, const Xapian::Database& database,
                         const CollectionColumns& columns) {
    Documents found;
    std::uint32_t last = kNoDocument;
    const Xapian::PostingIterator end = database.postlist_end(term);
    for (Xapian::PostingIterator at = database.postlist_begin(term); at != end; ++at) {
        if (*at >= columns.section_document.size()) break;
        const std::uint32_t document = columns.section_document[*at];
        if (document == kNoDocument || document == last) continue;
        if (found.count++ == 0) found.first = document;
        last = document;
    }
    return found;
}

/// Acts and treaties by their short names (CEDAW): to the title of one that is here, else to the
/// full names of what enough documents cite.
void add_acts(const Xapian::Database& database, const CollectionColumns& columns,
              SuggestIndexBuilder& builder) {
    for (const corpus::KnownAct& act : corpus::KnownActs::built_in().all()) {
        const auto add = [&](CompletionKind kind, const std::string& name, Documents found) {
            for (const std::string& typed : act.short_names) {
                if (is_one_word(typed)) builder.add(kind, name, found.first, found.count, typed);
            }
        };
        const Documents own = documents_with(corpus::act_term(act.key), database, columns);
        if (own.count > 0) {
            add(CompletionKind::kTitle, title_of(database, columns, own.first),
                {.count = 1, .first = own.first});
            continue;
        }
        const Documents citing = documents_with(corpus::cite_term(act.key), database, columns);
        if (citing.count < kLeastDocumentsOfPhrase) continue;
        for (const std::string& name : {act.name_az, act.name_en}) {
            if (!name.empty()) add(CompletionKind::kPhrase, name, {.count = citing.count});
        }
    }
}

/// Puts the forms of a phrase together, by the stems of either language: a phrase has none of its
/// own here. The first form added is the one that is shown; a misspelt phrase is none.
class PhrasesByStem {
public:
    explicit PhrasesByStem(const PhraseSpelling& spelling) : spelling_(spelling) {}

    void add(std::string_view phrase, std::uint32_t documents) {
        std::size_t number = all_.size();
        for (const auto language :
             {analyzers::Language::kAzerbaijani, analyzers::Language::kEnglish}) {
            const auto known = numbers_.find(stems_of(phrase, language));
            if (known != numbers_.end()) number = std::min(number, known->second);
        }
        const bool is_new = number == all_.size();
        if (is_new && spelling_.is_misspelt(phrase, documents)) return;
        for (const auto language :
             {analyzers::Language::kAzerbaijani, analyzers::Language::kEnglish}) {
            numbers_.try_emplace(stems_of(phrase, language), number);
        }
        if (is_new) {
            all_.emplace_back(documents, phrase);
        } else {
            all_[number].first += documents;
        }
    }
    const std::vector<std::pair<std::uint32_t, std::string_view>>& all() const { return all_; }

private:
    static std::string stems_of(std::string_view phrase, analyzers::Language language) {
        std::string stems(1, language == analyzers::Language::kEnglish ? 'e' : 'a');
        while (!phrase.empty()) {
            const std::size_t end = std::min(phrase.find(' '), phrase.size());
            stems += ' ' + analyzers::fold(analyzers::stem_word(phrase.substr(0, end), language));
            phrase.remove_prefix(std::min(end + 1, phrase.size()));
        }
        return stems;
    }

    const PhraseSpelling& spelling_;
    std::unordered_map<std::string, std::size_t> numbers_;
    std::vector<std::pair<std::uint32_t, std::string_view>> all_;
};

/// Most phrases are said in one document and never shown, so the first walk counts hashes, and the
/// second keeps the texts of those that are common. Two phrases of one hash would at worst show one
/// that is rarer.
void add_phrases(const Xapian::Database& database, SuggestIndexBuilder& builder) {
    std::unordered_map<std::size_t, std::uint32_t> documents;
    const std::hash<std::string_view> hash;
    walk(database, corpus::kSlotPhrases, [&](Xapian::docid, const std::string& value) {
        split(value, [&](std::string_view phrase) { ++documents[hash(phrase)]; });
    });
    std::unordered_map<std::string, std::uint32_t> common;
    walk(database, corpus::kSlotPhrases, [&](Xapian::docid, const std::string& value) {
        split(value, [&](std::string_view phrase) {
            if (documents[hash(phrase)] >= kLeastDocumentsOfPhrase) ++common[std::string(phrase)];
        });
    });
    std::vector<std::pair<std::uint32_t, std::string_view>> sorted;
    for (const auto& [phrase, count] : common) sorted.emplace_back(count, phrase);
    const auto before = [](const auto& a, const auto& b) {
        return std::pair(b.first, a.second) < std::pair(a.first, b.second);
    };
    std::sort(sorted.begin(), sorted.end(), before);
    if (sorted.size() > kMostPhrases) sorted.resize(kMostPhrases);
    const PhraseSpelling spelling(common);
    PhrasesByStem phrases(spelling);
    const SuggestCohesion cohesion(common);
    for (const auto& [count, phrase] : sorted) {
        if (cohesion.is_whole(phrase, count)) phrases.add(phrase, count);
    }
    for (const auto& [count, phrase] : phrases.all()) {
        builder.add(CompletionKind::kPhrase, phrase, kNoDocument, count);
    }
}

}  // namespace

SuggestIndex read_suggestions(const Xapian::Database& database, const corpus::Schema& schema,
                              std::shared_ptr<const CollectionColumns> columns) {
    SuggestIndexBuilder builder;
    add_titles(database, *columns, builder);
    add_institutions(schema, *columns, builder);
    add_phrases(database, builder);
    add_acts(database, *columns, builder);
    return builder.finish(std::move(columns));
}

}  // namespace axtar::search
