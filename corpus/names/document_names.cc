#include "corpus/names/document_names.h"

#include <algorithm>
#include <utility>

namespace axtar::corpus {
namespace {

using names::EntryKind;

constexpr std::size_t kMostValues = 64;  // of one field of one section
constexpr std::size_t kMostTopics = 3;

analyzers::Language language_of(const Section& section, const Document& document) {
    return analyzers::language_from_code(section.lang.empty() ? document.lang : section.lang);
}

void add_once(std::vector<std::string>& values, std::string value) {
    if (values.size() >= kMostValues) return;
    if (std::find(values.begin(), values.end(), value) != values.end()) return;
    values.push_back(std::move(value));
}

// What the names of a document say about the country that it is about.
struct CountryEvidence {
    std::size_t azerbaijan = 0;
    std::size_t others = 0;

    void add(const Gazetteer& gazetteer, const std::vector<NameMatch>& matches) {
        for (const NameMatch& match : matches) {
            const names::Entry& entry = gazetteer.entries()[match.entry];
            if (entry.key == "country-azerbaijan" || names::is_place(entry.kind)) {
                ++azerbaijan;
            } else if (entry.kind == EntryKind::kCountry) {
                ++others;
            }
        }
    }
    [[nodiscard]] bool for_azerbaijan() const { return azerbaijan > 0 || others == 0; }
};

void set_field(Section& section, const char* name, std::vector<std::string> values) {
    if (values.empty()) {
        section.fields.erase(name);
    } else {
        section.fields[name] = std::move(values);
    }
}

void set_names(Section& section, const Gazetteer& gazetteer, const std::vector<NameMatch>& matches,
               bool national) {
    std::vector<std::string> institutions;
    std::vector<std::string> places;
    for (const NameMatch& match : matches) {
        const EntryKind kind = gazetteer.entries()[match.entry].kind;
        if (names::is_place(kind)) {
            add_once(places, gazetteer.value(match));
        } else if (kind == EntryKind::kInternational ||
                   (kind == EntryKind::kNational && national)) {
            add_once(institutions, gazetteer.value(match));
        }
    }
    set_field(section, "institution", std::move(institutions));
    set_field(section, "place", std::move(places));
}

void normalise(std::vector<std::string>& values, std::string_view field,
               const Gazetteer& gazetteer) {
    std::vector<std::string> normal;
    for (const std::string& value : values) {
        std::string one = gazetteer.canonical(field, value);
        if (std::find(normal.begin(), normal.end(), one) == normal.end()) {
            normal.push_back(std::move(one));
        }
    }
    values = std::move(normal);
}

}  // namespace

void tag_names(Document& document, const Gazetteer& gazetteer) {
    thread_local names::Words words;
    std::vector<std::vector<NameMatch>> matches(document.sections.size());
    CountryEvidence evidence;
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        Section& section = document.sections[i];
        words.reset(section.text, language_of(section, document));
        matches[i] = gazetteer.find(words);
        evidence.add(gazetteer, matches[i]);
        set_field(section, "topic", gazetteer.topics(words, kMostTopics));
    }
    words.reset(document.title, analyzers::language_from_code(document.lang));
    evidence.add(gazetteer, gazetteer.find(words));
    const bool national = document.lang == "az" || evidence.for_azerbaijan();
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const bool here = national || document.sections[i].lang == "az";
        set_names(document.sections[i], gazetteer, matches[i], here);
    }
}

bool concerns_azerbaijan(const Document& document, const Gazetteer& gazetteer) {
    if (document.lang == "az") return true;
    thread_local names::Words words;
    CountryEvidence evidence;
    words.reset(document.title, analyzers::language_from_code(document.lang));
    evidence.add(gazetteer, gazetteer.find(words));
    for (const Section& section : document.sections) {
        if (evidence.azerbaijan > 0) return true;
        words.reset(section.text, language_of(section, document));
        evidence.add(gazetteer, gazetteer.find(words));
    }
    return evidence.for_azerbaijan();
}

void normalise_names(Document& document, const Gazetteer& gazetteer) {
    normalise(document.addressees, "addressee", gazetteer);
    for (Section& section : document.sections) {
        if (!section.recommendation) continue;
        normalise(section.recommendation->addressees, "addressee", gazetteer);
    }
    normalise(document.places, "place", gazetteer);
    if (document.subjects.empty()) document.subjects = document.topics;
    normalise(document.topics, "topic", gazetteer);
    if (!document.issuer.empty()) {
        document.issuer = gazetteer.canonical("addressee", document.issuer);
    }
}

}  // namespace axtar::corpus
