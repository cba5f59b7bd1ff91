#include "corpus/names/document_names.h"

#include <algorithm>
#include <utility>

#include "corpus/names/nakhchivan_bodies.h"
#include "corpus/names/name_context.h"
#include "corpus/names/whose_bodies.h"

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

void set_field(Section& section, const char* name, std::vector<std::string> values) {
    if (values.empty()) {
        section.fields.erase(name);
    } else {
        section.fields[name] = std::move(values);
    }
}

// The names in one section, and of those of national bodies which are Azerbaijan's by their words.
struct SectionNames {
    std::vector<NameMatch> matches = {};
    std::vector<bool> azerbaijans = {};

    SectionNames(const names::Words& words, const Gazetteer& gazetteer)
        : matches(gazetteer.find(words)) {
        for (const NameMatch& match : matches) {
            azerbaijans.push_back(names::names_azerbaijan(words, match.begin, match.end));
        }
    }
};

void set_names(Section& section, const Gazetteer& gazetteer, const SectionNames& names,
               const NakhchivanBodies& nakhchivan, bool national) {
    std::vector<std::string> institutions;
    std::vector<std::string> places;
    for (std::size_t i = 0; i < names.matches.size(); ++i) {
        NameMatch match = names.matches[i];
        const EntryKind kind = gazetteer.entries()[match.entry].kind;
        if (names::is_place(kind)) {
            add_once(places, gazetteer.value(match));
        } else if (kind == EntryKind::kInternational ||
                   (kind == EntryKind::kNational && (national || names.azerbaijans[i]))) {
            if (!names.azerbaijans[i]) match.entry = nakhchivan.meant_by(match.entry);
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
    std::vector<SectionNames> found;
    found.reserve(document.sections.size());
    WhoseBodies bodies(document, gazetteer);
    NakhchivanBodies nakhchivan(gazetteer);
    for (Section& section : document.sections) {
        words.reset(section.text, language_of(section, document));
        found.emplace_back(words, gazetteer);
        bodies.add(words, found.back().matches);
        for (std::size_t i = 0; i < found.back().matches.size(); ++i) {
            nakhchivan.add(found.back().matches[i], found.back().azerbaijans[i]);
        }
        set_field(section, "topic", gazetteer.topics(words, kMostTopics));
    }
    words.reset(document.title, analyzers::language_from_code(document.lang));
    bodies.add(words, gazetteer.find(words));
    const bool national = bodies.are_azerbaijans();
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const bool here = national || (document.sections[i].lang == "az" && !bodies.is_settled());
        set_names(document.sections[i], gazetteer, found[i], nakhchivan, here);
    }
}

bool concerns_azerbaijan(const Document& document, const Gazetteer& gazetteer) {
    thread_local names::Words words;
    WhoseBodies bodies(document, gazetteer);
    if (bodies.is_settled()) return bodies.are_azerbaijans();
    words.reset(document.title, analyzers::language_from_code(document.lang));
    bodies.add(words, gazetteer.find(words));
    for (const Section& section : document.sections) {
        words.reset(section.text, language_of(section, document));
        bodies.add(words, gazetteer.find(words));
    }
    return bodies.are_azerbaijans();
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
