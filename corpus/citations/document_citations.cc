#include "corpus/citations/document_citations.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "corpus/citations/own_keys.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kBeginning = 20000;  // bytes of a document that tell what it is

std::string beginning_of(const Document& document) {
    std::string text;
    for (const Section& section : document.sections) {
        if (text.size() >= kBeginning) break;
        text.append(section.text, 0, kBeginning);
        text += '\n';
    }
    return text;
}

bool is_act(const Document& document) {
    return document.kind == "legislation" || document.kind == "treaty" ||
           std::any_of(document.sections.begin(), document.sections.end(),
                       [](const Section& section) { return !article_of(section).empty(); });
}

std::vector<SectionCitation> in_section(std::vector<Citation> found) {
    std::vector<SectionCitation> citations;
    citations.reserve(found.size());
    for (Citation& citation : found) {
        SectionCitation one{.start = static_cast<std::uint32_t>(citation.start),
                            .end = static_cast<std::uint32_t>(citation.end),
                            .key = std::move(citation.key)};
        for (Reading& reading : citation.readings) one.readings.push_back(std::move(reading.key));
        citations.push_back(std::move(one));
    }
    return citations;
}

// Adds each key once, behind those that are there.
class KeyList {
public:
    explicit KeyList(std::vector<std::string>& keys)
        : keys_(keys), known_(keys.begin(), keys.end()) {}
    void add(const std::string& key) {
        if (known_.insert(key).second) keys_.push_back(key);
    }
    [[nodiscard]] bool contains(const std::string& key) const { return known_.contains(key); }

private:
    std::vector<std::string>& keys_;
    std::unordered_set<std::string> known_;
};

void cite_in_recommendation(Section& section) {
    if (!section.recommendation) return;
    KeyList cites(section.recommendation->cites);
    for (const SectionCitation& citation : section.citations) {
        const bool inside = citation.start >= section.recommendation->start &&
                            citation.end <= section.recommendation->end;
        if (inside) cites.add(citation.key);
    }
}

}  // namespace

std::string article_of(const Section& section) {
    std::string_view anchor = section.anchor;
    for (const std::string_view word : {std::string_view("maddə-"), std::string_view("article-")}) {
        if (!anchor.starts_with(word)) continue;
        anchor.remove_prefix(word.size());
        return std::string(anchor.substr(0, anchor.find_first_of("~.")));
    }
    return "";
}

CitationContext context_of(const Document& document, const KnownActs& acts) {
    CitationContext context = citation_context(document.title, document.number, document.lang,
                                               beginning_of(document), &acts);
    if (context.act.empty() && is_act(document)) {
        const std::vector<std::string> keys = own_keys_of(document, context);
        context.act = keys.empty() ? key_of_unnamed_act(document) : keys.front();
        if (context.treaty == "echr") context.treaty.clear();
    }
    return context;
}

void cite_document(Document& document, const KnownActs& acts) {
    CitationContext context = context_of(document, acts);
    KeyList own(document.own_keys);
    for (const std::string& key : own_keys_of(document, context)) own.add(key);
    KeyList cites(document.cites);
    NamedBefore named;
    for (Section& section : document.sections) {
        context.article = article_of(section);
        section.citations = in_section(find_citations(section.text, context, named));
        cite_in_recommendation(section);
        for (const SectionCitation& citation : section.citations) {
            const std::string act(act_of_key(citation.key));
            if (!own.contains(act)) cites.add(citation.key);
        }
    }
}

}  // namespace axtar::corpus
