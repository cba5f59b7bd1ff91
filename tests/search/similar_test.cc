#include <string>
#include <vector>

#include "tests/search/similar_fixture.h"

namespace axtar::search {
namespace {

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
