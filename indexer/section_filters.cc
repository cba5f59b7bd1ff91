#include "indexer/section_filters.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "corpus/amendments/repeals.h"
#include "corpus/citation_terms.h"
#include "corpus/compared_text.h"
#include "corpus/heading_key.h"
#include "corpus/index_layout.h"

namespace axtar::indexer {
namespace {

std::string joined_values(const std::vector<std::string>& values) {
    std::string joined;
    for (const std::string& value : values) {
        if (!joined.empty()) joined += corpus::kValueSeparator;
        std::copy_if(value.begin(), value.end(), std::back_inserter(joined),
                     [](char byte) { return byte != corpus::kValueSeparator; });
    }
    return joined;
}

// Every key by which a section names what it cites. An ambiguous name is found by all of its
// readings: who looks for one of them would rather see it than miss it.
std::set<std::string> cited_keys(const corpus::Section& section) {
    std::set<std::string> keys;
    for (const corpus::SectionCitation& citation : section.citations) {
        keys.insert(citation.key);
        keys.insert(citation.readings.begin(), citation.readings.end());
    }
    if (section.recommendation) {
        keys.insert(section.recommendation->cites.begin(), section.recommendation->cites.end());
    }
    return keys;
}

void add_key(std::string_view key, std::vector<std::string>& terms) {
    for (const std::string& found_by : corpus::index_keys_of(key)) {
        terms.push_back(corpus::cite_term(found_by));
    }
}

void add_name(std::string_view name, std::vector<std::string>& terms) {
    const std::string key = corpus::heading_key(name);
    if (!key.empty()) terms.push_back(corpus::term(corpus::kCalledPrefix, key));
}

void add_what_it_says(const corpus::Section& section, std::vector<std::string>& terms) {
    if (!corpus::states_something(section)) return;
    const std::string key = corpus::said_key(corpus::compared_words(section));
    if (!key.empty()) terms.push_back(corpus::said_term(key));
}

void sort_once(std::vector<std::string>& terms) {
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
}

}  // namespace

SectionFilters::SectionFilters(const corpus::Document& document, const corpus::Schema& schema)
    : document_(document), schema_(schema) {
    shared_terms_.push_back(corpus::term(corpus::kDocumentPrefix, document.id));
    for (const std::string& key : document.own_keys) {
        if (!key.empty()) shared_terms_.push_back(corpus::act_term(key));
    }
    const auto add_value = [this](std::uint32_t slot, const std::string& value) {
        if (!value.empty()) shared_values_.emplace_back(slot, value);
    };
    add_value(corpus::kSlotDocument, document.id);
    add_value(corpus::kSlotDate, document.date);
    add_value(corpus::kSlotInForceFrom, document.in_force_from);
    add_value(corpus::kSlotInForceTo, document.in_force_to);
    std::uint32_t slot = corpus::kSlotFields;
    for (const corpus::Field& field : schema.fields()) {
        if (!field.per_section) {
            add_field(field, slot, corpus::field_values(document, field), shared_terms_,
                      shared_values_);
        }
        ++slot;
    }
    std::set<std::string> shown;
    for (const corpus::Section& section : document.sections) shown.merge(cited_keys(section));
    for (const std::string& key : document.cites) {
        if (!key.empty() && !shown.contains(key)) add_key(key, own_citations_);
    }
}

void SectionFilters::add_field(const corpus::Field& field, std::uint32_t slot,
                               const std::vector<std::string>& values,
                               std::vector<std::string>& terms, Values& slots) const {
    for (const std::string& value : values) {
        for (std::string& term : corpus::filter_terms(field.name, value)) {
            terms.push_back(std::move(term));
        }
    }
    if (!values.empty()) slots.emplace_back(slot, joined_values(values));
}

void SectionFilters::add_citations(const corpus::Section& section, std::vector<std::string>& terms,
                                   bool first) const {
    for (const std::string& key : cited_keys(section)) {
        if (!key.empty()) add_key(key, terms);
    }
    if (first) terms.insert(terms.end(), own_citations_.begin(), own_citations_.end());
}

void SectionFilters::add_to(MappedSection& mapped, const corpus::Section& section,
                            std::string_view lang, bool first) const {
    const std::string role(corpus::role_name(section.role));
    mapped.boolean_terms = shared_terms_;
    mapped.values = shared_values_;
    mapped.boolean_terms.push_back(corpus::term(corpus::kRolePrefix, role));
    if (!section.anchor.empty()) {
        mapped.boolean_terms.push_back(corpus::anchor_term(section.anchor));
    }
    if (!corpus::repealed_on(section).empty()) {
        mapped.boolean_terms.emplace_back(corpus::kRepealedTerm);
    }
    add_name(section.heading, mapped.boolean_terms);
    if (first) add_name(document_.title, mapped.boolean_terms);
    add_what_it_says(section, mapped.boolean_terms);
    std::uint32_t slot = corpus::kSlotFields;
    for (const corpus::Field& field : schema_.fields()) {
        if (field.per_section) {
            add_field(field, slot, corpus::field_values(document_, section, field),
                      mapped.boolean_terms, mapped.values);
        }
        ++slot;
    }
    add_citations(section, mapped.boolean_terms, first);
    sort_once(mapped.boolean_terms);
    mapped.values.emplace_back(corpus::kSlotRole, role);
    if (!lang.empty()) mapped.values.emplace_back(corpus::kSlotLang, lang);
    std::sort(mapped.values.begin(), mapped.values.end());
}

}  // namespace axtar::indexer
