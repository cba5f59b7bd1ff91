// What a search page offers beside its hits: years, wordings, other names, ways out of nothing.
#include "server/pages/search_page.h"

#include <gtest/gtest.h>

namespace axtar::server {
namespace {

bool has(const std::string& page, std::string_view text) {
    return page.find(text) != std::string::npos;
}

std::string page_of(std::string_view query, const search::SearchResponse& found,
                    UiLanguage language = UiLanguage::kEnglish) {
    const auto schema = corpus::Schema::built_in();
    const auto asked = parse_search_parameters(query, schema, UnknownParameters::kReport);
    EXPECT_TRUE(asked) << query;
    return render_search_page(
        {.parameters = *asked, .response = found, .schema = schema, .language = language});
}

search::SearchResponse one_hit() {
    search::SearchResponse found;
    found.total_documents = found.total_sections = 1;
    found.hits = {
        {.id = "a", .kind = "legislation", .title = "A", .sections = {{.anchor = "m-1"}}}};
    return found;
}

TEST(Histogram, LeadsToAYear) {
    auto found = one_hit();
    found.histogram = {{"2017", 10}, {"2019", 1}};
    const std::string page = page_of("q=a", found);
    EXPECT_TRUE(has(page, "href=\"/?q=a&amp;from=2017-01-01&amp;to=2017-12-31\""));
    EXPECT_TRUE(has(page, "title=\"2017: 10 documents found\""));
    EXPECT_TRUE(has(page, "bar bar-20")) << "the highest";
    EXPECT_TRUE(has(page, "bar bar-2\"")) << "a tenth of it";
    EXPECT_TRUE(has(page, "class=\"blank\"")) << "2018";
}

TEST(Histogram, TakesAChosenYearAwayAgain) {
    auto found = one_hit();
    found.histogram = {{"2017", 10}, {"2019", 1}};
    const std::string page = page_of("q=a&from=2019-01-01&to=2019-12-31", found);
    EXPECT_TRUE(has(page, "href=\"/?q=a\" rel=\"nofollow\" class=\"on\" aria-current=\"true\""));
    EXPECT_TRUE(has(page, "<li class=\"outside\"><a href=\"/?q=a&amp;from=2017-01-01"));
}

TEST(Histogram, PutsManyYearsTogetherAndOpensThem) {
    auto found = one_hit();
    found.histogram = {{"1921", 1}, {"1994", 2}, {"1996", 3}, {"2024", 4}};
    const std::string page = page_of("q=a", found);
    EXPECT_TRUE(has(page, "from=1995-01-01&amp;to=1999-12-31")) << "five years";
    EXPECT_TRUE(has(page, "1995–1999: 3 documents found"));
    const std::string opened = page_of("q=a&from=1990-01-01&to=1999-12-31", found);
    EXPECT_TRUE(has(opened, "1996: 3 documents found"));
    EXPECT_FALSE(has(opened, "2024: "));
    EXPECT_TRUE(has(opened, "All years"));
}

TEST(Histogram, IsLeftOutWhereThereIsNothingToChoose) {
    auto found = one_hit();
    found.histogram = {{"2017", 10}};
    EXPECT_FALSE(has(page_of("q=a", found), "class=\"histogram\""));
}

TEST(ChosenDocuments, AreChipsWithTheirTitles) {
    auto found = one_hit();
    found.titles = {{"az:246/x", "Əmək Məcəlləsi"}};
    const std::string page = page_of("q=a&id=az:246/x&id=gone&kind=report", found);
    EXPECT_TRUE(has(page, "Document:</span> <bdi>Əmək Məcəlləsi</bdi>"));
    EXPECT_TRUE(has(page, "href=\"/?q=a&amp;id=gone&amp;kind=report\" title=\"Remove the filter"));
    EXPECT_TRUE(has(page, "Document:</span> <bdi>gone</bdi>")) << "the id, where nothing has it";
    EXPECT_TRUE(has(page, "<input type=\"hidden\" name=\"id\" value=\"az:246/x\">"))
        << "new words keep the filter";
    search::SearchResponse nothing;
    nothing.titles = found.titles;
    nothing.diagnosis = {{.part = "filter", .name = "id", .value = "az:246/x", .documents = 3}};
    EXPECT_TRUE(has(page_of("q=a&id=az:246/x", nothing, UiLanguage::kAzerbaijani),
                    "Sənəd: Əmək Məcəlləsi"));
}

TEST(AsOfDate, IsAskedForShownAndTakenAway) {
    auto found = one_hit();
    found.hits[0].sections[0].as_of =
        search::AsOf{.wording = search::WordingThen::kEarlierKnown, .notes = {"note-1-prior"}};
    const std::string page = page_of("q=a&as_of=2015-03-01", found);
    EXPECT_TRUE(has(page, "name=\"as_of\" value=\"2015-03-01\""));
    EXPECT_TRUE(has(page, "Another wording on that day"));
    EXPECT_TRUE(has(page, "#note-1-prior\">earlier wording 1</a>"));
    EXPECT_TRUE(has(page, "&amp;as_of=2015-03-01#")) << "the hit keeps the day";
    EXPECT_TRUE(has(page, "As of:</span> <bdi>1 March 2015</bdi>")) << "a chip";
    EXPECT_FALSE(has(page_of("q=a", one_hit()), "class=\"then"));
    EXPECT_TRUE(has(page_of("q=a&as_of=2015-03-01", found, UiLanguage::kAzerbaijani),
                    "Həmin gün mətn başqa idi"));
}

// Both were lost on the way to who cites an article.
TEST(CitedBy, KeepsTheDayAndTheLanguage) {
    auto found = one_hit();
    found.citations = {{.text = "ECHR 3",
                        .key = "echr/3",
                        .document = "t/1",
                        .anchor = "article-3",
                        .cited_by = 7}};
    EXPECT_TRUE(has(page_of("q=ECHR+3&as_of=2012-01-01&ui=en", found),
                    "href=\"/documents/t/1/sections/article-3?q=ECHR%203&amp;"
                    "back=q%3DECHR%25203%26as_of%3D2012-01-01&amp;as_of=2012-01-01&amp;ui=en"
                    "#cited-by\">"));
}

TEST(Expansions, AreNamedAndCanBeLeftOut) {
    auto found = one_hit();
    found.expansions = {{.from = "torture", .to = "işgəncə", .kind = "thesaurus"},
                        {.from = "tort*", .to = "tortures", .kind = "prefix"}};
    const std::string page = page_of("q=torture", found);
    EXPECT_TRUE(has(page, "href=\"/?q=torture&amp;no_expand=i%C5%9Fg%C9%99nc%C9%99\""));
    EXPECT_FALSE(has(page, "no_expand=tortures")) << "asked for by the star";
    EXPECT_TRUE(has(page, "href=\"/?q=torture&amp;expand=none\""));
    const std::string off = page_of("q=torture&expand=none", one_hit());
    EXPECT_TRUE(has(off, "Search for other names and translations, too"));
}

TEST(NothingFound, SaysWhatWouldFindSomething) {
    search::SearchResponse nothing;
    nothing.diagnosis = {{.part = "word", .name = "xyzzy", .query = "police", .documents = 12},
                         {.part = "filter", .name = "kind", .value = "news", .documents = 1},
                         {.part = "to", .name = "to", .value = "2001-01-01", .documents = 2}};
    const std::string page = page_of("q=police+xyzzy&kind=news&to=2001-01-01", nothing);
    EXPECT_TRUE(has(page, "href=\"/?q=police&amp;kind=news&amp;to=2001-01-01\"") ||
                has(page, "href=\"/?q=police%20&amp;kind=news&amp;to=2001-01-01\""));
    EXPECT_TRUE(has(page, "search without “xyzzy”"));
    EXPECT_TRUE(has(page, "12 documents found"));
    EXPECT_TRUE(has(page, "leave out the filter “Kind: News”"));
    EXPECT_TRUE(has(page, "href=\"/?q=police%20xyzzy&amp;to=2001-01-01\""));
    EXPECT_TRUE(has(page, "href=\"/?q=police%20xyzzy&amp;kind=news\"")) << "without the end";
}

// What stood behind the name was taken out of the query as typed, and broke it.
TEST(NothingFound, LeadsToTheQueryWithoutThePart) {
    search::SearchResponse nothing;
    nothing.diagnosis = {
        {.part = "word", .name = "title:x", .query = "police", .documents = 3},
        {.part = "filter", .name = "kind", .value = "news", .query = "police x", .documents = 2},
        {.part = "filter", .name = "date", .value = "2019..", .query = "a x", .documents = 1}};
    const std::string target = "q=police+ba%C5%9Fl%C4%B1q:x+kind:news&kind=report";
    const std::string page = page_of(target, nothing);
    EXPECT_TRUE(has(page, "href=\"/?q=police&amp;kind=report\">search without “title:x”"));
    EXPECT_TRUE(has(page,
                    "href=\"/?q=police%20x&amp;kind=report\">"
                    "leave out the filter “Kind: News”"));
    EXPECT_TRUE(has(page, "leave out the filter “Date: 2019..”"));
    const std::string az = page_of(target, nothing, UiLanguage::kAzerbaijani);
    EXPECT_TRUE(has(az, "“title:x” olmadan axtarın"));
    EXPECT_TRUE(has(az, "“Növ: Xəbər” filtrini götürün"));
}

TEST(NothingFound, SaysWhereTheWordsOfAPhraseAreNotAllThere) {
    search::SearchResponse nothing;
    nothing.diagnosis = {{.part = "quotes", .query = "a b", .documents = 3}};
    const std::string target = "q=%22a+b%22";
    EXPECT_TRUE(has(page_of(target, nothing),
                    "href=\"/?q=a%20b\">search for the words instead of the exact phrase<"));
    nothing.diagnosis[0].relaxed = search::Relaxation{.mode = "most_of"};
    EXPECT_TRUE(has(page_of(target, nothing),
                    "href=\"/?q=a%20b\">search for the words instead of the exact phrase, or "
                    "for most of them<"));
}

TEST(NothingFound, NamesWordsThatNoTextHasBesideTheAdvice) {
    search::SearchResponse nothing;
    nothing.diagnosis = {{.part = "unknown", .name = "xyzzy"}};
    const std::string page = page_of("q=xyzzy", nothing);
    EXPECT_TRUE(has(page, "<li>put another word for “xyzzy”: no text here has it</li>"));
    const std::string advice = Messages::of(UiLanguage::kEnglish).text("empty.fewer_words");
    EXPECT_TRUE(has(page, advice));
    nothing.diagnosis.insert(nothing.diagnosis.begin(),
                             {.part = "word", .name = "a", .query = "b", .documents = 2});
    EXPECT_FALSE(has(page_of("q=a+xyzzy", nothing), advice));
}

TEST(Filters, AreNoLandmarkWithinTheMainOne) {
    const std::string page = page_of("q=a", one_hit());
    EXPECT_FALSE(has(page, "<aside"));
    EXPECT_TRUE(has(page,
                    "<section class=\"filters\" id=\"filters\" "
                    "aria-labelledby=\"filters-title\">"));
}

TEST(AsOf, ANoteBelongsToWhatIsNotSure) {
    auto found = one_hit();
    auto& as_of = found.hits.at(0).sections.at(0).as_of.emplace();
    EXPECT_TRUE(has(page_of("q=a&as_of=2015-01-01", found), "Nothing is known of the wording"));
    as_of.notes = {"note-1"};
    const std::string page = page_of("q=a&as_of=2015-01-01", found);
    EXPECT_FALSE(has(page, "Nothing is known"));
    EXPECT_TRUE(has(page, "It is not sure which wording was in force on that day"));
}

TEST(Warnings, SpeakTheLanguageOfThePage) {
    auto found = one_hit();
    found.warnings = {"a bracket was not closed"};
    EXPECT_TRUE(has(page_of("q=(a", found, UiLanguage::kAzerbaijani), ">mötərizə bağlanmayıb</p>"));
    EXPECT_TRUE(has(page_of("q=(a", found), ">a bracket was not closed</p>"));
    found.warnings = {"of a new kind"};
    EXPECT_TRUE(
        has(page_of("q=(a", found, UiLanguage::kAzerbaijani), "lang=\"en\">of a new kind</p>"));
}

// Who types "a b OR c" may mean "(a b) OR c": the page must not leave it unsaid.
TEST(ReadQuery, IsShownWhereBracketsWereAdded) {
    auto found = one_hit();
    found.query = "uşaq hüququ OR qadın";
    found.parsed = "uşaq (hüququ OR qadın)";
    EXPECT_TRUE(has(page_of("q=a", found), "Read as: uşaq (hüququ OR qadın) —"));
    EXPECT_TRUE(has(page_of("q=a", found, UiLanguage::kAzerbaijani), "Sorğu belə oxundu: "));
    found.query = found.parsed;
    EXPECT_FALSE(has(page_of("q=a", found), "Read as"));
    found.query = found.parsed = "uşaq hüququ";
    EXPECT_FALSE(has(page_of("q=a", found), "Read as"));
}

TEST(Grouping, IsOneClickAway) {
    const std::string page = page_of("q=a", one_hit());
    EXPECT_TRUE(has(page, "href=\"/?q=a&amp;group=none\""));
    const std::string flat = page_of("q=a&group=none", one_hit());
    EXPECT_TRUE(has(flat, "href=\"/?q=a\" >By document</a>"));
}

TEST(Suggestions, KeepTheFilters) {
    auto found = one_hit();
    found.suggestions = {{.query = "police", .reason = "spelling", .documents = 7}};
    EXPECT_TRUE(has(page_of("q=polce&kind=news", found), "href=\"/?q=police&amp;kind=news\""));
}

TEST(LongFacet, HasAPageOfItsOwn) {
    auto found = one_hit();
    found.facets = {{.field = "issuer", .values = {{"A", 2, false}}, .distinct = 40}};
    const std::string page = page_of("q=a&kind=news", found);
    EXPECT_TRUE(has(page, "href=\"/facet?field=issuer&amp;q=a&amp;kind=news\""));
    EXPECT_TRUE(has(page, "All 40 values"));
}

}  // namespace
}  // namespace axtar::server
