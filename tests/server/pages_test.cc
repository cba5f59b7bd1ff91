#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/pages/document_page.h"
#include "server/pages/error_page.h"
#include "server/pages/html_text.h"
#include "server/pages/search_links.h"
#include "server/pages/search_page.h"
#include "server/pages/stored_filters.h"
#include "tests/support/read_table.h"

namespace axtar::server {
namespace {

using tests::read_table;

bool has(const std::string& page, std::string_view text) {
    return page.find(text) != std::string::npos;
}

SearchParameters parameters(std::string_view query) {
    return *parse_search_parameters(query, corpus::Schema::built_in(), UnknownParameters::kReport);
}

search::SearchResponse response() {
    search::SearchResponse found;
    found.total_documents = 25;
    found.total_sections = 40;
    found.hits = {{.id = "acts/a-1",
                   .kind = "legislation",
                   .lang = "az",
                   .title = "Uşaq hüquqları haqqında Qanun",
                   .date = "1998-05-19",
                   .number = "499-IQ",
                   .status = "in_force",
                   .matching_sections = 7,
                   .sections = {{.anchor = "maddə-25",
                                 .heading = "Maddə 25. Təhsil",
                                 .heading_path = {"II fəsil"},
                                 .role = "body",
                                 .lang = "az",
                                 .snippet_html = "hər bir <mark>uşaq</mark> …"}}}};
    found.facets = {{.field = "kind", .values = {{"legislation", 20, false}, {"news", 5, false}}}};
    return found;
}

std::string search_page(std::string_view query, const search::SearchResponse& found,
                        UiLanguage language = UiLanguage::kAzerbaijani) {
    const auto schema = corpus::Schema::built_in();
    const auto asked = parameters(query);
    return render_search_page(
        {.parameters = asked, .response = found, .schema = schema, .language = language});
}

std::string document_page(const search::StoredDocument& stored, const DocumentParameters& asked,
                          const corpus::Schema& schema = corpus::Schema::built_in()) {
    return render_document_page({.document = stored, .parameters = asked, .schema = schema});
}

TEST(SearchPage, ShowsHitsWithLinksToTheirSections) {
    const std::string page = search_page("q=u%C5%9Faq", response());
    EXPECT_TRUE(has(page, "<html lang=\"az\">"));
    EXPECT_TRUE(has(page, "25 sənəd tapıldı"));
    EXPECT_TRUE(has(page, "19 may 1998"));
    EXPECT_TRUE(has(page, "Qüvvədədir"));
    EXPECT_TRUE(has(page, "hər bir <mark>uşaq</mark> …"));
    EXPECT_TRUE(
        has(page, "/documents/acts/a-1?q=u%C5%9Faq&amp;back=q%3Du%25C5%259Faq#madd%C9%99-25"));
    EXPECT_TRUE(has(page, "href=\"/?q=u%C5%9Faq&amp;kind=news\"")) << "a facet is a link";
    EXPECT_TRUE(has(page, "Bu sənəddə cəmi 7 uyğun bölmə var"));
    EXPECT_TRUE(has(page, "href=\"/?q=u%C5%9Faq&amp;offset=10\"")) << "the second page";
    EXPECT_TRUE(has(page, "<script type=\"module\" src=\"/static/axtar.js?v="));
    EXPECT_FALSE(has(page, "<script>")) << "the content policy lets no script stand in a page";
    EXPECT_FALSE(has(page, "{{")) << "a tag of the template is left";
}

TEST(SearchPage, SpeaksEnglishWhenAskedAndKeepsIt) {
    const std::string page = search_page("q=child&ui=en", response(), UiLanguage::kEnglish);
    EXPECT_TRUE(has(page, "<html lang=\"en\">"));
    EXPECT_TRUE(has(page, "25 documents found"));
    EXPECT_TRUE(has(page, "19 May 1998"));
    EXPECT_TRUE(has(page, "href=\"/?q=child&amp;kind=news&amp;ui=en\""));
    EXPECT_TRUE(has(page, "href=\"/?q=child&amp;ui=az\"")) << "the same page in the other language";
}

TEST(SearchPage, LetsEveryChosenFilterBeTakenAway) {
    const std::string page =
        search_page("q=a&kind=news&kind=report&year=2019&from=2019-01-01&offset=10", response());
    EXPECT_TRUE(has(page, "href=\"/?q=a&amp;kind=report&amp;year=2019&amp;from=2019-01-01\""));
    EXPECT_TRUE(has(page, "href=\"/?q=a&amp;kind=news&amp;kind=report&amp;year=2019\""));
    EXPECT_TRUE(has(page, "href=\"/?q=a\"")) << "all at once";
    EXPECT_TRUE(has(page, "<input type=\"hidden\" name=\"kind\" value=\"news\">"))
        << "new words keep the filters";
}

// It said that nothing matches the query.
TEST(SearchPage, LeadsBackFromBehindTheLastPage) {
    search::SearchResponse behind = response();
    behind.hits.clear();
    const std::string page = search_page("q=a&kind=news&offset=5000", behind);
    EXPECT_FALSE(has(page, "Heç nə tapılmadı"));
    EXPECT_TRUE(has(page, "<a href=\"/?q=a&amp;kind=news\">Birinci səhifəyə keç</a>"));
}

// A portal that asks by another name saw its filter unticked, and could not take it away.
TEST(SearchPage, TicksWhatAnotherNameStandsFor) {
    search::SearchResponse found = response();
    found.facets = {{.field = "addressee",
                     .values = {{"Norveç", 2, false}, {"Gürcüstan", 1, true}, {"Own", 1, true}}},
                    {.field = "kind", .values = {{"news", 1, false}}}};
    const auto asked = parameters("addressee=Georgia&addressee=own&addressee=None&q=a");
    const SearchParameters taken = with_stored_filters(asked, found);
    EXPECT_THAT(taken.request.filters.at("addressee"),
                testing::ElementsAre("Gürcüstan", "Own", "None"));
    const std::string page = render_search_page(
        {.parameters = taken, .response = found, .schema = corpus::Schema::built_in()});
    EXPECT_TRUE(has(page,
                    "href=\"/?q=a&amp;addressee=Own&amp;addressee=None\" rel=\"nofollow\" "
                    "class=\"on\""));
    found.facets[0] = {
        .field = "topic",
        .values = {{"detention/conditions", 2, true}, {"military/conditions", 1, true}}};
    EXPECT_THAT(
        with_stored_filters(parameters("topic=conditions"), found).request.filters.at("topic"),
        testing::ElementsAre("conditions"))
        << "one name for two";
}

TEST(SearchPage, ShowsWhatIsTickedAboveTheFold) {
    search::SearchResponse found = response();
    found.facets = {{.field = "year", .values = {}}};
    for (int year = 2000; year < 2012; ++year) {
        found.facets[0].values.push_back({std::to_string(year), 1, year == 2010});
    }
    const std::string page = search_page("q=a&year=2010", found);
    EXPECT_LT(page.find("<bdi class=\"value\">2010</bdi>"), page.find("class=\"rest\""));
    EXPECT_TRUE(has(page, "Daha 3 dəyər"));
}

// A typed date that is none took the words with it.
TEST(ErrorPage, OffersTheSearchWithoutTheParameter) {
    Request request{.path = "/", .query = "q=a%20b&from=2020-01-01&to=2010-01-01&ui=en"};
    const auto page = [&] {
        return render_error_page(bad_parameter("to", "x", "y"), request).body;
    };
    EXPECT_TRUE(has(page(), "href=\"/?q=a%20b&amp;from=2020-01-01&amp;ui=en\""));
    request.query = "to=x";
    EXPECT_FALSE(has(page(), "without this")) << "nothing is left";
    request = {.path = "/facet", .query = "q=a&to=x&ui=en"};
    EXPECT_FALSE(has(page(), "without this")) << "no search";
    request = {.path = "/", .query = "to=x&ui=en"};
    EXPECT_FALSE(has(page(), "without this")) << "nothing but the language is left";
}

// No parameter was read where one of them was no text, and the page was in Azerbaijani.
TEST(ErrorPage, SpeaksTheLanguageAskedForWhateverElseIsWrong) {
    for (const char* query : {"q=%C4&ui=en", "ui=en&q=a%00b", "q=%zz&ui=EN", "ui=%C4&ui=en"}) {
        Request request;
        request.path = "/";
        request.query = query;
        request.accept_language = "az";
        const std::string page = render_error_page(bad_parameter("q", "x", "y"), request).body;
        EXPECT_TRUE(has(page, "lang=\"en\"")) << query;
        EXPECT_TRUE(has(page, Messages::of(UiLanguage::kEnglish).text("error.400"))) << query;
    }
}

TEST(ErrorPage, NeverOffersASearchWithoutTheWords) {
    Request request{.path = "/", .query = "q=a&kind=news&q=b&ui=en"};
    const auto page = [&] { return render_error_page(bad_parameter("q", "x", "y"), request).body; };
    EXPECT_TRUE(has(page(), "href=\"/?q=b&amp;kind=news&amp;ui=en\"")) << "the last of the words";
    request.query = "q=a&kind=news&ui=en";
    EXPECT_FALSE(has(page(), "without this")) << "refused as they are";
}

TEST(SearchPage, HelpsWhenNothingIsFound) {
    const std::string target = "q=%22xyz+abc%22&kind=news&lang=az";
    search::SearchResponse nothing;
    const std::string helpless = search_page(target, nothing);
    EXPECT_TRUE(has(helpless, "Heç nə tapılmadı"));
    for (const char* offer :
         {"filtrləri götürüb", "dəqiq ifadə əvəzinə", "redaksiyalarda da axtarın<"}) {
        EXPECT_FALSE(has(helpless, offer)) << offer << " finds nothing either";
    }
    nothing.diagnosis = {
        {.part = "filters", .documents = 3},
        {.part = "quotes", .query = "xyz abc", .documents = 2},
        {.part = "filter", .name = "roles", .value = "body, front_matter, annex", .documents = 1}};
    const std::string page = search_page(target, nothing);
    EXPECT_TRUE(has(page, "href=\"/?q=%22xyz%20abc%22\">filtrləri götürüb")) << "without filters";
    EXPECT_TRUE(has(page, "href=\"/?q=xyz%20abc&amp;kind=news&amp;lang=az\">dəqiq ifadə əvəzinə"));
    EXPECT_TRUE(has(page, "redaksiyalarda da axtarın</a>"));
    EXPECT_FALSE(has(page, "class=\"paging\""));
}

TEST(SearchPage, TellsWhatWasLeftOut) {
    search::SearchResponse found = response();
    found.relaxed = search::Relaxation{.mode = "most_of", .dropped = {"xyz"}};
    found.warnings = {"a quotation mark was not closed"};
    const std::string page = search_page("q=xyz+a&utm_source=b", found);
    EXPECT_TRUE(has(page, "Nəzərə alınmayan sözlər: xyz."));
    EXPECT_TRUE(has(page, "a quotation mark was not closed"));
    EXPECT_TRUE(has(page, "Naməlum parametr nəzərə alınmadı: utm_source"));
}

search::StoredDocument document() {
    search::StoredDocument stored;
    auto& record = stored.record.document;
    record.id = "acts/a-1";
    record.kind = "legislation";
    record.lang = "az";
    record.title = "Qanun";
    record.date = "2019-03-01";
    record.source_url = "https://example.org/a";
    stored.sections = {{.section = {.anchor = "maddə-1",
                                    .heading = "Maddə 1. Məqsəd",
                                    .heading_path = {"I fəsil", "Ümumi müddəalar"},
                                    .text = "Maddə 1. Məqsəd\nBirinci abzas.\n\nİkinci abzas.",
                                    .lang = "az"}},
                       {.section = {.anchor = "maddə-2",
                                    .heading = "Maddə 2. Əhatə",
                                    .heading_path = {"I fəsil", "Xüsusi müddəalar"},
                                    .text = "Maddə 2. Əhatə\nMətn.",
                                    .lang = "az"}},
                       {.section = {.anchor = "qeyd-1",
                                    .text = "1 mart 2020-ci il tarixli qanun",
                                    .lang = "az",
                                    .role = corpus::Role::kFootnote}}};
    stored.highlights = {{{.start = 7, .length = 1}, {.start = 19, .length = 7}}, {}, {}};
    return stored;
}

TEST(DocumentPage, ShowsSectionsUnderTheirHeadings) {
    const DocumentParameters asked{.query = "birinci", .back = "q=birinci&kind=news"};
    const auto stored = document();
    const std::string page = document_page(stored, asked);
    EXPECT_TRUE(has(page, "<section class=\"section\" id=\"maddə-1\" lang=\"az\">"));
    EXPECT_TRUE(has(page, "<h2 class=\"part\" lang=\"az\"><bdi>I fəsil</bdi></h2>"));
    EXPECT_TRUE(has(page, "<h3 class=\"part\" lang=\"az\"><bdi>Ümumi müddəalar</bdi></h3>"));
    EXPECT_TRUE(has(page,
                    "<h4><bdi>Maddə <a class=\"match\" id=\"hit-1\" "
                    "href=\"#hit-2\"><mark>1</mark></a>. Məqsəd</bdi>"));
    EXPECT_TRUE(has(
        page,
        "<p><a class=\"match\" id=\"hit-2\" href=\"#hit-1\"><mark>Birinci</mark></a> abzas.</p>"));
    EXPECT_TRUE(has(page, "<p>İkinci abzas.</p>"));
    EXPECT_TRUE(has(page, "<details class=\"aside footnote\" id=\"qeyd-1\""));
    EXPECT_TRUE(has(page, "<li class=\"level-2\"><a href=\"#madd%C9%99-2\">Maddə 2. Əhatə</a>"));
    EXPECT_TRUE(has(page, "href=\"/?q=birinci&amp;kind=news\"")) << "back to the search";
    EXPECT_TRUE(has(page, "mətndə 2 uyğunluq"));
    EXPECT_FALSE(has(page, "{{"));
    const auto first = page.find("I fəsil</bdi></h2>");
    EXPECT_EQ(page.find("I fəsil</bdi></h2>", first + 1), std::string::npos)
        << "a chapter is named once";
}

// A chapter has a section of its own before its first article; both name it.
TEST(DocumentPage, ShowsWhatTheRecordSaysBelowItsText) {
    search::StoredDocument stored;
    stored.record.document.id = "a";
    stored.record.document.record_lines = {"Grade: Accepted", "Response: Accepted",
                                           "Issue: Elections,Justice", "Issue: Elections,Roads"};
    const std::string page = document_page(stored, {});
    EXPECT_TRUE(has(page, "<dt>Grade</dt><dd><bdi>Accepted</bdi></dd>"));
    EXPECT_TRUE(has(page, "<dt>Cavab</dt><dd><bdi>Qəbul edilib</bdi></dd>"))
        << "by the lists, as a declared field is";
    EXPECT_TRUE(has(page, "<dd><bdi>Seçkilər; Ədalət mühakiməsi</bdi></dd>"));
    EXPECT_TRUE(has(page, "<dd><bdi>Elections,Roads</bdi></dd>")) << "no list has the second";
}

TEST(DocumentPage, ShowsTheTopicsThatMatch) {
    search::StoredDocument stored;
    stored.record.document.id = "a";
    stored.highlights = {{}};
    stored.subjects_html = "Rights of the <mark>Child</mark>";
    const std::string page = document_page(stored, {.query = "child"});
    EXPECT_TRUE(has(page, "Mövzular: <bdi >Rights of the <mark>Child</mark></bdi>"));
}

TEST(DocumentPage, NamesAChapterOnceThoughItIsASection) {
    search::StoredDocument stored;
    stored.record.document.id = "a";
    stored.sections = {{.section = {.anchor = "f-2",
                                    .heading = "2-ci fəsil. BAXILMA",
                                    .text = "2-ci fəsil\nBAXILMA"}},
                       {.section = {.anchor = "maddə-36",
                                    .heading = "Maddə 36. Forma",
                                    .heading_path = {"2-ci fəsil. BAXILMA"},
                                    .text = "Maddə 3 6 . Forma\nMətn."}}};
    const std::string page = document_page(stored, {});
    EXPECT_TRUE(has(page, "<h2><bdi>2-ci fəsil. BAXILMA</bdi>"));
    EXPECT_TRUE(has(page, "<h3><bdi>Maddə 36. Forma</bdi>"));
    EXPECT_FALSE(has(page, "class=\"part\"")) << "the chapter is named again";
    EXPECT_FALSE(has(page, "<p>BAXILMA")) << "the heading is repeated as text";
    EXPECT_FALSE(has(page, "<p>Maddə 3 6")) << "the heading is repeated as text";
    EXPECT_TRUE(has(page, "<p>Mətn.</p>"));
    EXPECT_TRUE(has(page, "<li class=\"level-0\"><a href=\"#f-2\">"));
    EXPECT_TRUE(has(page, "<li class=\"level-1\"><a href=\"#madd%C9%99-36\">"));
}

// The heading stands for the line of the text that spells it out in another way: what matched there
// was lost, and the last match led to one that was not on the page.
TEST(DocumentPage, EveryMatchLeadsToTheNextAndTheLastToTheFirst) {
    search::StoredDocument stored;
    stored.record.document.id = "a";
    const std::string text = "Maddə 3 6 . Yol\nbir iki\nüç dörd";
    const auto at = [&](const char* part) { return static_cast<std::uint32_t>(text.find(part)); };
    stored.sections = {
        {.section = {.anchor = "maddə-36", .heading = "Maddə 36. Yol", .text = text}},
        {.section = {.anchor = "qeyd-1",
                     .heading = "1 qeyd",
                     .text = "1 qeyd",
                     .role = corpus::Role::kFootnote}},
        {.section = {.anchor = "s-1", .heading = "Yol", .text = "Yol uzundur"}}};
    const std::uint32_t phrase_end = at("dörd");
    stored.highlights = {{{.start = at("Yol"), .length = 3},
                          {.start = at("iki"), .length = phrase_end - 1 - at("iki")}},
                         {{.start = 2, .length = 4}},
                         {{.start = 0, .length = 3}}};
    const std::string page = document_page(stored, {.query = "yol"});
    const auto match = [](const char* id, const char* next, const char* words) {
        return std::string("<a class=\"match\" id=\"hit-") + id + "\" href=\"#hit-" + next +
               "\"><mark>" + words + "</mark></a>";
    };
    EXPECT_TRUE(has(page, "<bdi>Maddə 36. " + match("1", "2", "Yol") + "</bdi>")) << page;
    EXPECT_TRUE(has(page, "<p>bir " + match("2", "3", "iki") + "</p>\n<p><mark>üç</mark> dörd</p>"))
        << "one match over two lines";
    EXPECT_TRUE(has(page, "<bdi>1 " + match("3", "4", "qeyd") + "</bdi></summary>"));
    EXPECT_TRUE(has(page, "<bdi>Yol</bdi>")) << "a line that goes on is shown as text";
    EXPECT_TRUE(has(page, "<p>" + match("4", "1", "Yol") + " uzundur</p>"));
    EXPECT_TRUE(has(page, "mətndə 4 uyğunluq")) << "as many as /v1/documents highlights";
}

TEST(DocumentPage, HasAPlaceForEveryNumberedPart) {
    search::StoredDocument stored;
    stored.record.document.id = "a";
    const std::string text = "Maddə 9. Yol\n9.1. Bir; a) iki\n9.2. Üç";
    const auto at = [&](const char* part) { return static_cast<std::uint32_t>(text.find(part)); };
    stored.sections = {{.section = {.anchor = "maddə-9",
                                    .heading = "Maddə 9. Yol",
                                    .text = text,
                                    .parts = {{"maddə-9.1", at("9.1."), at("9.2.")},
                                              {"maddə-9.1.a", at("a) "), at("9.2.")},
                                              {"maddə-9.2", at("9.2."),
                                               static_cast<std::uint32_t>(text.size())}}}}};
    stored.highlights = {{{.start = at("iki"), .length = 3}}};
    const std::string page = document_page(stored, {});
    EXPECT_TRUE(has(page,
                    "<p><span class=\"part-start\" id=\"maddə-9.1\"></span>9.1. Bir; "
                    "<span class=\"part-start\" id=\"maddə-9.1.a\"></span>a) "
                    "<mark>iki</mark></p>"));
    EXPECT_TRUE(has(page, "<p><span class=\"part-start\" id=\"maddə-9.2\"></span>9.2. Üç</p>"));
}

TEST(DocumentPage, LinksOutToWebAddressesOnly) {
    auto stored = document();
    stored.record.document.source_url = "javascript:alert(1)";
    EXPECT_FALSE(has(document_page(stored, {}), "javascript:"));
}

TEST(DocumentPage, NeverLeadsBackToAnotherSite) {
    const auto stored = document();
    for (const char* back : {"//evil.example", "https://evil.example/", "%2F%2Fevil", "\" onx=\"",
                             "q=%FF", "javascript:alert(1)"}) {
        const DocumentParameters asked{.back = back};
        const std::string page = document_page(stored, asked);
        const auto at = page.find("class=\"back\"><a href=\"");
        ASSERT_NE(at, std::string::npos);
        const std::string href = page.substr(at + 22, page.find('"', at + 22) - at - 22);
        EXPECT_TRUE(href == "/" || href.starts_with("/?")) << back << " -> " << href;
    }
}

// Each payload stands in every text of a document, a hit and a request; none may become markup.
TEST(Pages, EscapeWhatIsNotOurs) {
    for (const auto& [where, columns] : read_table("server/markup_payloads.tsv")) {
        SCOPED_TRACE(where);
        const std::string& payload = columns.at(0);
        search::SearchResponse found = response();
        search::Hit& hit = found.hits.at(0);
        hit.id = hit.kind = hit.lang = hit.title = hit.date = hit.number = hit.issuer = hit.status =
            payload;
        hit.sections.at(0) = {.anchor = payload,
                              .heading = payload,
                              .heading_path = {payload},
                              .role = payload,
                              .lang = payload,
                              .snippet_html = ""};  // search/ escapes it; see its own tests
        found.facets = {{.field = "issuer", .values = {{payload, 1, false}}}};
        found.warnings = {payload};
        found.relaxed = search::Relaxation{.mode = payload, .dropped = {payload}};
        SearchParameters asked = parameters("");
        asked.request.query = payload;
        asked.request.filters["issuer"] = {payload};
        asked.unknown = {payload};
        const auto schema = *corpus::Schema::parse(
            R"({"fields": [{"name": "response", "label": {"az": "<b>Cavab"}}]})", "schema");
        hit.extra = {{"response", {payload}}};
        auto stored = document();
        auto& record = stored.record.document;
        record.title = record.kind = record.lang = record.number = record.issuer = record.status =
            payload;
        record.topics = {payload};
        record.extra = {{"response", {payload}}};
        record.record_lines = {payload + ": " + payload};
        stored.sections.at(0).section = {.anchor = payload,
                                         .heading = payload,
                                         .heading_path = {payload},
                                         .text = payload + "\n" + payload,
                                         .lang = payload};
        const DocumentParameters reading{.query = payload, .ui = payload, .back = payload};
        for (const std::string& page :
             {render_search_page({.parameters = asked, .response = found, .schema = schema}),
              document_page(stored, reading, schema),
              render_error_page(bad_parameter(payload, payload, payload), {}).body}) {
            EXPECT_FALSE(has(page, payload)) << page.substr(page.find(payload), 200);
            EXPECT_FALSE(has(page, "<b>"));
        }
    }
}

TEST(HtmlText, MarksSpansAndSurvivesCrookedOnes) {
    const std::string text = "a<b & uşaq";
    const auto mark = [&](std::vector<corpus::TokenSpan> spans) {
        return marked_html(text, spans, 0, text.size());
    };
    EXPECT_EQ(mark({}), "a&lt;b &amp; uşaq");
    EXPECT_EQ(mark({{.start = 2, .length = 1}}), "a&lt;<mark>b</mark> &amp; uşaq");
    EXPECT_EQ(mark({{.start = 6, .length = 99}}), "a&lt;b &amp; <mark>uşaq</mark>");
    EXPECT_EQ(mark({{.start = 99, .length = 1}}), "a&lt;b &amp; uşaq");
    EXPECT_EQ(mark({{.start = 0, .length = 3}, {.start = 1, .length = 2}}),
              "<mark>a&lt;b</mark> &amp; uşaq");
    EXPECT_EQ(marked_html(text, {}, 50, 10), "");
    EXPECT_EQ(escape_html("\xFF\"'"), "\uFFFD&quot;&#39;");
}

TEST(SearchLinks, WriteEqualSearchesAlike) {
    for (const std::string_view query :
         {"", "q=a", "q=a&kind=news&lang=az&from=2019-01-01&to=2020-01-01&sort=-date&offset=20",
          "roles=footnote&roles=body&group=none&limit=5&ui=en"}) {
        const SearchLinks links(parameters(query));
        const std::string same = links.same();
        const std::string again =
            SearchLinks(parameters(same.substr(std::min<std::size_t>(2, same.size())))).same();
        EXPECT_EQ(same, again);
    }
}

}  // namespace
}  // namespace axtar::server
