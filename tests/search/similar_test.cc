#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

corpus::Document recommendation(std::string id, std::string text, std::string addressee,
                                std::string date, std::string status) {
    corpus::Document document = tests::make_document(std::move(id), "Tövsiyə", {std::move(text)});
    document.kind = "recommendation";
    document.addressees = {std::move(addressee)};
    document.date = std::move(date);
    document.status = std::move(status);
    return document;
}

class Similar : public ::testing::Test {
protected:
    Similar() {
        const std::string walk =
            "Təcridxanada saxlanılan şəxslərin gündəlik gəzinti vaxtı ən azı iki saata "
            "çatdırılsın.";
        fixture_.put(
            {recommendation("r1", walk, "Ədliyyə Nazirliyi", "2017-03-01", "not_done"),
             recommendation("r2", walk, "Ədliyyə Nazirliyi", "2019-03-01", "done"),
             recommendation(
                 "r3",
                 "Müvəqqəti saxlama yerində saxlanılan şəxslərin gəzinti vaxtı iki saata "
                 "çatdırılsın, həyət təmir edilsin.",
                 "Daxili İşlər Nazirliyi", "2018-05-02", "in_progress"),
             recommendation("r4", "Kənd məktəbinin istilik sistemi qış başlamazdan əvvəl qurulsun.",
                            "Təhsil Nazirliyi", "2018-05-02", "done"),
             tests::make_document("n1", "Xəbər",
                                  {"Müvəkkil təcridxanada gündəlik gəzinti vaxtını yoxladı."})});
    }
    SimilarResponse ask(const SimilarRequest& request) {
        const auto response = fixture_.searcher().similar(request);
        EXPECT_TRUE(response) << to_string(response.error());
        return response ? *response : SimilarResponse();
    }

    tests::IndexFixture fixture_;
    const std::string draft_ =
        "Təcridxanalarda saxlanılan şəxslərin gəzinti vaxtının gündəlik iki saata çatdırılması "
        "tövsiyə olunur.";
};

TEST_F(Similar, PutsRepeatsUnderWhatTheyRepeat) {
    const SimilarResponse found =
        ask({.text = draft_, .kinds = {"recommendation"}, .addressees = {"edliyye nazirliyi"}});
    ASSERT_FALSE(found.hits.empty());
    const SimilarHit& first = found.hits.front();
    EXPECT_EQ(first.id, "r1");
    EXPECT_TRUE(first.same_addressee);
    ASSERT_EQ(first.repeats.size(), 1U);
    EXPECT_EQ(first.repeats[0].id, "r2");
    EXPECT_TRUE(first.any_done);
    EXPECT_EQ(first.status, "not_done");
    EXPECT_GT(first.similarity, 0.5);
    EXPECT_NE(first.snippet_html.find("<mark>"), std::string::npos);
    ASSERT_FALSE(first.shared_phrases.empty());
    EXPECT_EQ(first.shared_phrases[0], "Təcridxanada saxlanılan şəxslərin");
    for (const SimilarHit& hit : found.hits) EXPECT_NE(hit.id, "r4");
}

// A slip in a name changed the order of nothing, in silence.
TEST_F(Similar, SaysWhichAddresseeOrKindNothingHas) {
    const SimilarResponse found = ask({.text = draft_,
                                       .kinds = {"recommendation", "treaty"},
                                       .addressees = {"Nowhereland", "ministry of justice"}});
    EXPECT_FALSE(found.hits.empty());
    ASSERT_EQ(found.warnings.size(), 2U);
    EXPECT_TRUE(found.warnings[0].starts_with("nothing here has addressee:Nowhereland; there are "))
        << found.warnings[0];
    EXPECT_TRUE(found.warnings[1].starts_with("nothing here has kind:treaty; there are "))
        << found.warnings[1];
    EXPECT_TRUE(found.hits.front().same_addressee) << "known by its other name";
    EXPECT_TRUE(ask({.text = draft_, .addressees = {"edliyye nazirliyi"}}).warnings.empty());
}

TEST_F(Similar, ShowsTheAddresseeAskedForFirst) {
    const SimilarResponse found = ask({.text = draft_, .addressees = {"Daxili İşlər Nazirliyi"}});
    ASSERT_GE(found.hits.size(), 2U);
    EXPECT_EQ(found.hits[0].id, "r3");
    EXPECT_TRUE(found.hits[0].same_addressee);
    EXPECT_FALSE(found.hits[1].same_addressee);
    EXPECT_GT(found.hits[1].similarity, found.hits[0].similarity);
}

TEST_F(Similar, ComparesADocumentWithAllButItself) {
    const SimilarResponse found = ask({.document = "r1"});
    ASSERT_FALSE(found.hits.empty());
    EXPECT_EQ(found.hits[0].id, "r2");
    EXPECT_GT(found.hits[0].similarity, 0.99);
    EXPECT_TRUE(found.hits[0].same_addressee) << "the document's own addressee counts";
    const SimilarResponse section = ask({.document = "r1", .anchor = "s-1"});
    ASSERT_FALSE(section.hits.empty());
    EXPECT_EQ(section.hits[0].id, "r2");
}

TEST_F(Similar, ComparesTheSentenceOfARecommendationOnly) {
    const auto record = [](std::string id, const std::string& sentence) {
        corpus::Document document = recommendation(
            std::move(id), sentence + "\nRecommending State: Norway\nResponse: Accepted", "Peru",
            "2012-01-01", "");
        document.sections[0].recommendation =
            corpus::Recommendation{.end = static_cast<std::uint32_t>(sentence.size())};
        return document;
    };
    fixture_.put({record("u1", "Lower the price of school books in the mountains"),
                  record("u2", "Lower the price of school books in all provinces"),
                  record("u3", "Train the judges of the appeal chamber")});
    const SimilarResponse found = ask({.document = "u1"});
    ASSERT_EQ(found.hits.size(), 1U) << "the same response is nothing alike";
    EXPECT_EQ(found.hits[0].id, "u2");
    ASSERT_EQ(found.hits[0].shared_phrases.size(), 1U);
    EXPECT_EQ(found.hits[0].shared_phrases[0], "Lower the price of school books in");
    EXPECT_EQ(found.hits[0].snippet_html,
              "<mark>Lower</mark> the <mark>price</mark> of <mark>school</mark> "
              "<mark>books</mark> in all provinces Recommending State: Norway Response: Accepted");
}

TEST_F(Similar, FindsWhatWasSaidInTheOtherLanguage) {
    fixture_.put(
        {recommendation("e1",
                        "Establish a national preventive mechanism for places of "
                        "deprivation of liberty, to prevent torture.",
                        "Georgia", "2014-01-01", ""),
         recommendation("e2", "Repair the road to the village.", "Georgia", "2014-01-01", "")});
    const SimilarResponse found =
        ask({.text = "Azadlıqdan məhrumetmə yerlərində işgəncəyə qarşı milli preventiv mexanizm "
                     "yaradılsın",
             .addressees = {"Gürcüstan"}});
    ASSERT_FALSE(found.hits.empty());
    EXPECT_EQ(found.hits[0].id, "e1");
    EXPECT_LT(found.hits[0].similarity, 0.6) << "other names count less than the words themselves";
    EXPECT_NE(found.hits[0].snippet_html.find("<mark>torture</mark>"), std::string::npos);
    for (const SimilarHit& hit : found.hits) EXPECT_NE(hit.id, "e2");
}

TEST_F(Similar, ReadsADraftWithoutTheLettersOfAzerbaijani) {
    const SimilarResponse found =
        ask({.text = "tecridxanalarda saxlanilan sexslerin gezinti vaxti iki saata catdirilsin"});
    ASSERT_FALSE(found.hits.empty());
    EXPECT_EQ(found.hits[0].id, "r1");
    EXPECT_GT(found.hits[0].similarity, 0.7);
    ASSERT_FALSE(found.hits[0].shared_phrases.empty());
    EXPECT_EQ(found.hits[0].shared_phrases[0], "Təcridxanada saxlanılan şəxslərin");
}

TEST_F(Similar, IsNoneByTheRestOfATextAboutSomethingElse) {
    // A smaller index is too small to tell.
    fixture_.put(
        {tests::make_document("many", "Many", std::vector<std::string>(100, "Başqa söz"))});
    const std::string known = "Məktəbin istilik sistemi qurulsun";
    const SimilarResponse same = ask({.text = known});
    const SimilarResponse other = ask({.text = known + ", diffamasiya cəzalandırılmasın"});
    ASSERT_FALSE(same.hits.empty());
    ASSERT_FALSE(other.hits.empty());
    EXPECT_LT(other.hits[0].similarity, 0.9 * same.hits[0].similarity)
        << "words that no section has are words all the same";
    EXPECT_TRUE(ask({.text = "Məktəb gəzinti"}).hits.empty()) << "one word each";
}

TEST_F(Similar, LeavesOutWhatStatesNothing) {
    corpus::Document act = tests::make_document("act", "Qanun",
                                                {"FƏSİL 3\nGəzinti vaxtının gündəlik saatları",
                                                 "Gəzinti vaxtı gündəlik iki saata çatdırılsın.",
                                                 "Gəzinti vaxtı gündəlik iki saat olsun."});
    act.sections[0].heading = "FƏSİL 3. Gəzinti vaxtının gündəlik saatları";
    act.sections[1].role = corpus::Role::kFrontMatter;
    fixture_.put({act});
    std::vector<std::string> anchors;
    const SimilarResponse found = ask({.text = draft_});
    for (const SimilarHit& hit : found.hits) {
        if (hit.id == "act") anchors.push_back(hit.anchor);
        for (const SimilarHit& repeat : hit.repeats) EXPECT_NE(repeat.id, "act");
    }
    EXPECT_EQ(anchors, std::vector<std::string>{"s-3"});
}

TEST_F(Similar, KnowsAThingByAnotherNameOfItsLanguage) {
    const auto english = [](std::string id, std::string text) {
        return tests::make_document(std::move(id), "Report", {std::move(text)}, "en");
    };
    fixture_.put({english("idps", "Go on to improve the living conditions of IDPs"),
                  english("prisons", "Improve the living conditions in remote prisons"),
                  english("persons", "Help elderly persons to find a job")});
    const SimilarResponse found =
        ask({.text = "Improve the living conditions of internally displaced persons"});
    ASSERT_GE(found.hits.size(), 2U);
    EXPECT_EQ(found.hits[0].id, "idps");
    EXPECT_EQ(found.hits[1].id, "prisons");
    EXPECT_NE(found.hits[0].snippet_html.find("<mark>IDPs</mark>"), std::string::npos);
}

TEST_F(Similar, LeavesOutWhichStateRecommends) {
    const auto item = [](const std::string& id, const std::string& text) {
        corpus::Document document = recommendation(id, text, "Peru", "2019-01-01", "");
        document.sections[0].recommendation =
            corpus::Recommendation{.end = static_cast<std::uint32_t>(text.size())};
        return document;
    };
    fixture_.put(
        {item("u1", "Promote gender equality (Jordan, Chad and Iran (Islamic Republic of));"),
         item("u2", "Build roads in Jordan, Chad and Iran (Jordan, Chad and Iran);"),
         item("u3", "Promote gender equality (Bolivia)")});
    const SimilarResponse found = ask({.document = "u1"});
    ASSERT_EQ(found.hits.size(), 1U);
    EXPECT_EQ(found.hits[0].id, "u3");
    EXPECT_EQ(found.hits[0].snippet_html,
              "<mark>Promote</mark> <mark>gender</mark> <mark>equality</mark> (Bolivia)");
    const SimilarResponse pasted = ask({.text = "Build roads in Jordan (Jordan, Chad and Iran);"});
    ASSERT_FALSE(pasted.hits.empty());
    EXPECT_EQ(pasted.hits[0].id, "u2");
    EXPECT_EQ(pasted.hits[0].shared_phrases, std::vector<std::string>{"Build roads in Jordan"});
}

/// Words of three syllables, of which number n is one and the same.
std::string made_word(std::size_t n) {
    static const std::vector<std::string> kSyllables = {"ba", "ke", "lo", "mu", "ri", "ta", "no"};
    const std::size_t base = kSyllables.size();
    return kSyllables[n % base] + kSyllables[n / base % base] + kSyllables[n / base / base % base];
}

// Long sections that had more of the words of a draft took all the places for candidates, so that
// a short recommendation was found only where its kind was asked for.
TEST_F(Similar, FindsTheSameWithEveryKind) {
    const std::string subject = "warden whistle winter";
    std::vector<std::string> laws;
    for (std::size_t i = 0; i < 900; ++i) {
        std::string text = i < 150 ? subject + " " + subject + " " + subject : "";
        for (std::size_t k = 0; k < 40; ++k) text += " " + made_word(i * 31 + k * 7 % 97);
        laws.push_back(std::move(text));
    }
    const corpus::Document law = [&] {
        corpus::Document document = tests::make_document("law", "Law", laws, "en");
        document.kind = "legislation";
        return document;
    }();
    corpus::Document said = tests::make_document("said", "Said", {"Whistle: warden"}, "en");
    said.kind = "recommendation";
    fixture_.put({law, said});
    const std::string& draft = subject;
    const SimilarResponse of_kind = ask({.text = draft, .kinds = {"recommendation"}});
    const SimilarResponse of_all = ask({.text = draft});
    ASSERT_FALSE(of_kind.hits.empty());
    ASSERT_FALSE(of_all.hits.empty());
    EXPECT_EQ(of_kind.hits[0].id, "said");
    EXPECT_EQ(of_all.hits[0].id, "said");
    EXPECT_EQ(of_all.hits[0].similarity, of_kind.hits[0].similarity);
}

corpus::Document english(const std::string& id, const std::string& text,
                         const std::string& addressee, const std::string& status = {}) {
    corpus::Document document = recommendation(id, text, addressee, "2014-01-01", status);
    document.lang = "en";
    document.sections[0].recommendation =
        corpus::Recommendation{.end = static_cast<std::uint32_t>(text.size())};
    return document;
}

/// More sections than an index may have that is too small to tell common words; more still where a
/// word that is repeated often must not be common.
corpus::Document much_else(std::size_t sections = 120) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < sections; ++i) {
        texts.push_back(made_word(i) + " " + made_word(i * 5 + 2) + " " + made_word(i * 3 + 1));
    }
    return tests::make_document("else", "Else", texts, "en");
}

// Two short words say nothing of their language, so that `Ratify` kept a stem that no section has;
// and of an acronym alone nothing is compared by cosine.
TEST_F(Similar, FindsAShortTextThatIsRepeatedWordForWord) {
    fixture_.put({much_else(), english("a", "Ratify OP-CAT", "Peru"),
                  english("b", "115.14 Ratify OP-CAT;", "Chad"),
                  english("c", "Ratify the Covenant on roads", "Peru"),
                  english("d", "Ratify CED (Jordan)", "Chad")});
    for (const char* draft : {"Ratify OP-CAT", "ratify op-cat."}) {
        const SimilarResponse found = ask({.text = draft});
        ASSERT_FALSE(found.hits.empty()) << draft;
        EXPECT_EQ(found.hits[0].id, "a");
        EXPECT_EQ(found.hits[0].similarity, 1.0);
        EXPECT_EQ(found.hits[0].copies, 1U);
        ASSERT_EQ(found.hits[0].repeats.size(), 1U);
        EXPECT_EQ(found.hits[0].repeats[0].id, "b");
    }
    const SimilarResponse ced = ask({.text = "Ratify CED", .addressees = {"Chad"}});
    ASSERT_FALSE(ced.hits.empty());
    EXPECT_EQ(ced.hits[0].id, "d");
    EXPECT_TRUE(ced.hits[0].same_addressee);
    fixture_.put({english("one", "Diffamasiya", "Peru")});
    const SimilarResponse one = ask({.text = "Diffamasiya"});
    ASSERT_EQ(one.hits.size(), 1U) << "of one word, too";
    EXPECT_EQ(one.hits[0].id, "one");
    EXPECT_TRUE(one.warnings.empty());
}

// What the shortlist of candidates had no room for was left out of the number without a word.
TEST_F(Similar, CountsEveryRepeatOfAText) {
    const std::string said = "Lower the price of school books in the mountains";
    std::vector<corpus::Document> documents = {much_else(2000)};
    for (std::size_t i = 0; i < 250; ++i) {
        documents.push_back(english("r" + std::to_string(100 + i), said, i < 110 ? "Peru" : "Chad",
                                    i == 249 ? "done" : "not_done"));
    }
    documents.push_back(english("near", said + ", in the mountains", "Peru"));
    fixture_.put(documents);
    const SimilarResponse found = ask({.text = said, .addressees = {"Chad"}});
    ASSERT_FALSE(found.hits.empty());
    const SimilarHit& hit = found.hits[0];
    EXPECT_EQ(hit.addressees, std::vector<std::string>{"Chad"});
    EXPECT_EQ(hit.copies, 249U);
    EXPECT_EQ(hit.repeats_total, 250U);
    EXPECT_FALSE(hit.repeats_at_least);
    EXPECT_TRUE(hit.any_done) << "one that is not shown";
    EXPECT_EQ(hit.repeats.size(), 100U);
    const SimilarResponse all = ask({.text = said});
    ASSERT_FALSE(all.hits.empty());
    EXPECT_EQ(all.hits[0].copies, 249U);
    EXPECT_TRUE(all.hits[0].repeats_at_least) << "copies alone took all places";
    const SimilarResponse some = ask({.text = said, .kinds = {"report"}});
    for (const SimilarHit& other : some.hits) EXPECT_NE(other.kind, "recommendation");
}

TEST_F(Similar, TellsWhereTheNumberOfRepeatsIsALowerBound) {
    std::vector<corpus::Document> documents = {much_else(2000)};
    for (std::size_t i = 0; i < 300; ++i) {
        documents.push_back(
            english("r" + std::to_string(100 + i),
                    "Lower the price of school books in the mountain village " + made_word(i + 40),
                    "Peru"));
    }
    fixture_.put(documents);
    const SimilarResponse found =
        ask({.text = "Lower the price of school books in the mountain village"});
    ASSERT_FALSE(found.hits.empty());
    EXPECT_LT(found.hits[0].repeats_total, 299U);
    EXPECT_TRUE(found.hits[0].repeats_at_least);
    EXPECT_EQ(found.hits[0].copies, 0U);
}

TEST_F(Similar, DoesNotTakeConsideringForDoing) {
    const std::string pact = " the convention on the rights of mountain herders of all provinces";
    fixture_.put({much_else(), english("do", "Ratify" + pact, "Peru"),
                  english("too", "Ratify" + pact + " soon", "Chad"),
                  english("think", "Consider ratifying" + pact, "Peru")});
    const SimilarResponse found = ask({.text = "Ratify" + pact});
    ASSERT_EQ(found.hits.size(), 2U);
    EXPECT_EQ(found.hits[0].id, "do");
    ASSERT_EQ(found.hits[0].repeats.size(), 1U);
    EXPECT_EQ(found.hits[0].repeats[0].id, "too");
    EXPECT_EQ(found.hits[1].id, "think");
    EXPECT_GT(found.hits[1].similarity, 0.85);
    EXPECT_FALSE(found.hits[0].only_considers);
    EXPECT_TRUE(found.hits[1].only_considers);
}

TEST_F(Similar, KnowsConsideringByWhereTheVerbStands) {
    const auto considers = [this](const std::string& text) {
        tests::IndexFixture fixture;
        fixture.put({much_else(), english("said", text, "Peru")});
        const auto found = fixture.searcher().similar({.text = text});
        EXPECT_TRUE(found && !found->hits.empty()) << text;
        return found && !found->hits.empty() && found->hits.front().only_considers;
    };
    for (const char* text :
         {"Continue to explore the possibility of school books for herders",
          "Give positive consideration to the request of the mountain villages",
          "Take further steps to study the price of school books in mountain villages",
          "Dağ kəndlərində məktəb kitablarının pulsuz verilməsi məsələsinə baxılsın",
          "Dağ kəndlərində məktəb kitablarının pulsuz verilməsi imkanları araşdırılsın"}) {
        EXPECT_TRUE(considers(text)) << text;
    }
    for (const char* text :
         {"Conduct medical examinations of all children of herders in mountain villages",
          "Complete within the envisaged time the books for mountain villages",
          "Adopt the law reflecting the needs of herders in mountain villages",
          "Dağ kəndlərində məktəb kitabları üçün uşaqların fikri nəzərə alınsın",
          "Dağ kəndlərində məktəb kitabları üçün bütün uşaqlara imkan yaradılsın",
          "Dağ kəndlərində məktəb kitabları barədə şikayətlər araşdırılsın",
          "Print school books for all children of herders who study in mountain villages",
          "The Commissioner considers it necessary that school books be free for herders",
          "Nəzərdən kənarda qalmış dağ kəndlərinə məktəb kitabları göndərilsin"}) {
        EXPECT_FALSE(considers(text)) << text;
    }
}

TEST_F(Similar, ComparesADraftPointByPoint) {
    fixture_.put({much_else(), english("books", "Lower the price of school books", "Peru"),
                  english("judges", "Train judges of the appeal chamber", "Peru"),
                  english("roads", "Repair roads to mountain villages before winter", "Chad"),
                  english("fish", "Protect fish of the northern lakes", "Chad")});
    const std::string draft =
        "The Commissioner recommends:\n1. Lower the price of school books;\n2. Train judges of the "
        "appeal chamber.\n3. Repair roads to mountain villages before winter\n";
    const SimilarResponse found = ask({.text = draft, .limit = 3});
    ASSERT_EQ(found.points.size(), 3U);
    EXPECT_EQ(found.points[0], "Lower the price of school books;");
    std::vector<std::pair<std::string, std::size_t>> hits;
    for (const SimilarHit& hit : found.hits) {
        hits.emplace_back(hit.id, hit.point);
        EXPECT_EQ(hit.similarity, 1.0);
    }
    const std::vector<std::pair<std::string, std::size_t>> expected = {
        {"books", 1}, {"judges", 2}, {"roads", 3}};
    EXPECT_EQ(hits, expected);
    EXPECT_TRUE(ask({.text = "Lower the price of school books"}).points.empty());
}

// All places went to the point that most was said about.
TEST_F(Similar, ShowsSomethingOfEachPoint) {
    std::vector<corpus::Document> documents = {
        much_else(), english("judges", "Train judges of the appeal chamber in tax law", "Chad")};
    for (std::size_t i = 0; i < 20; ++i) {
        documents.push_back(english(
            "b" + std::to_string(i),
            "Lower the price of school books " + made_word(i) + " " + made_word(i + 50), "Peru"));
    }
    fixture_.put(documents);
    const SimilarResponse found =
        ask({.text = "- Lower the price of school books\n- Train judges for the court of appeal",
             .addressees = {"Peru"},
             .limit = 3});
    ASSERT_EQ(found.hits.size(), 3U);
    EXPECT_EQ(found.hits[2].id, "judges");
    EXPECT_EQ(found.hits[2].point, 2U);
}

TEST_F(Similar, PutsWhatIsHardlyAlikeBehindWhatIsTheSame) {
    fixture_.put({much_else(),
                  english("same", "Establish a commission for rights of herders", "Peru"),
                  english("less", "Give the commission money for rights of children", "Chad"),
                  english("near", "Establish one commission for all rights of herders", "Mali")});
    const std::string draft = "Establish soon a commission for rights of herders";
    const SimilarResponse hardly = ask({.text = draft, .addressees = {"Chad"}});
    ASSERT_GE(hardly.hits.size(), 2U);
    EXPECT_EQ(hardly.hits[0].id, "same");
    EXPECT_FALSE(hardly.hits[0].same_addressee);
}

// What was like it to the addressee, more or less, stood first and could fill the page.
TEST_F(Similar, PutsWhatSaysItWordForWordFirst) {
    fixture_.put({much_else(), english("same", "Lower the price of school books", "Peru"),
                  english("near", "Lower the price of school books and of school coats", "Chad")});
    const SimilarResponse found =
        ask({.text = "Lower the price of school books.", .addressees = {"Chad"}, .limit = 1});
    ASSERT_EQ(found.hits.size(), 1U);
    EXPECT_EQ(found.hits[0].id, "same");
}

TEST_F(Similar, ReadsASlipAsWhatWasMeant) {
    fixture_.put({much_else(), english("a", "Establish a moratorium on the death penalty", "Peru"),
                  english("b", "Keep the moratorium on the death penalty in force", "Chad")});
    const SimilarResponse found = ask({.text = "Establish a moratorum on the death penalty"});
    ASSERT_FALSE(found.hits.empty());
    EXPECT_EQ(found.hits[0].id, "a");
    EXPECT_EQ(found.hits[0].similarity, 1.0);
    EXPECT_EQ(found.warnings, std::vector<std::string>{
                                  "\"moratorum\" is in no document; it is read as \"moratorium\""});
    EXPECT_TRUE(ask({.text = "Establish a panel on the depth penalty"}).warnings.empty())
        << "a short word may be one of its own";
}

// `həbsxana`, a prison by the thesaurus, was read as a word that no text has.
TEST_F(Similar, MendsNoWordThatIsKnownByAnotherName) {
    fixture_.put({much_else(), english("a", "Free the prizoners on the death penalty", "Peru"),
                  english("b", "Keep the prizoners on the death penalty alive", "Chad"),
                  english("c", "The court on the death penalty", "Chad")});
    const SimilarResponse known = ask({.text = "Free the prisoners on the death penalty"});
    EXPECT_TRUE(known.warnings.empty()) << known.warnings.front();
    EXPECT_FALSE(ask({.text = "Free the prixoners on the death penalty"}).warnings.empty());
}

// "Ratify the Optional Protocol" is a term, too, and hid the longer one that begins in it.
TEST_F(Similar, TakesTheLongerOfTwoTermsThatOverlap) {
    fixture_.put({much_else(), english("a", "Consider ratifying OPCAT in the near future", "Peru"),
                  english("b", "Ratify the Optional Protocol to the Convention on herds", "Chad")});
    const SimilarResponse found =
        ask({.text = "Ratify the Optional Protocol to the Convention against Torture"});
    const bool has_opcat = std::any_of(found.hits.begin(), found.hits.end(),
                                       [](const auto& hit) { return hit.id == "a"; });
    EXPECT_TRUE(has_opcat);
}

TEST_F(Similar, RefusesWhatItCannotAnswer) {
    Searcher searcher = fixture_.searcher();
    const auto place = [&](const SimilarRequest& request) {
        const auto response = searcher.similar(request);
        return response ? std::string("answered") : response.error().place;
    };
    EXPECT_EQ(place({}), "document");
    EXPECT_EQ(place({.document = "r1", .text = "x"}), "document");
    EXPECT_EQ(place({.document = "nobody"}), "document");
    EXPECT_EQ(place({.document = "r1", .anchor = "s-9"}), "document");
    EXPECT_EQ(place({.text = draft_, .limit = 0}), "limit");
    EXPECT_EQ(place({.text = draft_, .limit = 51}), "limit");
    EXPECT_EQ(place({.text = std::string(kMaxSimilarText + 1, 'a')}), "text");
    std::string letters;  // of two bytes each
    for (std::size_t i = 0; i < kMaxSimilarText; ++i) letters += "ə";
    EXPECT_EQ(place({.text = letters}), "answered");
    EXPECT_EQ(place({.text = letters + "ə"}), "text");
    EXPECT_FALSE(ask({.text = "zzz qqq"}).warnings.empty());
    EXPECT_FALSE(ask({.text = "\xFF\xFE \xC3"}).warnings.empty());
    std::string same;
    while (same.size() + 20 < kMaxSimilarText) same += "gəzinti vaxtı ";
    EXPECT_EQ(place({.text = same}), "answered");
}

}  // namespace
}  // namespace axtar::search
