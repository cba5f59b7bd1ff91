#include "server/pages/document_page.h"

#include <algorithm>

#include "base/split.h"
#include "corpus/names/value_labels.h"
#include "search/citing/as_of.h"
#include "server/ascii.h"
#include "server/labels.h"
#include "server/pages/search_links.h"
#include "server/pages/section_html.h"
#include "server/pages/templates_internal.h"

namespace axtar::server {
namespace {

/// The key of a label in a line of a record: that of "UPR session" is `upr_session`.
std::string line_field(std::string_view label) {
    std::string field = ascii_lower(label);
    std::replace(field.begin(), field.end(), ' ', '_');
    return field;
}

/// A value as readers know it; of a list ("Elections,Justice") each, where all are known.
std::string line_value(const std::string& field, const std::string& value, UiLanguage language) {
    std::vector<std::string> values;
    for (const std::string_view one : split(value, ',')) {
        const std::string_view name = trim_blanks(one);
        if (corpus::values_labelled(field, name).empty()) return value;
        values.emplace_back(name);
    }
    return labels_text(field, values, language);
}

/// Rows of the table of details; an empty value makes no row.
class Details {
public:
    explicit Details(const Messages& messages) : messages_(messages) {}

    void add(const std::string& field, const std::string& value) {
        if (value.empty()) return;
        add_row(messages_.has("field." + field) ? messages_.text("field." + field) : field, value);
    }
    void add(const std::string& field, const std::vector<std::string>& values) {
        add(field, labels_text(field, values, messages_.language()));
    }
    /// A field that the index's schema declares, under its label.
    void add(const corpus::Field& field, const std::vector<std::string>& values) {
        add_row(field_label(field, messages_.language()),
                labels_text(field.name, values, messages_.language()));
    }
    /// "Response: Accepted", as the record says it, in the reader's language where that is known.
    void add_line(const std::string& line) {
        const std::size_t colon = line.find(": ");
        if (colon == std::string::npos) return;
        const std::string label = line.substr(0, colon);
        const std::string field = line_field(label);
        const std::string key = "line." + field;
        add_row(messages_.has(key) ? messages_.text(key) : label,
                line_value(field, line.substr(colon + 2), messages_.language()));
    }
    [[nodiscard]] const View& rows() const { return rows_; }

private:
    void add_row(const std::string& label, const std::string& value) {
        View row;
        put(row, "label", label);
        put(row, "value", value);
        rows_ << row;
    }

    const Messages& messages_;
    View rows_{View::type::list};
};

View details_of(const corpus::Document& document, const corpus::Schema& schema,
                const Messages& messages) {
    const UiLanguage language = messages.language();
    Details details(messages);
    details.add("kind", value_label("kind", document.kind, language));
    details.add("number", document.number);
    details.add("date", date_label(document.date, language));
    details.add("issuer", value_label("issuer", document.issuer, language));
    details.add("in_force_from", date_label(document.in_force_from, language));
    details.add("in_force_to", date_label(document.in_force_to, language));
    if (!document.lang.empty()) details.add("lang", value_label("lang", document.lang, language));
    details.add("addressee", document.addressees);
    details.add("topic", document.topics);
    details.add("affected_group", document.groups);
    details.add("place", document.places);
    details.add("mandate", document.mandates);
    for (const auto& [name, values] : document.extra) {
        if (const corpus::Field* field = schema.find(name)) details.add(*field, values);
    }
    for (const std::string& line : document.record_lines) details.add_line(line);
    return details.rows();
}

/// Links out of the page lead to web addresses only: "javascript:" is a source_url, too.
bool is_web_address(const std::string& url) {
    return url.starts_with("https://") || url.starts_with("http://");
}

/// The search that led here, encoded anew: whatever `back` holds, it stays a query of "/".
std::string back_link(const DocumentParameters& parameters) {
    QueryPairs pairs;
    if (const auto read = decode_query(parameters.back)) pairs = *read;
    if (pairs.empty() && !parameters.query.empty()) pairs.emplace_back("q", parameters.query);
    std::erase_if(pairs, [](const auto& pair) { return pair.first == "ui"; });
    if (!parameters.ui.empty()) pairs.emplace_back("ui", parameters.ui);
    return pairs.empty() ? "/" : "/?" + join_query(pairs);
}

std::string in_language(const DocumentPage& page, std::string_view ui) {
    QueryPairs pairs;
    if (!page.parameters.query.empty()) pairs.emplace_back("q", page.parameters.query);
    if (!page.parameters.back.empty()) pairs.emplace_back("back", page.parameters.back);
    if (!page.parameters.as_of.empty()) pairs.emplace_back("as_of", page.parameters.as_of);
    pairs.emplace_back("ui", ui);
    return document_path(page.document.record.document.id) + '?' + join_query(pairs);
}

/// An address beside this page that keeps the language.
std::string beside(const DocumentPage& page, const std::string& path, QueryPairs pairs) {
    if (!page.parameters.ui.empty()) pairs.emplace_back("ui", page.parameters.ui);
    return pairs.empty() ? path : path + '?' + join_query(pairs);
}

}  // namespace

std::string render_document_page(const DocumentPage& page) {
    const Messages& messages = Messages::of(page.language);
    const corpus::Document& document = page.document.record.document;
    const std::string title = document.title.empty() ? document.id : document.title;
    View view;
    put(view, "title", title);
    put(view, "lang", document.lang);
    put(view, "kind", value_label("kind", document.kind, page.language));
    put(view, "kind_class", document.kind);
    put(view, "status",
        document.status.empty() ? document.status
                                : value_label("status", document.status, page.language));
    put(view, "status_class", document.status);
    put(view, "details", details_of(document, page.schema, messages));
    if (is_web_address(document.source_url)) put(view, "source_url", document.source_url);
    put(view, "back", back_link(page.parameters));
    put(view, "from_search", !page.parameters.back.empty() || !page.parameters.query.empty());
    put(view, "contents", contents_html(page.document));
    MatchNumbers matches;
    const std::string& as_of = page.parameters.as_of;
    const QueryPairs day = as_of.empty() ? QueryPairs() : QueryPairs{{"as_of", as_of}};
    const std::string same_page = beside(page, {}, day);
    if (search::is_law(document.kind) && !as_of.empty()) {
        put(view, "as_of",
            messages.format("as_of.document", {{"date", date_label(as_of, page.language)}}));
    }
    if (!as_of.empty()) put(view, "as_of_day", as_of);
    std::string sections =
        sections_html(page.document, {.messages = messages,
                                      .matches = page.parameters.query.empty() ? nullptr : &matches,
                                      .page_of = section_path,
                                      .page_query = same_page,
                                      .as_of = as_of});
    close_circle(sections, matches);
    put(view, "sections", sections);
    if (!page.parameters.query.empty()) {
        put(view, "query", page.parameters.query);
        put(view, "marks", messages.count("document.marks", matches.given));
        put(view, "total", matches.given == 0 ? std::string() : std::to_string(matches.given));
        put(view, "subjects", page.document.subjects_html);
    }
    put(view, "id", document.id);
    put(view, "within", page.parameters.query);
    if (!page.parameters.ui.empty()) put(view, "ui", page.parameters.ui);
    put(view, "cited_by", beside(page, document_path(document.id) + "/cited-by", day));
    put(view, "similar", beside(page, "/similar", {{"document", document.id}}));
    put(view, "json", "/v1" + document_path(document.id));

    return render_page({.title = title + " — " + messages.text("app.name"),
                        .content = render_template("document", messages, view),
                        .azerbaijani = in_language(page, "az"),
                        .english = in_language(page, "en"),
                        .home = page.parameters.ui.empty() ? "/" : "/?ui=" + page.parameters.ui,
                        .ui = page.parameters.ui},
                       messages);
}

}  // namespace axtar::server
