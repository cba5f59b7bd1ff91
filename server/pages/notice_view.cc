#include <algorithm>
#include <string>

#include "server/labels.h"
#include "server/pages/facet_view_internal.h"
#include "server/pages/notice_view_internal.h"
#include "server/warning_text.h"

namespace axtar::server {
namespace {

View text_view(const std::string& text, const std::string& href = {}) {
    View view;
    put(view, "text", text);
    if (!href.empty()) put(view, "href", href);
    return view;
}

std::string joined(const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) list += (list.empty() ? "" : ", ") + word;
    return list;
}

std::string relaxed_text(const search::Relaxation& relaxed, const Messages& messages) {
    if (relaxed.mode == "known_words") {
        return messages.format("relaxed.known_words", {{"words", joined(relaxed.dropped)}});
    }
    std::string text = messages.text("relaxed");
    if (relaxed.dropped.empty()) return text;
    return text + ' ' + messages.format("relaxed.dropped", {{"words", joined(relaxed.dropped)}});
}

/// Other names that were looked for too, each with a link that leaves it out: nobody is to wonder
/// about a hit.
void add_expansions(View& view, const SearchPage& page, const SearchLinks& links,
                    const Messages& messages) {
    View names{View::type::list};
    bool thesaurus = false;
    for (const search::Expansion& expansion : page.response.expansions) {
        View name;
        put(name, "text", expansion.to);
        put(name, "from", messages.format("expansions.from", {{"word", expansion.from}}));
        if (expansion.kind == "thesaurus" || expansion.kind == "dictionary") {
            thesaurus = true;
            put(name, "href", links.without_expansion(expansion.to));
            put(name, "remove", messages.format("expansions.remove", {{"word", expansion.to}}));
        }
        names << name;
    }
    View also;
    put(also, "names", names);
    put(also, "any", !page.response.expansions.empty());
    if (thesaurus) put(also, "none", links.expanding(false));
    const auto& request = page.parameters.request;
    if (!request.expand || !request.no_expand.empty()) put(also, "all", links.expanding(true));
    if (!page.response.expansions.empty() || !request.expand || !request.no_expand.empty()) {
        put(view, "also", also);
    }
}

View suggestion_views(const SearchPage& page, const SearchLinks& links) {
    View views{View::type::list};
    for (const search::Suggestion& suggestion : page.response.suggestions) {
        View view = text_view(suggestion.query, links.rephrased(suggestion.query));
        put(view, "count", number_text(suggestion.documents, page.language));
        views << view;
    }
    return views;
}

/// Where the citations of the query lead; of an ambiguous one all that it may mean.
View citation_views(const SearchPage& page, const SearchLinks& links, const Messages& messages) {
    View views{View::type::list};
    const auto add = [&](const search::CitationTarget& target) {
        View view;
        const bool english = page.language == UiLanguage::kEnglish;
        put(view, "label", english ? target.label_en : target.label_az);
        put(view, "title", target.heading.empty() ? target.title : target.heading);
        if (!target.document.empty()) {
            put(view, "href",
                links.document(target.document, target.part.empty() ? target.anchor : target.part));
        }
        if (target.cited_by > 0) {
            put(view, "cited_by", messages.count("citations.cited_by", target.cited_by));
            if (!target.document.empty() && !target.anchor.empty()) {
                put(view, "section", links.cited_by(target.document, target.anchor));
            }
        }
        views << view;
    };
    for (const search::CitationTarget& target : page.response.citations) {
        if (target.readings.empty()) add(target);
        for (const search::CitationTarget& reading : target.readings) add(reading);
    }
    return views;
}

/// "Kind: Report, News"; "Date: 2019..2021".
std::string labelled(const SearchPage& page, const std::string& name,
                     const std::vector<std::string>& values) {
    const corpus::Field* field = page.schema.find(name);
    const Messages& messages = Messages::of(page.language);
    const std::string key = name == "role" ? "filters.roles" : "field." + name;
    std::string list;
    for (const auto& value : values) {
        list += list.empty() ? "" : ", ";
        list += name == search::kIdField ? title_of(page.response, value)
                                         : value_label(name, value, page.language);
    }
    if (field != nullptr) return field_label(*field, page.language) + ": " + list;
    return (messages.has(key) ? messages.text(key) : name) + ": " + list;
}

/// What a relief tells to do, and where that leads.
struct Remedy {
    std::string text = {};
    std::string href = {};
};

Remedy remedy_in_query(const search::Relief& relief, const SearchPage& page,
                       const SearchLinks& links, const Messages& messages) {
    const std::string href = links.rephrased(relief.query);
    if (relief.part == "quotes") {
        const char* advice = relief.relaxed ? "empty.without_quotes_most" : "empty.without_quotes";
        return {messages.text(advice), href};
    }
    if (relief.part == "word") {
        return {messages.format("relief.word", {{"name", relief.name}}), href};
    }
    const std::string name = labelled(page, relief.name, {relief.value});
    return {messages.format("relief.filter", {{"name", name}}), href};
}

Remedy remedy_in_dates(const search::Relief& relief, const SearchPage& page,
                       const SearchLinks& links, const Messages& messages) {
    const auto& request = page.parameters.request;
    const bool from = relief.part == "from";
    const std::string name = messages.text(from ? "dates.from" : "dates.to") + ": " +
                             date_label(relief.value, page.language);
    return {messages.format("relief.filter", {{"name", name}}),
            from ? links.between({}, request.to) : links.between(request.from, {})};
}

Remedy remedy_in_filters(const search::Relief& relief, const SearchPage& page,
                         const SearchLinks& links, const Messages& messages) {
    const auto& request = page.parameters.request;
    if (relief.part == "filters") {
        return {messages.text("empty.without_filters"), links.without_filters()};
    }
    if (relief.name == "roles" && request.roles.empty()) {
        return {messages.text("empty.all_roles"), links.with_all_roles(true)};
    }
    const auto leave_out = [&](const std::string& name, const std::string& href) {
        return Remedy{messages.format("relief.filter", {{"name", name}}), href};
    };
    if (relief.name == "roles") {
        return leave_out(messages.text("filters.roles"), links.with_all_roles(true));
    }
    if (relief.name == "cites") {
        return leave_out(messages.text("field.cites") + ": " + relief.value, links.without_cites());
    }
    const auto filter = request.filters.find(relief.name);
    if (filter == request.filters.end()) return leave_out(relief.name, {});
    return leave_out(labelled(page, relief.name, filter->second), links.without_field(relief.name));
}

/// One part of the question and what is found without it.
View relief_view(const search::Relief& relief, const SearchPage& page, const SearchLinks& links,
                 const Messages& messages) {
    if (relief.part == "unknown") {
        return text_view(messages.format("relief.unknown", {{"name", relief.name}}));
    }
    const bool dates = relief.part == "from" || relief.part == "to";
    const auto remedy_of = !relief.query.empty() ? remedy_in_query
                           : dates               ? remedy_in_dates
                                                 : remedy_in_filters;
    const Remedy remedy = remedy_of(relief, page, links, messages);
    View view = text_view(remedy.text, remedy.href);
    put(view, "count", messages.count("results.documents", relief.documents));
    return view;
}

/// Whether the query was read with brackets that nobody typed: in `a b OR c` OR binds tighter than
/// the blank, which is not what everybody expects.
bool is_bracketed_anew(const search::SearchResponse& response) {
    const auto brackets = [](const std::string& text) {
        return std::count(text.begin(), text.end(), '(');
    };
    return brackets(response.parsed) > brackets(response.query);
}

}  // namespace

View warning_views(const std::vector<std::string>& warnings, UiLanguage language) {
    View views{View::type::list};
    for (const auto& warning : warnings) {
        const auto text = warning_text(warning, language);
        View view = text_view(text ? *text : warning);
        if (!text) put(view, "lang", "en");
        views << view;
    }
    return views;
}

void add_notices(View& view, const SearchPage& page, const SearchLinks& links,
                 const Messages& messages) {
    View notices{View::type::list};
    if (page.response.relaxed) notices << text_view(relaxed_text(*page.response.relaxed, messages));
    if (is_bracketed_anew(page.response)) {
        notices << text_view(messages.format("notice.read", {{"query", page.response.parsed}}));
    }
    for (const auto& name : page.parameters.unknown) {
        notices << text_view(messages.format("notice.unknown", {{"name", name}}));
    }
    put(view, "notices", notices);
    put(view, "warnings", warning_views(page.response.warnings, page.language));
    add_expansions(view, page, links, messages);
    put(view, "suggests", !page.response.suggestions.empty());
    put(view, "suggestions", suggestion_views(page, links));
    put(view, "cites", !page.response.citations.empty());
    put(view, "citations", citation_views(page, links, messages));
}

View remedies(const SearchPage& page, const SearchLinks& links, const Messages& messages) {
    View views{View::type::list};
    for (const auto& relief : page.response.diagnosis) {
        views << relief_view(relief, page, links, messages);
    }
    const auto helps = [](const search::Relief& relief) { return relief.part != "unknown"; };
    const auto& diagnosis = page.response.diagnosis;
    if (std::any_of(diagnosis.begin(), diagnosis.end(), helps)) return views;
    for (const char* advice : {"empty.fewer_words", "empty.spelling", "empty.stem"}) {
        views << text_view(messages.text(advice));
    }
    return views;
}

}  // namespace axtar::server
