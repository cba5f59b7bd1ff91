// The pages beside search and document, asked for as a browser does, without a socket.
#include <gtest/gtest.h>

#include "server/application.h"
#include "server/url.h"
#include "tests/server/fake_search_service.h"
#include "tests/support/read_table.h"

namespace axtar::server {
namespace {

bool has(const Response& page, std::string_view text) {
    return page.body.find(text) != std::string::npos;
}

class FurtherPages : public ::testing::Test {
protected:
    FurtherPages() {
        corpus::Document& document = service_->stored.record.document;
        document.id = "acts/cm";
        document.kind = "legislation";
        document.lang = "az";
        document.title = "Cinayət Məcəlləsi";
        document.amendments = {{.note = "note-1",
                                .act_number = "811-IVQD",
                                .date = "2013-11-01",
                                .provision = "25.2",
                                .anchor = "maddə-25",
                                .action = corpus::AmendmentAction::kNewWording,
                                .prior = "note-1-prior"},
                               {.note = "note-2", .anchor = "maddə-26"}};
        service_->stored.sections = {
            {.section = {.anchor = "maddə-25",
                         .heading = "Maddə 25. Yaş",
                         .heading_path = {"I fəsil"},
                         .text = "Maddə 25. Yaş\n25.1. İndiki mətn",
                         .parts = {{"maddə-25.1", 16, 34}}}},
            {.section = {.anchor = "maddə-26", .heading = "Maddə 26", .text = "Maddə 26\nb"}},
            {.section = {.anchor = "note-1", .text = "qeyd", .role = corpus::Role::kFootnote}},
            {.section = {.anchor = "note-1-prior",
                         .text = "Köhnə mətn <b>",
                         .role = corpus::Role::kPriorWording}}};
        service_->citing.total_sections = 45;
        service_->citing.citing = {{.id = "d-1",
                                    .title = "Qərar",
                                    .kind = "decision",
                                    .date = "2020-01-02",
                                    .anchor = "s-3",
                                    .heading = "Əsaslandırma",
                                    .snippet_html = "bax <mark>maddə 25</mark>"}};
    }

    [[nodiscard]] Response get(std::string_view target) const { return send("GET", target, {}); }
    [[nodiscard]] Response post(std::string_view target, const QueryPairs& form) const {
        return send("POST", target, join_query(form));
    }

    std::shared_ptr<tests::FakeSearchService> service_ =
        std::make_shared<tests::FakeSearchService>();
    Application application_{service_};

private:
    [[nodiscard]] Response send(std::string_view method, std::string_view target,
                                std::string body) const {
        auto match = application_.router().find(method, target);
        if (!match) return application_.failure(match.error(), Router::audience(target), {});
        match->request.content_type = "application/x-www-form-urlencoded";
        match->request.body = std::move(body);
        return (*match->handler)(match->request);
    }
};

TEST_F(FurtherPages, OneSectionWithItsAmendmentsAndWhoCitesIt) {
    const Response page = get("/documents/acts/cm/sections/madd%C9%99-25?ui=en");
    ASSERT_EQ(page.status, 200) << page.body;
    EXPECT_TRUE(has(page, "<h1 ><bdi>Maddə 25. Yaş</bdi></h1>"));
    EXPECT_TRUE(has(page, "25.1. İndiki mətn"));
    EXPECT_TRUE(has(page, "<strong>New wording</strong>"));
    EXPECT_TRUE(has(page, "1 November 2013"));
    EXPECT_TRUE(has(page, "811-IVQD"));
    EXPECT_TRUE(has(page, "Köhnə mətn &lt;b&gt;")) << "the earlier wording";
    EXPECT_TRUE(has(page, "<span class=\"aside-role\">Earlier wording</span>"));
    EXPECT_TRUE(has(page, "#note-1\">see the note</a>"));
    EXPECT_TRUE(has(page, "45 sections cite it"));
    EXPECT_TRUE(has(page, "href=\"/documents/d-1?ui=en#s-3\""));
    EXPECT_TRUE(has(page, "bax <mark>maddə 25</mark>"));
    EXPECT_TRUE(has(page, "/documents/acts/cm/cited-by?anchor=madd%C9%99-25&amp;ui=en"));
    EXPECT_TRUE(has(page, "/similar?document=acts%2Fcm&amp;anchor=madd%C9%99-25&amp;ui=en"));
    EXPECT_TRUE(has(page, "rel=\"next\" href=\"/documents/acts/cm/sections/madd%C9%99-26?ui=en\""));
    EXPECT_FALSE(has(page, "{{"));
    EXPECT_EQ(service_->last_cited_by.anchor, "maddə-25");
    EXPECT_EQ(get("/documents/acts/cm/sections/madd%C9%99-99").status, 404);
    EXPECT_EQ(get("/documents/nowhere/sections/a").status, 404);
}

// Opening a hit lost the day: today's wording stood there without a word.
TEST_F(FurtherPages, KeepTheDayThatWasSearched) {
    service_->stored.record.document.date = "1999-12-30";
    const std::string section = "/documents/acts/cm/sections/madd%C9%99-25";
    const Response page = get(section + "?ui=en&as_of=2010-01-01");
    ASSERT_EQ(page.status, 200) << page.body;
    EXPECT_TRUE(has(page, "Asked for as of 1 January 2010"));
    EXPECT_TRUE(has(page, "<p class=\"then then-earlier_known\" lang=\"en\">Another wording"));
    EXPECT_TRUE(has(page, "/documents/acts/cm?as_of=2010-01-01&amp;ui=en#note-1-prior\">earlier"));
    EXPECT_TRUE(has(page, "sections/madd%C9%99-26?as_of=2010-01-01&amp;ui=en\"")) << "the next";
    EXPECT_TRUE(has(page, "?notes=true&as_of=2010-01-01\""));
    EXPECT_TRUE(has(page, "href=\"/documents/d-1?as_of=2010-01-01&amp;ui=en#s-3\"")) << "citing";
    const std::string all = "/documents/acts/cm/cited-by?anchor=madd%C9%99-25&";
    EXPECT_TRUE(has(page, all + "amp;as_of=2010-01-01&amp;ui=en\""));
    const Response citing = get(all + "as_of=2010-01-01&ui=en");
    EXPECT_TRUE(has(citing, "href=\"/documents/d-1?as_of=2010-01-01&amp;ui=en#s-3\""));
    EXPECT_TRUE(has(citing, "href=\"" + section + "?as_of=2010-01-01&amp;ui=en\"")) << "back";
    EXPECT_TRUE(has(citing, "offset=20&amp;as_of=2010-01-01&amp;ui=en\"")) << "the next page";
    EXPECT_FALSE(has(get(section + "?ui=en"), "class=\"then"));
    EXPECT_FALSE(has(get(section + "?ui=en&as_of="), "class=\"then"));

    const Response whole = get("/documents/acts/cm?ui=en&as_of=2010-01-01");
    EXPECT_TRUE(has(whole, "Asked for as of 1 January 2010"));
    EXPECT_TRUE(has(whole, "on that day <a href=\"#note-1-prior\">earlier wording 1</a></p>"));
    EXPECT_TRUE(has(whole, "sections/madd%C9%99-25?as_of=2010-01-01&amp;ui=en\""));
    EXPECT_TRUE(has(whole, "href=\"/documents/acts/cm/cited-by?as_of=2010-01-01&amp;ui=en\""));
    EXPECT_TRUE(has(whole, "<input type=\"hidden\" name=\"as_of\" value=\"2010-01-01\">"));
    EXPECT_FALSE(has(get("/documents/acts/cm?ui=en"), "as_of"));

    for (const char* day : {"2010-02-30", "2010", "x"}) {
        const Response refused = get(section + "?ui=en&as_of=" + day);
        EXPECT_EQ(refused.status, 400) << day;
        EXPECT_TRUE(has(refused, "a date of the calendar as YYYY-MM-DD")) << day;
    }
    service_->stored.record.document.kind = "report";
    EXPECT_FALSE(has(get(section + "?ui=en&as_of=2010-01-01"), "class=\"then"))
        << "a report has one wording";
    EXPECT_FALSE(has(get("/documents/acts/cm?ui=en&as_of=2010-01-01"), "Asked for as of"));
}

TEST_F(FurtherPages, APartIsShownOnThePageOfItsSection) {
    const Response page = get("/documents/acts/cm/sections/madd%C9%99-25.1");
    ASSERT_EQ(page.status, 200);
    EXPECT_TRUE(has(page, "id=\"maddə-25.1\""));
    EXPECT_EQ(service_->last_cited_by.anchor, "maddə-25.1");
}

TEST_F(FurtherPages, WhoCitesADocumentPageByPage) {
    const Response page = get("/documents/acts/cm/cited-by?offset=20&ui=en");
    ASSERT_EQ(page.status, 200);
    EXPECT_EQ(service_->last_cited_by.offset, 20U);
    EXPECT_EQ(service_->last_cited_by.document, "acts/cm");
    EXPECT_TRUE(has(page, "rel=\"prev\" href=\"/documents/acts/cm/cited-by?ui=en\""));
    EXPECT_TRUE(has(page, "rel=\"next\" href=\"/documents/acts/cm/cited-by?offset=40&amp;ui=en\""));
    EXPECT_EQ(get("/documents/acts/cm/cited-by?offset=x").status, 400);
    EXPECT_EQ(get("/documents/nowhere/cited-by").status, 404);
}

TEST_F(FurtherPages, TheDocumentLeadsToThem) {
    const Response page = get("/documents/acts/cm?ui=en");
    EXPECT_TRUE(has(page, "href=\"/documents/acts/cm/cited-by?ui=en\""));
    EXPECT_TRUE(has(page, "href=\"/similar?document=acts%2Fcm&amp;ui=en\""));
    EXPECT_TRUE(has(page, "href=\"/documents/acts/cm/sections/madd%C9%99-25?ui=en\""));
}

TEST_F(FurtherPages, TheDocumentIsSearchedByAForm) {
    const Response page = get("/documents/acts/cm?ui=en&q=o%C4%9Furluq");
    EXPECT_TRUE(has(page, "<label for=\"within\">Search in this document</label>"));
    EXPECT_TRUE(has(page, "name=\"q\" value=\"oğurluq\""));
    EXPECT_TRUE(has(page, "<input type=\"hidden\" name=\"id\" value=\"acts/cm\">"));
    EXPECT_TRUE(has(page, "<input type=\"hidden\" name=\"ui\" value=\"en\">"));
    EXPECT_TRUE(has(get("/documents/acts/cm?ui=az"), "Bu sənəddə axtar"));
    EXPECT_EQ(get("/?id=acts%2Fcm&group=none&q=a").status, 200);
    EXPECT_EQ(service_->last_request.filters.at("id"), std::vector<std::string>{"acts/cm"});
}

TEST_F(FurtherPages, SimilarTextsToAPastedOne) {
    EXPECT_TRUE(has(get("/similar?ui=en"), "<textarea id=\"text\" name=\"text\""));
    service_->alike.hits = {{.id = "r-1",
                             .anchor = "rec-2",
                             .kind = "report",
                             .title = "Hesabat",
                             .heading = "Tövsiyə 2",
                             .date = "2019-05-06",
                             .status = "not_done",
                             .addressees = {"Ədliyyə Nazirliyi"},
                             .same_addressee = true,
                             .extra = {{"issuer", {"<b>Peru"}}},
                             .similarity = 0.734,
                             .shared_phrases = {"səhiyyə xidməti"},
                             .snippet_html = "<mark>səhiyyə</mark>",
                             .point = 2,
                             .repeats = {{.id = "r-0",
                                          .anchor = "rec-1",
                                          .heading = "Əvvəlki",
                                          .status = "done",
                                          .addressees = {"Təhsil Nazirliyi"},
                                          .snippet_html = "Response: <mark>Noted</mark>"}},
                             .repeats_total = 7,
                             .repeats_at_least = true,
                             .copies = 1,
                             .any_done = true}};
    service_->alike.points = {"<i>Roads", "Health"};
    const Response page = post("/similar", {{"text", "Səhiyyə xidməti <i>"},
                                            {"kinds", "report"},
                                            {"kinds", "news"},
                                            {"addressees", "Peru"},
                                            {"ui", "en"}});
    ASSERT_EQ(page.status, 200) << page.body;
    EXPECT_EQ(service_->last_similar.text, "Səhiyyə xidməti <i>");
    EXPECT_EQ(service_->last_similar.kinds, (std::vector<std::string>{"report", "news"}));
    EXPECT_TRUE(has(page, "Səhiyyə xidməti &lt;i&gt;</textarea>")) << "the text stays";
    EXPECT_TRUE(has(page, "73% alike"));
    EXPECT_TRUE(has(page, "Ministry of Justice"));
    EXPECT_TRUE(has(page, "same addressee"));
    EXPECT_TRUE(has(page, "Not done"));
    EXPECT_TRUE(has(page, "One of the repeats was carried out"));
    EXPECT_TRUE(has(page, "repeated at least 7 more times, once word for word, one repeat shown"));
    EXPECT_TRUE(has(page, "point 2 of the text"));
    EXPECT_TRUE(has(page, "Nothing similar was found to point 1: <bdi>&lt;i&gt;Roads</bdi>"));
    EXPECT_FALSE(has(page, "found to point 2"));
    EXPECT_TRUE(has(page, "Issued by: <bdi>&lt;b&gt;Peru</bdi>"));
    EXPECT_EQ(service_->last_similar.addressees, std::vector<std::string>{"Peru"});
    EXPECT_TRUE(has(page, "name=\"addressees\" value=\"Peru\""));
    EXPECT_TRUE(has(page, "Response: <mark>Noted</mark>")) << "the answer to a repeat";
    EXPECT_TRUE(has(page, "status-done"));
    EXPECT_TRUE(has(page, "Ministry of Science and Education") || has(page, "Təhsil Nazirliyi"));
    EXPECT_TRUE(has(page, "href=\"/documents/r-0/sections/rec-1?ui=en\""));
    EXPECT_TRUE(has(page, "value=\"report\" checked"));
    EXPECT_FALSE(has(page, "{{"));
}

TEST_F(FurtherPages, SimilarTextsToADocument) {
    const Response page = get("/similar?document=acts/cm&anchor=madd%C9%99-25&utm=x");
    ASSERT_EQ(page.status, 200);
    EXPECT_EQ(service_->last_similar.document, "acts/cm");
    EXPECT_EQ(service_->last_similar.anchor, "maddə-25");
    EXPECT_TRUE(has(page, "Cinayət Məcəlləsi"));
    EXPECT_FALSE(has(page, "<textarea")) << "a document is compared, no text";
}

TEST_F(FurtherPages, ATextThatIsTooLongIsToldAboveTheForm) {
    for (const char* path : {"/similar", "/resolve"}) {
        const Response page = post(path, {{"text", std::string(20'001, 'a')}, {"ui", "en"}});
        EXPECT_EQ(page.status, 400) << path;
        EXPECT_TRUE(has(page, "role=\"alert\"")) << path;
        EXPECT_TRUE(has(page, "aaaa</textarea>")) << path;
    }
    EXPECT_EQ(post("/similar", {{"text", "a\xFF"}}).status, 400);
}

TEST_F(FurtherPages, AListOfCitationsIsResolved) {
    service_->resolved.resolved = {{.text = "CM 25",
                                    .key = "az:cm/25",
                                    .label_az = "Cinayət Məcəlləsinin 25-ci maddəsi",
                                    .label_en = "Article 25 of the Criminal Code",
                                    .document = "acts/cm",
                                    .title = "Cinayət Məcəlləsi",
                                    .anchor = "maddə-25",
                                    .heading = "Maddə 25. Yaş",
                                    .passage = "Mətn & s.",
                                    .cited_by = 4}};
    service_->resolved.unresolved = {
        {.text = "salam"}, {.text = "echr 99", .key = "echr/99", .label_en = "Article 99"}};
    const Response page = post("/resolve", {{"text", "CM 25\r\nsalam\r\nechr 99"}, {"ui", "en"}});
    ASSERT_EQ(page.status, 200);
    EXPECT_EQ(service_->last_resolve.text, "CM 25\r\nsalam\r\nechr 99");
    EXPECT_TRUE(has(page, "1 citation resolved"));
    EXPECT_TRUE(has(page, "href=\"/documents/acts/cm/sections/madd%C9%99-25?ui=en\""));
    EXPECT_TRUE(has(page, "Mətn &amp; s."));
    EXPECT_TRUE(has(page, "cited by 4 sections"));
    EXPECT_TRUE(has(page, "2 not resolved"));
    EXPECT_TRUE(has(page, "no citation in this line"));
    EXPECT_TRUE(has(page, "Article 99: not in this index"));
}

// Sixty articles of no act are no long text, but were refused as one.
TEST_F(FurtherPages, AListIsRefusedForWhatItHasTooMuchOf) {
    const auto refused = [&](const char* why, const char* ui) {
        service_->resolve_failure = {ErrorCode::kTooLarge, why, "text"};
        const Response page = post("/resolve", {{"text", "maddə 1"}, {"ui", ui}});
        EXPECT_EQ(page.status, 413);
        return page;
    };
    const char* const no_act = "more than 50 articles without their act; name the act";
    EXPECT_TRUE(has(refused(no_act, "en"), no_act));
    EXPECT_TRUE(has(refused(no_act, "az"),
                    "aktı göstərilməyən maddələr 50 ədəddən çoxdur; aktın adını yazın"));
    const char* const many = "more than 1000 citations; send the list in parts";
    EXPECT_TRUE(has(refused(many, "en"), many));
    EXPECT_TRUE(has(refused(many, "az"), "istinadlar 1000 ədəddən çoxdur"));
    EXPECT_TRUE(has(refused("something new", "az"), "Mətn çox uzundur")) << "never in English";
}

TEST_F(FurtherPages, ALongFacetIsSearchedAndPaged) {
    search::Facet facet{.field = "issuer", .values = {{"A <b>", 3, false}}, .distinct = 200};
    service_->response.facets = {facet};
    const Response page =
        get("/facet?field=issuer&q=polis&kind=news&issuer=B&find=mil&skip=60&ui=en");
    ASSERT_EQ(page.status, 200) << page.body;
    const auto& asked = service_->last_request;
    EXPECT_EQ(asked.facets, (std::vector<std::string>{"issuer"}));
    EXPECT_EQ(asked.facet_contains.at("issuer"), "mil");
    EXPECT_EQ(asked.facet_offset.at("issuer"), 60U);
    EXPECT_EQ(asked.limit, 0U);
    EXPECT_TRUE(has(page, "200 values"));
    EXPECT_TRUE(has(page, "name=\"issuer\" value=\"A &lt;b&gt;\""));
    EXPECT_TRUE(has(page, "<input type=\"hidden\" name=\"issuer\" value=\"B\">"))
        << "chosen before, not on this page";
    EXPECT_TRUE(has(page, "find=mil&amp;skip=61"));
    EXPECT_FALSE(has(page, "{{"));
    EXPECT_EQ(get("/facet?field=title").status, 400);
    EXPECT_TRUE(has(get("/facet?field=foo&ui=en"), "one of kind, lang, "));
    EXPECT_EQ(get("/facet?field=issuer&skip=x").status, 400);
}

// What a parameter accepts was told in English on Azerbaijani pages.
TEST_F(FurtherPages, RefuseInTheLanguageOfThePage) {
    std::vector<std::string> targets = {"/facet?field=colour",
                                        "/facet?field=kind&skip=x",
                                        "/documents/acts/cm/cited-by?limit=0",
                                        "/documents/acts/cm?q=%FF",
                                        "/documents/acts/cm?q=" + std::string(4097, 'a'),
                                        "/documents/acts/cm/cited-by?limit=1&limit=2"};
    for (const auto& row : tests::read_table("server/search_parameters.tsv")) {
        targets.push_back("/?" + row.second.at(0));
    }
    std::size_t refused = 0;
    for (const std::string& target : targets) {
        SCOPED_TRACE(target.substr(0, 200));
        const Response page = get(target);
        if (page.status == 200) continue;
        ++refused;
        EXPECT_FALSE(has(page, "<p lang=\"en\"")) << page.body;
        EXPECT_FALSE(has(page, "<span lang=\"en\"")) << page.body;
    }
    EXPECT_GT(refused, 50U);
    const Response az = get("/?limit=abc");
    EXPECT_TRUE(has(az, "“limit” parametri “abc” qiymətini qəbul etmir"));
    EXPECT_TRUE(has(az, "0–100 arasında tam ədəd"));
    const Response en = get("/?limit=abc&ui=EN");
    EXPECT_TRUE(has(en, "&#39;abc&#39; is not accepted for limit")) << en.body;
    EXPECT_TRUE(has(en, "a whole number from 0 to 100"));
}

// Each payload stands in every text of a document, an answer and a request; none may be markup.
TEST_F(FurtherPages, EscapeWhatIsNotOurs) {
    for (const auto& [where, columns] : tests::read_table("server/markup_payloads.tsv")) {
        SCOPED_TRACE(where);
        const std::string& payload = columns.at(0);
        auto& section = service_->stored.sections.at(0).section;
        section.heading = section.lang = payload;
        section.heading_path = {payload};
        section.text = payload + "\n" + payload;
        section.recommendation =
            corpus::Recommendation{.addressees = {payload}, .deadline = payload, .status = payload};
        auto& document = service_->stored.record.document;
        document.title = document.kind = document.number = document.status = payload;
        document.amendments.at(0).act_number = document.amendments.at(0).provision =
            document.amendments.at(0).date = payload;
        auto& citing = service_->citing.citing.at(0);
        citing.title = citing.kind = citing.date = citing.heading = citing.anchor = payload;
        search::SimilarHit alike{.id = payload, .anchor = payload, .kind = payload};
        alike.title = alike.heading = alike.date = alike.status = payload;
        alike.addressees = alike.shared_phrases = {payload};
        service_->alike.hits = {alike};
        service_->alike.hits.at(0).repeats = {alike};
        service_->alike.warnings = {payload};
        search::CitationTarget target{.text = payload, .key = payload, .label_az = payload};
        target.document = target.title = target.anchor = target.heading = target.passage = payload;
        service_->resolved.resolved = service_->resolved.unresolved = {target};
        service_->response.facets = {
            {.field = "issuer", .values = {{payload, 1, false}}, .distinct = 1}};
        const std::string encoded = percent_encode(payload);
        for (const Response& page :
             {get("/documents/acts/cm/sections/madd%C9%99-25?q=" + encoded + "&back=" + encoded),
              get("/documents/acts/cm/cited-by?anchor=madd%C9%99-25"),
              get("/similar?document=acts/cm"), post("/similar", {{"text", payload}}),
              post("/resolve", {{"text", payload}}),
              get("/facet?field=issuer&q=" + encoded + "&find=" + encoded)}) {
            EXPECT_EQ(page.status, 200);
            EXPECT_FALSE(has(page, payload)) << page.body.substr(page.body.find(payload), 200);
        }
    }
}

}  // namespace
}  // namespace axtar::server
