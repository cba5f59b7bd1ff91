#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analyzers/fold.h"
#include "corpus/citation_terms.h"
#include "corpus/citations/known_acts.h"
#include "corpus/index_layout.h"
#include "corpus/names/gazetteer.h"
#include "corpus/names/value_labels.h"
#include "search/characters.h"
#include "search/facets/filters.h"
#include "search/suggesting/suggest_names_internal.h"
#include "search/suggesting/suggest_source_internal.h"
#include "search/suggesting/suggest_words_internal.h"

namespace axtar::search {
namespace {

constexpr std::array<std::string_view, 3> kInstitutionFields = {"issuer", "addressee",
                                                                "institution"};

bool is_one_word(std::string_view name) {
    return suggest_words(name).size() == 1 && count_characters(name) > 1;
}

bool has_same_words(std::string_view a, std::string_view b) {
    const std::vector<SuggestWord> of_a = suggest_words(a);
    const std::vector<SuggestWord> of_b = suggest_words(b);
    return std::equal(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(),
                      [](const SuggestWord& x, const SuggestWord& y) { return x.key == y.key; });
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

/// The institutions of a collection, one for all spellings of a name, and how many documents each
/// has. An institution may issue, be addressed and be named: its documents count once.
class Institutions {
public:
    explicit Institutions(const CollectionColumns& columns) : columns_(columns) {}

    /// Those that have it in footnotes and earlier wordings alone do not count: who searches for it
    /// does not find them.
    void read(const FieldColumn& column) {
        const std::vector<std::uint32_t> numbers = numbers_of(column);
        for (std::uint32_t section = 0; section < columns_.section_document.size(); ++section) {
            const std::uint32_t document = columns_.section_document[section];
            if (document == kNoDocument) continue;
            if (!is_searched_by_default(columns_.section_role[section])) continue;
            for (const auto ordinal : column.ordinals(column.per_section() ? section : document)) {
                uses_.emplace_back(numbers[ordinal], document);
            }
        }
    }

    [[nodiscard]] std::vector<std::uint32_t> documents() {
        std::sort(uses_.begin(), uses_.end());
        uses_.erase(std::unique(uses_.begin(), uses_.end()), uses_.end());
        std::vector<std::uint32_t> counts(labels_.size(), 0);
        for (const auto& [institution, document] : uses_) ++counts[institution];
        return counts;
    }
    [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }
    [[nodiscard]] bool has(std::string_view name) const {
        return numbers_.contains(analyzers::keyword_key(name));
    }

private:
    /// Which institution each value of a column is.
    std::vector<std::uint32_t> numbers_of(const FieldColumn& column) {
        std::vector<std::uint32_t> numbers;
        for (std::uint32_t ordinal = 0; ordinal < column.size(); ++ordinal) {
            const std::string& label = column.label(ordinal);
            const auto [place, is_new] = numbers_.try_emplace(
                analyzers::keyword_key(label), static_cast<std::uint32_t>(labels_.size()));
            if (is_new) labels_.push_back(label);
            numbers.push_back(place->second);
        }
        return numbers;
    }

    const CollectionColumns& columns_;
    std::unordered_map<std::string, std::uint32_t> numbers_;  // by folded name
    std::vector<std::string> labels_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> uses_;  // institution, document
};

/// The title of a document, which stands on its first section.
std::string title_of(const Xapian::Database& database, const CollectionColumns& columns,
                     std::uint32_t document) {
    const std::string term = corpus::term(corpus::kDocumentPrefix, columns.document_ids[document]);
    const Xapian::PostingIterator first = database.postlist_begin(term);
    if (first == database.postlist_end(term)) return {};
    const std::string value = database.get_document(*first).get_value(corpus::kSlotTitle);
    return std::string(title_in(value));
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

/// What people type for an act, by language; short names are of both.
struct TypedNames {
    std::vector<std::string> azerbaijani = {};
    std::vector<std::string> english = {};
};

std::string key_of(const std::vector<SuggestWord>& words) {
    std::string key;
    for (const SuggestWord& word : words) key += word.key + ' ';
    return key;
}

/// Takes out names whose words `title` has, and the same names again.
void keep_others(std::string_view title, std::vector<std::string>& names) {
    const std::vector<SuggestWord> shown = suggest_words(title);
    std::set<std::string> known;
    std::erase_if(names, [&](const std::string& name) {
        const std::vector<SuggestWord> words = suggest_words(name);
        const bool within = std::all_of(words.begin(), words.end(), [&](const SuggestWord& word) {
            return std::any_of(shown.begin(), shown.end(),
                               [&](const SuggestWord& other) { return other.key == word.key; });
        });
        return within || !known.insert(key_of(words)).second;
    });
}

/// By their place in KnownActs::all(). The further names of treaties ("Istanbul Convention") come
/// without their letters, which completions do not need.
std::vector<TypedNames> names_of_acts(const corpus::KnownActs& acts) {
    std::vector<TypedNames> names;
    for (const corpus::KnownAct& act : acts.all()) {
        TypedNames& of_act = names.emplace_back();
        for (const std::string& name : act.short_names) {
            if (!is_one_word(name)) continue;
            of_act.azerbaijani.push_back(name);
            of_act.english.push_back(name);
        }
        if (act.kind == corpus::ActKind::kBody) continue;
        of_act.azerbaijani.push_back(act.name_az);
        of_act.english.push_back(act.name_en);
        const auto add = [](const std::vector<std::string>& more, std::vector<std::string>& to) {
            to.insert(to.end(), more.begin(), more.end());
        };
        add(act.typed_az, of_act.azerbaijani);
        add(act.typed_en, of_act.english);
    }
    for (const auto& full : acts.treaty_names()) {
        std::string name;
        for (const std::string& word : *full.words) name += (name.empty() ? "" : " ") + word;
        TypedNames& of_act = names[full.act];
        (full.english ? of_act.english : of_act.azerbaijani).push_back(std::move(name));
    }
    return names;
}

}  // namespace

void add_institutions(const corpus::Schema& schema, const CollectionColumns& columns,
                      SuggestIndexBuilder& builder) {
    Institutions institutions(columns);
    for (std::size_t f = 0; f < schema.fields().size(); ++f) {
        const auto name = std::find(kInstitutionFields.begin(), kInstitutionFields.end(),
                                    schema.fields()[f].name);
        if (name != kInstitutionFields.end()) institutions.read(columns.fields[f]);
    }
    const std::vector<std::uint32_t> documents = institutions.documents();
    const ShortNames short_names;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (documents[i] == 0) continue;
        const auto add = [&](const std::string& name, const std::vector<std::string>& shorter) {
            builder.add(CompletionKind::kInstitution, name, kNoDocument, documents[i]);
            for (const std::string& typed : shorter) {
                builder.add(CompletionKind::kInstitution, name, kNoDocument, documents[i], typed);
            }
        };
        const std::string& label = institutions.labels()[i];
        const ShortNames::Names names = short_names.of(label);
        add(label, names.azerbaijani);
        const std::string english = corpus::value_label("addressee", label, "en");
        // "Burkina-Faso" and "Burkina Faso" would be one completion with the documents of both.
        if (!institutions.has(english) && !has_same_words(label, english)) {
            add(english, names.english);
        }
    }
}

void add_acts(const Xapian::Database& database, const CollectionColumns& columns,
              SuggestIndexBuilder& builder) {
    const corpus::KnownActs& acts = corpus::KnownActs::built_in();
    std::vector<TypedNames> names = names_of_acts(acts);
    for (std::size_t i = 0; i < acts.all().size(); ++i) {
        const corpus::KnownAct& act = acts.all()[i];
        const auto add = [&](CompletionKind kind, const std::string& name, Documents found,
                             std::vector<std::string> typed, std::string_view title) {
            if (name.empty()) return;
            keep_others(title, typed);
            for (const std::string& each : typed) {
                builder.add(kind, name, found.first, found.count, each);
            }
        };
        const Documents own = documents_with(corpus::act_term(act.key), database, columns);
        if (own.count > 0) {
            const std::string title = title_of(database, columns, own.first);
            std::vector<std::string> all = std::move(names[i].azerbaijani);
            all.insert(all.end(), names[i].english.begin(), names[i].english.end());
            add(CompletionKind::kTitle, title, {.count = 1, .first = own.first}, all, title);
            continue;
        }
        const Documents citing = documents_with(corpus::cite_term(act.key), database, columns);
        if (citing.count < kLeastDocumentsOfPhrase) continue;
        add(CompletionKind::kPhrase, act.name_az, {.count = citing.count}, names[i].azerbaijani,
            "");
        add(CompletionKind::kPhrase, act.name_en, {.count = citing.count}, names[i].english, "");
    }
}

}  // namespace axtar::search
