#include "corpus/names/gazetteer.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "analyzers/fold.h"
#include "corpus/names/joined_ministries.h"
#include "corpus/names/name_context.h"
#include "corpus/names/name_index.h"
#include "corpus/names/pattern_names.h"
#include "corpus/names/topic_index.h"

namespace axtar::corpus {
namespace {

using names::Entry;
using names::EntryKind;
using names::ListKind;

std::string with_number(std::string_view name, std::string_view number) {
    std::string text(name);
    const std::size_t at = text.find(names::kNumberMark);
    if (at != std::string::npos) text.replace(at, names::kNumberMark.size(), number);
    return text;
}

// "mali yardım", "turkey": true where the word, whatever its ending, is a name of the entry that is
// marked doubtful in either language.
bool is_doubtful_name_of(const Entry& entry, std::string_view folded_word) {
    const auto is_it = [&](std::string_view name) {
        if (!names::is_doubtful(name)) return false;
        const names::Words words(names::without_doubt(name), analyzers::Language::kEnglish);
        return words.size() > 0 && folded_word.starts_with(words.folded(0));
    };
    return is_it(entry.name_az) || is_it(entry.name_en) ||
           std::any_of(entry.variants_az.begin(), entry.variants_az.end(), is_it) ||
           std::any_of(entry.variants_en.begin(), entry.variants_en.end(), is_it);
}

// Several ministries under one word.
bool is_plural(std::string_view folded) {
    return folded == "ministries" || folded.starts_with("nazirlikleri");
}

bool stands_among_names(std::string_view folded) {
    return folded == "and" || folded == "ve" || folded == "the";
}

// Puts the ministries of each plural among the other names, where they overlap none of them.
std::vector<NameMatch> with_joined(const names::Words& words, const names::JoinedMinistries& joined,
                                   const std::vector<std::size_t>& plurals,
                                   std::vector<NameMatch> found) {
    std::vector<NameMatch> all;
    auto next = found.begin();
    for (const std::size_t at : plurals) {
        for (; next != found.end() && next->begin < at; ++next) all.push_back(std::move(*next));
        const std::size_t from = all.empty() ? 0 : all.back().end;
        for (const auto& each : joined.find(words, at, from)) {
            if (each.begin < from || (next != found.end() && each.end > next->begin)) continue;
            all.push_back({each.entry, each.begin, each.end, each.grammatical_case, {}});
        }
    }
    std::move(next, found.end(), std::back_inserter(all));
    return all;
}

}  // namespace

struct Gazetteer::Index {
    std::vector<Entry> entries = {};
    names::NameIndex institutions_and_places = {};
    names::JoinedMinistries joined = {};
    names::TopicIndex topics = {};
    std::unordered_map<std::string, std::uint32_t> topic_by_name = {};
    std::unordered_map<std::string, std::uint32_t> by_value = {};

    std::string add(std::uint32_t entry);
    void add_topic_names(std::uint32_t entry);
};

void Gazetteer::Index::add_topic_names(std::uint32_t index) {
    const Entry& topic = entries[index];
    topic_by_name.emplace(analyzers::keyword_key(topic.key), index);
    topic_by_name.emplace(analyzers::keyword_key(topic.name_az), index);
    topic_by_name.emplace(analyzers::keyword_key(topic.name_en), index);
    for (const std::string& column : topic.variants_en) {
        const names::KeywordText keyword = names::read_keyword(column);
        if (keyword.weight == 0) topic_by_name[analyzers::keyword_key(keyword.text)] = index;
    }
}

std::string Gazetteer::Index::add(std::uint32_t index) {
    const Entry& entry = entries[index];
    if (entry.kind == EntryKind::kTopic) {
        by_value.emplace(entry.key, index);
        add_topic_names(index);
        return topics.add(entry, index);
    }
    institutions_and_places.add(entry, index);
    joined.add(entry, index);
    by_value.emplace(names::without_doubt(entry.name_az), index);
    return {};
}

Gazetteer::Gazetteer(std::unique_ptr<const Index> index) : index_(std::move(index)) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

const Gazetteer& Gazetteer::built_in() {
    // The built-in lists are part of the program; a test reads them.
    static const Gazetteer gazetteer = [] {
        Result<Gazetteer> made = create();
        return made ? std::move(*made) : Gazetteer(std::make_unique<const Index>());
    }();
    return gazetteer;
}

Result<Gazetteer> Gazetteer::create(const GazetteerFiles& own) {
    auto index = std::make_unique<Index>();
    const struct {
        ListKind kind;
        std::string_view built_in;
        std::string_view own;
        std::string_view place;
    } lists[] = {
        {ListKind::kPlaces, names::built_in_places(), own.places, own.places_place},
        {ListKind::kInstitutions, names::built_in_institutions(), own.institutions,
         own.institutions_place},
        {ListKind::kTopics, names::built_in_topics(), own.topics, own.topics_place},
    };
    for (const auto& list : lists) {
        std::vector<Entry> entries;
        Result<void> added = names::add_name_list(list.built_in, list.kind, "built-in", entries);
        if (added) added = names::add_name_list(list.own, list.kind, list.place, entries);
        if (!added) return tl::unexpected(added.error());
        if (list.kind == ListKind::kInstitutions) names::expand_places(entries, index->entries);
        const std::size_t first = index->entries.size();
        std::move(entries.begin(), entries.end(), std::back_inserter(index->entries));
        for (std::size_t i = first; i < index->entries.size(); ++i) {
            std::string wrong = index->add(static_cast<std::uint32_t>(i));
            if (!wrong.empty()) {
                return tl::unexpected(
                    Error{ErrorCode::kInvalidArgument, std::move(wrong), std::string(list.place)});
            }
        }
    }
    return Gazetteer(std::move(index));
}

const std::vector<Entry>& Gazetteer::entries() const { return index_->entries; }

std::vector<NameMatch> Gazetteer::find(const names::Words& words,
                                       bool states_in_small_letters) const {
    const names::NameIndex& index = index_->institutions_and_places;
    // "us", "mali": a short form in capitals, or a name that is doubtful in one of the languages,
    // is a word of its own without them.
    const auto is_state = [&](const names::RawMatch& match) {
        const names::KnownName& name = index.names()[match.name];
        const names::Entry& entry = index_->entries[name.entry];
        return entry.kind == names::EntryKind::kCountry && !name.acronym && !name.doubtful &&
               !is_doubtful_name_of(entry, words.folded(match.begin));
    };
    std::vector<names::RawMatch> raw;
    std::vector<std::size_t> plurals;
    for (std::size_t at = 0; at < words.size();) {
        names::RawMatch match = index.longest(words, at, false);
        if (match.end == 0 && states_in_small_letters) {
            names::RawMatch small = index.longest(words, at, true);
            if (small.end != 0 && is_state(small)) match = std::move(small);
        }
        if (match.end == 0) {
            if (is_plural(words.folded(at))) plurals.push_back(at);
            ++at;
            continue;
        }
        if (match.grammatical_case == names::Case::kBare) {
            match.grammatical_case = names::case_behind_hyphen(words, match.end - 1);
        }
        at = match.end;
        raw.push_back(std::move(match));
    }
    names::keep_certain(words, index.names(), index_->entries, raw);
    std::vector<NameMatch> found;
    found.reserve(raw.size());
    for (names::RawMatch& match : raw) {
        found.push_back({index.names()[match.name].entry, match.begin, match.end,
                         match.grammatical_case, std::move(match.number)});
    }
    return plurals.empty() ? found : with_joined(words, index_->joined, plurals, std::move(found));
}

std::string Gazetteer::value(const NameMatch& match) const {
    return with_number(names::without_doubt(index_->entries[match.entry].name_az), match.number);
}

std::vector<std::string> Gazetteer::topics(const names::Words& words, std::size_t most) const {
    std::vector<std::string> keys;
    for (const std::uint32_t entry : index_->topics.find(words, most)) {
        keys.push_back(index_->entries[entry].key);
    }
    return keys;
}

std::string Gazetteer::canonical(std::string_view field, std::string_view value) const {
    if (field == "topic") {
        const auto known = index_->topic_by_name.find(analyzers::keyword_key(value));
        return known == index_->topic_by_name.end() ? std::string(value)
                                                    : index_->entries[known->second].key;
    }
    const names::Words words(value, analyzers::Language::kUnknown);
    const names::NameIndex& index = index_->institutions_and_places;
    const names::RawMatch match = index.longest(words, 0, true);
    // Only a value that is the name and nothing else; "the" may stand before it.
    const std::size_t skipped = words.folded(0) == "the" ? 1 : 0;
    const names::RawMatch named = skipped > 0 ? index.longest(words, skipped, true) : match;
    if (named.end == 0 || named.end != words.size()) return std::string(value);
    const std::uint32_t entry = index.names()[named.name].entry;
    const EntryKind kind = index_->entries[entry].kind;
    const bool fits = field == "place" ? names::is_place(kind) || kind == EntryKind::kCountry
                                       : names::is_institution(kind) || field == "addressee";
    if (!fits) return std::string(value);
    return with_number(names::without_doubt(index_->entries[entry].name_az), named.number);
}

bool Gazetteer::names_only_states(std::string_view text) const {
    const names::Words words(text, analyzers::Language::kUnknown);
    const names::NameIndex& index = index_->institutions_and_places;
    bool named = false;
    for (std::size_t at = 0; at < words.size();) {
        const names::RawMatch match = index.longest(words, at, true);
        if (match.end == 0) {
            if (!stands_among_names(words.folded(at))) return false;
            ++at;
            continue;
        }
        const Entry& entry = index_->entries[index.names()[match.name].entry];
        if (entry.kind != EntryKind::kCountry) return false;
        named = true;
        at = match.end;
    }
    return named;
}

std::string Gazetteer::label(std::string_view field, std::string_view value,
                             std::string_view lang) const {
    const auto known = index_->by_value.find(std::string(value));
    if (known != index_->by_value.end()) {
        const Entry& entry = index_->entries[known->second];
        if ((entry.kind == EntryKind::kTopic) == (field == "topic")) {
            return std::string(names::without_doubt(lang == "en" ? entry.name_en : entry.name_az));
        }
    }
    if (lang != "en" || field == "topic") return std::string(value);
    // "34 saylı cəzaçəkmə müəssisəsi": a name with a number in it.
    const names::Words words(value, analyzers::Language::kAzerbaijani);
    const names::RawMatch match = index_->institutions_and_places.longest(words, 0, true);
    if (match.end == 0 || match.end != words.size() || match.number.empty()) {
        return std::string(value);
    }
    const names::KnownName& name = index_->institutions_and_places.names()[match.name];
    return with_number(index_->entries[name.entry].name_en, match.number);
}
}  // namespace axtar::corpus
