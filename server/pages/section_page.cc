#include "server/pages/section_page.h"

#include <optional>

#include "corpus/amendments/repeals.h"
#include "search/citing/as_of.h"
#include "server/document_sections.h"
#include "server/labels.h"
#include "server/pages/citing_view_internal.h"
#include "server/pages/search_links.h"
#include "server/pages/section_html.h"
#include "server/pages/templates_internal.h"
#include "server/pages/wording_view_internal.h"

namespace axtar::server {
namespace {

using corpus::Section;

std::string joined_path(const std::vector<std::string>& path) {
    std::string text;
    for (const auto& heading : path) text += (text.empty() ? "" : " › ") + heading;
    return text;
}

std::string query_of(const DocumentParameters& parameters, std::string_view ui) {
    QueryPairs pairs;
    if (!parameters.query.empty()) pairs.emplace_back("q", parameters.query);
    if (!parameters.back.empty()) pairs.emplace_back("back", parameters.back);
    if (!parameters.as_of.empty()) pairs.emplace_back("as_of", parameters.as_of);
    if (!ui.empty()) pairs.emplace_back("ui", ui);
    return pairs.empty() ? std::string() : "?" + join_query(pairs);
}

/// Writes the parts of the page that are lists.
class SectionParts {
public:
    SectionParts(const SectionPage& page, const Messages& messages)
        : page_(page),
          messages_(messages),
          section_(page.document.sections[page.section].section),
          id_(page.document.record.document.id) {}

    [[nodiscard]] std::string whole(const std::string& anchor) const {
        return document_path(id_) + query_of(page_.parameters, page_.parameters.ui) + '#' +
               percent_encode(anchor);
    }
    [[nodiscard]] std::string own(const std::string& anchor, std::string_view ui) const {
        return section_path(id_, anchor) + query_of(page_.parameters, ui);
    }

    [[nodiscard]] View amendments(const std::vector<const corpus::Amendment*>& found) const {
        View list{View::type::list};
        for (const corpus::Amendment* amendment : found) list << amendment_view(*amendment);
        return list;
    }

    void add_recommendation(View& view) const {
        if (!section_.recommendation) return;
        View rows{View::type::list};
        const auto row = [&](const std::string& label, const std::string& value) {
            if (value.empty()) return;
            View one;
            put(one, "label", label);
            put(one, "value", value);
            rows << one;
        };
        std::string addressees;
        for (const auto& name : section_.recommendation->addressees) {
            addressees += (addressees.empty() ? "" : "; ") +
                          value_label("addressee", name, messages_.language());
        }
        const auto& status = section_.recommendation->status;
        row(messages_.text("field.addressee"), addressees);
        row(messages_.text("field.status"),
            status.empty() ? status : value_label("status", status, messages_.language()));
        row(messages_.text("recommendation.deadline"),
            date_label(section_.recommendation->deadline, messages_.language()));
        row(messages_.text("recommendation.confidence"),
            std::to_string(section_.recommendation->confidence) + " %");
        View recommendation;
        put(recommendation, "rows", rows);
        put(view, "recommendation", recommendation);
    }

    /// For which day it was searched, and what is known of the wording then.
    void add_as_of(View& view) const {
        const auto then = search::as_of_section(page_.document, page_.section, page_.anchor,
                                                page_.parameters.as_of);
        if (!then) return;
        put(view, "as_of",
            messages_.format("as_of.section",
                             {{"date", date_label(page_.parameters.as_of, page_.language)}}));
        const auto address = [this](const std::string& note) { return whole(note); };
        put(view, "then", wording_html(*then, address, messages_));
    }

    void add_neighbours(View& view) const {
        const auto& sections = page_.document.sections;
        if (page_.section > 0) put(view, "previous", neighbour(sections[page_.section - 1]));
        if (page_.section + 1 < sections.size()) {
            put(view, "next", neighbour(sections[page_.section + 1]));
        }
    }

private:
    [[nodiscard]] View neighbour(const corpus::SectionRecord& record) const {
        const Section& section = record.section;
        View view;
        put(view, "href", own(section.anchor, page_.parameters.ui));
        put(view, "label", section.heading.empty() ? section.anchor : section.heading);
        return view;
    }

    [[nodiscard]] View amendment_view(const corpus::Amendment& amendment) const {
        const std::string action(corpus::amendment_action_name(amendment.action));
        View view;
        put(view, "action", messages_.text("amendment." + action));
        put(view, "iso_date", amendment.date);
        put(view, "date", date_label(amendment.date, messages_.language()));
        put(view, "act", amendment.act_number);
        put(view, "provision", amendment.provision);
        put(view, "href", amendment.note.empty() ? std::string() : whole(amendment.note));
        const std::string told = amendment.prior.empty() ? std::string() : amendment.prior;
        const auto prior =
            told.empty() ? std::optional<std::size_t>() : find_section(page_.document, told);
        put(view, "lang", prior ? page_.document.sections[*prior].section.lang : std::string());
        put(view, "prior_label", value_label("role", "prior_wording", messages_.language()));
        put(view, "prior",
            prior ? section_text_html(page_.document, *prior, nullptr) : std::string());
        return view;
    }

    const SectionPage& page_;
    const Messages& messages_;
    const Section& section_;
    const std::string& id_;
};

void add_facts(View& view, const SectionPage& page, const Messages& messages) {
    const corpus::Document& document = page.document.record.document;
    const Section& section = page.document.sections[page.section].section;
    const UiLanguage language = page.language;
    put(view, "document", document.title.empty() ? document.id : document.title);
    put(view, "path", joined_path(section.heading_path));
    const char* const unnamed = section.recommendation ? "recommendation.title" : "hit.passage";
    put(view, "heading", section.heading.empty() ? messages.text(unnamed) : section.heading);
    put(view, "lang", section.lang);
    put(view, "kind", value_label("kind", document.kind, language));
    put(view, "kind_class", document.kind);
    // "In force" is the act, not an article that it has repealed.
    std::string repealed = corpus::repealed_on(section, page.anchor);
    const std::string& as_of = page.parameters.as_of;
    if (!as_of.empty() && as_of < repealed) repealed.clear();  // law on the day that is asked for
    const std::string status = repealed.empty() ? document.status : "repealed";
    put(view, "status", status.empty() ? status : value_label("status", status, language));
    put(view, "status_class", status);
    put(view, "repealed", repealed_label(repealed, language));
    put(view, "iso_date", document.date);
    put(view, "date", date_label(document.date, language));
    put(view, "number", document.number);
    const bool plain = section.role == corpus::Role::kBody;
    put(view, "role",
        plain ? std::string() : value_label("role", corpus::role_name(section.role), language));
}

std::string similar_address(const SectionPage& page) {
    QueryPairs pairs{{"document", page.document.record.document.id},
                     {"anchor", page.document.sections[page.section].section.anchor}};
    if (!page.parameters.ui.empty()) pairs.emplace_back("ui", page.parameters.ui);
    return "/similar?" + join_query(pairs);
}

std::string all_citing(const SectionPage& page) {
    if (page.citing.total_sections <= page.citing.citing.size()) return {};
    QueryPairs pairs{{"anchor", page.anchor}};
    if (!page.parameters.as_of.empty()) pairs.emplace_back("as_of", page.parameters.as_of);
    if (!page.parameters.ui.empty()) pairs.emplace_back("ui", page.parameters.ui);
    return document_path(page.document.record.document.id) + "/cited-by?" + join_query(pairs);
}

}  // namespace

std::string render_section_page(const SectionPage& page) {
    const Messages& messages = Messages::of(page.language);
    const Section& section = page.document.sections[page.section].section;
    const SectionParts parts(page, messages);
    const auto amendments = amendments_of(page.document, section);
    View view;
    add_facts(view, page, messages);
    put(view, "whole", parts.whole(page.anchor));
    put(view, "text", section_text_html(page.document, page.section, nullptr));
    put(view, "amended",
        amendments.empty() ? std::string() : messages.count("amendments.total", amendments.size()));
    put(view, "amendments", parts.amendments(amendments));
    parts.add_as_of(view);
    parts.add_recommendation(view);
    put(view, "citing", messages.count("cited_by.total", page.citing.total_sections));
    put(view, "list",
        citing_html(
            page.citing,
            {.all = all_citing(page), .ui = page.parameters.ui, .as_of = page.parameters.as_of},
            messages));
    put(view, "similar", similar_address(page));
    parts.add_neighbours(view);
    const std::string& id = page.document.record.document.id;
    QueryPairs json{{"notes", "true"}};
    if (!page.parameters.as_of.empty()) json.emplace_back("as_of", page.parameters.as_of);
    put(view, "json", "/v1" + section_path(id, page.anchor) + '?' + join_query(json));
    const std::string heading = section.heading.empty() ? page.anchor : section.heading;
    return render_page({.title = heading + " — " + page.document.record.document.title,
                        .content = render_template("section", messages, view),
                        .azerbaijani = parts.own(page.anchor, "az"),
                        .english = parts.own(page.anchor, "en"),
                        .home = page.parameters.ui.empty() ? "/" : "/?ui=" + page.parameters.ui,
                        .ui = page.parameters.ui},
                       messages);
}

}  // namespace axtar::server
