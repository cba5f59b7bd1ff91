#include "search/suggest.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <random>
#include <regex>
#include <set>
#include <string>
#include <thread>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "search/reader_pool.h"
#include "search/searcher.h"
#include "search/spelling/phrase_spelling_internal.h"
#include "search/suggesting/suggest_cohesion_internal.h"
#include "search/suggesting/suggest_matcher_internal.h"
#include "tests/search/completions.h"
#include "tests/support/index_fixture.h"
#include "tests/support/random_seed.h"
#include "tests/support/read_table.h"

namespace axtar::search {
namespace {

using tests::complete;

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

std::vector<corpus::Document> table_documents() {
    std::vector<corpus::Document> documents;
    for (const auto& [where, columns] : tests::read_table("search/suggest_documents.tsv")) {
        corpus::Document document =
            tests::make_document(columns.at(0), columns.at(1), {columns.at(5)}, "");
        document.number = columns.at(2);
        document.issuer = columns.at(3);
        document.addressees = split(columns.at(4), ';');
        documents.push_back(std::move(document));
    }
    return documents;
}

tests::IndexFixture& table_index() {
    static tests::IndexFixture fixture;
    static const bool filled = [] {
        fixture.put(table_documents());
        return true;
    }();
    EXPECT_TRUE(filled);
    return fixture;
}

const Completion* find(const std::vector<Completion>& all, const std::string& text) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Completion& each) { return each.text == text; });
    return found == all.end() ? nullptr : &*found;
}

std::string without_marks(const std::string& html) {
    return std::regex_replace(html, std::regex("</?mark>"), "");
}

TEST(Suggest, GoesOnFromTheBeginningOfAnyWord) {
    Searcher searcher = table_index().searcher();
    for (const auto& [where, columns] : tests::read_table("search/suggest.tsv")) {
        SCOPED_TRACE(where);
        const auto all =
            complete(searcher, {.text = columns.at(0), .limit = 20, .kind = columns.at(1)});
        const bool refused = columns.at(2).starts_with('!');
        const std::string wanted = columns.at(2).substr(refused ? 1 : 0);
        const Completion* found = find(all, wanted);
        EXPECT_EQ(found == nullptr, refused) << columns.at(0) << " -> " << wanted;
        for (const Completion& each : all) {
            EXPECT_EQ(each.kind, columns.at(1));
            EXPECT_NE(each.html.find("<mark>"), std::string::npos) << each.html;
        }
    }
}

/// A slip that stands in one title does not keep its readers from the word meant.
TEST(SuggestMatcher, TakesAFinishedWordForOneFarCommonerAlone) {
    SuggestIndexBuilder builder;
    builder.add(CompletionKind::kTitle, "cinayat hadisəsi", kNoDocument, 1);
    builder.add(CompletionKind::kTitle, "cinavat xəbəri", kNoDocument, 1);
    for (int i = 0; i < 12; ++i) {
        builder.add(CompletionKind::kTitle, "cinayət işi " + std::to_string(i), kNoDocument, 1);
    }
    const SuggestIndex index = builder.finish(nullptr);
    const auto titles_for = [&](const std::string& typed) {
        const TypedText text{.words = suggest_words(typed), .open = true};
        return match_suggestions(index, text, SuggestStage::kAnyMisspelt, std::nullopt, 20)
            .at(static_cast<std::size_t>(CompletionKind::kTitle))
            .size();
    };
    EXPECT_EQ(titles_for("cinayat is"), 12U);
    EXPECT_EQ(titles_for("cinayat xeb"), 0U);
}

TEST(Suggest, TakesAFinishedWordOfManyTextsForNoOther) {
    tests::IndexFixture fixture;
    std::vector<corpus::Document> documents = {
        tests::make_document("rules", "Kamara qaydaları", {"Mətn."})};
    for (int i = 0; i < 25; ++i) {
        documents.push_back(
            tests::make_document("text-" + std::to_string(i), "Sənəd", {"Kamera soyuqdur."}));
    }
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    EXPECT_TRUE(complete(searcher, {.text = "kamera qay"}).empty());
    EXPECT_EQ(complete(searcher, {.text = "kamira qay"}).size(), 1U);
}

// "aliment" stands in articles and in no title: there was nothing to go on to.
TEST(Suggest, GoesOnWithAWordOfTextsWhereNothingLongerHasIt) {
    tests::IndexFixture fixture;
    corpus::Document note =
        tests::make_document("n", "Qeyd", {"Mətn.", "Alimoniya.", "Alimoniya."});
    for (const std::size_t i : {1U, 2U}) note.sections[i].role = corpus::Role::kFootnote;
    fixture.put({tests::make_document("a", "Ailə", {"Aliment ödənilir.", "Alimentin məbləği."}),
                 tests::make_document("b", "Sənəd", {"Alimentlər haqqında.", "Alimentdən imtina."}),
                 tests::make_document("c", "Siyahı", {"Alimpiya", "Vətəndaşlar. Vətəndaşlıq."}),
                 tests::make_document("d", "Cədvəl", {"Vətəndaş. Vətəndaşlığın itirilməsi."}),
                 note});
    Searcher searcher = fixture.searcher();
    const auto found = complete(searcher, {.text = "alim"});
    ASSERT_EQ(found.size(), 1U) << "no misprint of one section, no word of footnotes alone";
    EXPECT_EQ(found[0].text, "aliment");
    EXPECT_EQ(found[0].kind, "phrase");
    EXPECT_EQ(found[0].html, "<mark>alim</mark>ent");
    EXPECT_EQ(found[0].count, 2U);
    EXPECT_EQ(complete(searcher, {.text = "vetend"}).size(), 2U) << "a citizen, citizenship";
    EXPECT_TRUE(complete(searcher, {.text = "al"}).empty()) << "as a prefix in a query";
    EXPECT_TRUE(complete(searcher, {.text = "alim", .kind = "title"}).empty());
    EXPECT_TRUE(complete(searcher, {.text = "aliment "}).empty()) << "it is typed out";
}

TEST(SuggestCohesion, LeavesPiecesOfLongerPhrasesOut) {
    const SuggestCohesion::Counts said = {
        {"human rights", 500},       {"human rights council", 35},
        {"rights council", 60},      {"universal periodic", 36},
        {"periodic review", 34},     {"universal periodic review", 20},
        {"national human", 50},      {"national plan", 28},
        {"action plan", 46},         {"freedom of expression", 27},
        {"rights of the child", 37}, {"violence against women", 29},
        {"women rights", 60},        {"equal women", 2},
        {"women quotas", 3}};
    const SuggestCohesion cohesion(said);
    for (const char* whole :
         {"human rights", "human rights council", "universal periodic review", "action plan",
          "freedom of expression", "rights of the child", "violence against women"}) {
        EXPECT_TRUE(cohesion.is_whole(whole, said.at(whole))) << whole;
    }
    for (const char* piece :
         {"rights council", "universal periodic", "periodic review", "national human"}) {
        EXPECT_FALSE(cohesion.is_whole(piece, said.at(piece))) << piece;
    }
}

// Phrases end with their fourth word, and the forms of a fifth were counted one by one.
TEST(SuggestCohesion, KnowsPiecesWhateverTheFormOfTheNextWord) {
    const SuggestCohesion::Counts said = {{"azərbaycan respublikasının müvafiq icra", 60},
                                          {"respublikasının müvafiq icra hakimiyyəti", 20},
                                          {"respublikasının müvafiq icra hakimiyyətinin", 15},
                                          {"icra hakimiyyəti", 90},
                                          {"yerli icra", 50},
                                          {"yerli icra hakimiyyəti", 10},
                                          {"yerli icra hakimiyyətinə", 10},
                                          {"yerli icra hakimiyyətləri", 10},
                                          {"muxtar respublikası ali", 17},
                                          {"respublikası ali məhkəməsinin", 14},
                                          {"işgəncə və pis rəftar", 40},
                                          {"pis rəftar halları", 30},
                                          {"rights of the child", 40},
                                          {"convention rights of the", 5}};
    const SuggestCohesion cohesion(said);
    for (const char* piece :
         {"azərbaycan respublikasının müvafiq icra", "respublikasının müvafiq icra hakimiyyəti",
          "yerli icra", "muxtar respublikası ali", "respublikası ali məhkəməsinin"}) {
        EXPECT_FALSE(cohesion.is_whole(piece, said.at(piece))) << piece;
    }
    for (const char* whole : {"icra hakimiyyəti", "işgəncə və pis rəftar", "rights of the child"}) {
        EXPECT_TRUE(cohesion.is_whole(whole, said.at(whole))) << whole;
    }
}

TEST(SuggestCohesion, LeavesWordsOutThatMetByChance) {
    const SuggestCohesion::Counts said = {{"kazakhstan courts", 40},  {"kazakhstan laws", 40},
                                          {"kazakhstan treaties", 4}, {"human treaties", 60},
                                          {"peace treaties", 60},     {"rome statute", 4}};
    const SuggestCohesion cohesion(said);
    EXPECT_FALSE(cohesion.is_whole("kazakhstan treaties", 4));
    EXPECT_TRUE(cohesion.is_whole("rome statute", 4));
    EXPECT_TRUE(cohesion.is_whole("peace treaties", 60));
}

TEST(Suggest, MarksWhatWasTypedInTheWordsAsTheyAreWritten) {
    Searcher searcher = table_index().searcher();
    const auto marked = [&](const std::string& typed) {
        const auto all = complete(searcher, {.text = typed});
        return all.empty() ? std::string() : all.front().html;
    };
    EXPECT_EQ(marked("cinayet mec"), "<mark>Cinayət</mark> <mark>Məc</mark>əlləsi");
    EXPECT_EQ(marked("246-iik"), "<mark>246</mark>-<mark>IIK</mark>Q");
    EXPECT_EQ(marked("question"),
              "Men&#39;s and women&#39;s rights: “the &amp; <mark>question</mark>” &lt;2021&gt;");
    EXPECT_EQ(marked("edlyye"), "<mark>Ədliyyə</mark> Nazirliyi");
}

TEST(Suggest, CountsDocumentsAndNamesTheOneThatItIs) {
    Searcher searcher = table_index().searcher();
    const auto one = complete(searcher, {.text = "cinayet mecelle"});
    ASSERT_FALSE(one.empty());
    EXPECT_EQ(one.front().document, "code-criminal");
    EXPECT_EQ(one.front().count, 1U);
    const auto two = complete(searcher, {.text = "recommendation from nor"});
    ASSERT_FALSE(two.empty());
    EXPECT_EQ(two.front().document, "");
    EXPECT_EQ(two.front().count, 2U);
    const auto office = complete(searcher, {.text = "ombudsman ap", .kind = "institution"});
    ASSERT_FALSE(office.empty());
    // Issuer of four documents and addressee of two others.
    EXPECT_EQ(office.front().count, 6U);
    const auto phrase = complete(searcher, {.text = "tibbi", .kind = "phrase"});
    ASSERT_FALSE(phrase.empty());
    EXPECT_EQ(phrase.front().count, 4U);
}

// A word of a title had the key of another word, an institution's, and was counted with it.
TEST(Suggest, CountsNoWordOfAnotherKind) {
    constexpr int kDocuments = 24;
    std::vector<corpus::Document> documents;
    for (int i = 0; i < kDocuments; ++i) {
        const std::string letter(1, static_cast<char>('a' + i));
        documents.push_back(tests::make_document("d" + letter, "Title" + letter, {"mətn"}));
        documents.back().issuer = "Issuer" + letter;
    }
    tests::IndexFixture fixture;
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    for (const corpus::Document& document : documents) {
        for (const std::string& text : {document.title, document.issuer}) {
            const auto found = complete(searcher, {.text = text});
            ASSERT_EQ(found.size(), 1U) << text;
            EXPECT_EQ(found[0].text, text);
            EXPECT_EQ(found[0].count, 1U) << text;
        }
    }
}

TEST(Suggest, LeavesOutWhatAFewMisspell) {
    const PhraseSpelling::Counts counts = {{"special procedures", 300}, {"special proceduress", 10},
                                           {"special procedurs", 10},   {"special producers", 10},
                                           {"equal paid", 10},          {"equal pay", 300},
                                           {"state parties", 200},      {"states parties", 300}};
    const PhraseSpelling spelling(counts);
    for (const auto& [phrase, documents] : counts) {
        const bool expected = phrase == "special proceduress" || phrase == "special procedurs";
        EXPECT_EQ(spelling.is_misspelt(phrase, documents), expected) << phrase;
    }
}

TEST(Suggest, PutsWhatBeginsSoFirst) {
    Searcher searcher = table_index().searcher();
    const auto all = complete(searcher, {.text = "convention", .kind = "title"});
    ASSERT_GE(all.size(), 3U);
    const auto titles = complete(searcher, {.text = "ombudsman", .limit = 3, .kind = "title"});
    ASSERT_EQ(titles.size(), 3U);
    for (const Completion& title : titles) {
        EXPECT_TRUE(title.html.starts_with("<mark>") || title.html.starts_with("“<mark>"))
            << title.html;
    }
    const auto report = complete(searcher, {.text = "torture", .kind = "title"});
    ASSERT_EQ(report.size(), 2U);
    EXPECT_TRUE(report.front().text.starts_with("Convention against")) << report.front().text;
}

TEST(Suggest, LeavesRoomForOtherKinds) {
    Searcher searcher = table_index().searcher();
    std::set<std::string> kinds;
    for (const Completion& each : complete(searcher, {.text = "o", .limit = 4})) {
        kinds.insert(each.kind);
    }
    EXPECT_GT(kinds.size(), 1U);
}

TEST(Suggest, RefusesWhatIsOutOfRangeByName) {
    Searcher searcher = table_index().searcher();
    const auto place = [&](const SuggestRequest& request) {
        const auto response = searcher.suggest(request);
        return response ? std::string("accepted") : response.error().place;
    };
    EXPECT_EQ(place({.text = "a", .limit = 0}), "limit");
    EXPECT_EQ(place({.text = "a", .limit = 21}), "limit");
    EXPECT_EQ(place({.text = "a", .kind = "colour"}), "kind");
    EXPECT_EQ(place({.text = ""}), "accepted");
    EXPECT_TRUE(complete(searcher, {.text = ""}).empty());
    EXPECT_TRUE(complete(searcher, {.text = " -?! "}).empty());
}

/// Random input: bytes, and pieces of real titles with something done to them.
std::string random_text(std::mt19937& random) {
    static const std::vector<std::string> kPieces = {"ombudsman",
                                                     "İNSAN",
                                                     "hüq",
                                                     "Ə",
                                                     "246-",
                                                     "\xff\xfe",
                                                     "<b>",
                                                     "&",
                                                     "məcəlləsi",
                                                     " ",
                                                     "  ",
                                                     "torture",
                                                     "конст",
                                                     "a/h",
                                                     "“",
                                                     "19-cu",
                                                     std::string(300, 'a'),
                                                     "\u0301",
                                                     "Q ə r a r",
                                                     "'"};
    std::string text;
    for (std::size_t i = random() % 6; i > 0; --i) {
        std::string piece = kPieces[random() % kPieces.size()];
        if (!piece.empty() && random() % 3 == 0) {
            piece[random() % piece.size()] = static_cast<char>(random() % 256);
        }
        text += piece + (random() % 2 == 0 ? " " : "");
    }
    return text;
}

TEST(Suggest, AnswersAnythingThatIsTyped) {
    Searcher searcher = table_index().searcher();
    std::mt19937 random(tests::random_seed());
    for (int i = 0; i < 2'000; ++i) {
        const std::string text = random_text(random);
        SCOPED_TRACE(text);
        const auto limit = 1 + static_cast<std::uint32_t>(random() % 20);
        const auto all = complete(searcher, {.text = text, .limit = limit});
        EXPECT_LE(all.size(), limit);
        std::set<std::string> distinct;
        for (const Completion& each : all) {
            EXPECT_TRUE(utf8::is_valid(each.text) && utf8::is_valid(each.html));
            EXPECT_GT(each.count, 0U);
            EXPECT_TRUE(distinct.insert(each.kind + each.text).second);
            const std::string html = without_marks(each.html);
            EXPECT_EQ(html.find('<'), std::string::npos) << html;
        }
        const auto again = complete(searcher, {.text = text, .limit = limit});
        ASSERT_EQ(again.size(), all.size());
        for (std::size_t k = 0; k < all.size(); ++k) EXPECT_EQ(again[k].html, all[k].html);
    }
}

/// The slow way: every title by itself, with the words of keys compared one by one.
TEST(Suggest, FindsEachTitleByTheBeginningOfEachOfItsWords) {
    Searcher searcher = table_index().searcher();
    std::size_t asked = 0;
    for (const corpus::Document& document : table_documents()) {
        std::string word;
        for (const char byte : document.title + " ") {
            const bool letter = std::isalnum(static_cast<unsigned char>(byte)) != 0 ||
                                (static_cast<unsigned char>(byte) & 0x80U) != 0;
            if (letter) {
                word += byte;
                continue;
            }
            const bool plain = word.size() >= 4 && word.find("\xe2\x80") == std::string::npos;
            if (plain) {
                const std::string start(utf8::prefix(word, word.size() - 1));
                const auto all = complete(searcher, {.text = start, .limit = 20, .kind = "title"});
                EXPECT_NE(find(all, document.title), nullptr) << start << ": " << document.title;
                ++asked;
            }
            word.clear();
        }
    }
    EXPECT_GT(asked, 60U);
}

TEST(Suggest, ShowsNothingOfOtherCollections) {
    tests::IndexFixture fixture;
    corpus::Document open = tests::make_document("open", "Açıq məruzə", {"Adi mətn."});
    open.issuer = "Ombudsman Aparatı";
    std::vector<corpus::Document> secret;
    for (int i = 0; i < 5; ++i) {
        corpus::Document document =
            tests::make_document("secret-" + std::to_string(i), "Açıq olmayan zərdüşt məktubu",
                                 {"Gizli zərdüşt ittihamı. Məxfi agentura şəbəkəsi."});
        document.number = "777-GİZLİ";
        document.issuer = "Zərdüşt İdarəsi";
        secret.push_back(std::move(document));
    }
    fixture.put({open}, "public");
    const auto texts_of = [&](const std::string& typed) {
        Searcher searcher = fixture.searcher({"public"});
        std::string texts;
        for (const Completion& each : complete(searcher, {.text = typed, .limit = 20})) {
            texts += each.html + each.document + std::to_string(each.count) + "\n";
        }
        for (const std::string& query : {typed, typed + "x", "zerdust " + typed}) {
            const auto response = searcher.search({.query = query});
            EXPECT_TRUE(response);
            for (const Suggestion& meant : response->suggestions) texts += meant.query + "\n";
            for (const Relief& relief : response->diagnosis) {
                texts += relief.name + std::to_string(relief.documents) + "\n";
            }
        }
        return texts;
    };
    const std::vector<std::string> typed = {"a",        "aç",       "zer",   "zərdüşt",
                                            "zredüşt",  "777",      "mex",   "agentura",
                                            "agnetura", "ombusman", "məruze"};
    std::vector<std::string> before;
    for (const std::string& text : typed) before.push_back(texts_of(text));
    fixture.put(secret, "archive");
    for (std::size_t i = 0; i < typed.size(); ++i) EXPECT_EQ(texts_of(typed[i]), before[i]);
    // And the test can see the difference that it looks for.
    Searcher both = fixture.searcher();
    EXPECT_FALSE(complete(both, {.text = "zer"}).empty());
    const auto response = both.search({.query = "agnetura"});
    ASSERT_TRUE(response);
    EXPECT_FALSE(response->suggestions.empty());
}

TEST(Suggest, AddsUpOverTheCollectionsThatAreOpen) {
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("a", "Birgə məruzə", {"Mətn."})}, "public");
    fixture.put({tests::make_document("b", "Birgə məruzə", {"Mətn."})}, "archive");
    Searcher searcher = fixture.searcher();
    const auto all = complete(searcher, {.text = "birge"});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all.front().count, 2U);
    EXPECT_EQ(all.front().document, "");
}

/// The pool goes on with what it has while the new revision is read, but never shows a document
/// that is gone.
TEST(Suggest, FollowsTheIndexInAPool) {
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("old", "Köhnə sənəd", {"Mətn."}),
                 tests::make_document("kept", "Qalan sənəd", {"Mətn."})});
    ReaderPool pool({.index = fixture.index(), .poll = std::chrono::milliseconds(20)});
    const auto titles = [&] {
        std::set<std::string> found;
        const auto response = pool.with<SuggestResponse>(
            [](Searcher& searcher) { return searcher.suggest({.text = "sened"}); });
        EXPECT_TRUE(response);
        for (const Completion& each : response->completions) found.insert(each.document);
        return found;
    };
    EXPECT_EQ(titles(), (std::set<std::string>{"old", "kept"}));
    const std::string before = pool.revision();
    fixture.put({tests::make_document("new", "Yeni sənəd", {"Mətn."})});
    fixture.remove({"old"});
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    std::set<std::string> last;
    while (std::chrono::steady_clock::now() < deadline) {
        const std::string revision = pool.revision();
        last = titles();
        const bool both_commits_seen = last == std::set<std::string>{"kept", "new"};
        if (revision != before && both_commits_seen) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    EXPECT_EQ(last, (std::set<std::string>{"kept", "new"}));
}

}  // namespace
}  // namespace axtar::search
