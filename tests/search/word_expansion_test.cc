// Prefixes and misspellings against texts that are looked through word by word.
#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "analyzers/fold.h"
#include "base/utf8.h"
#include "search/searcher.h"
#include "tests/support/index_fixture.h"
#include "tests/support/random_seed.h"

namespace axtar::search {
namespace {

using Words = std::vector<std::string>;

// Words beside others of the same stem, of a stem that begins so too, and of one that does not.
const Words kVocabulary = {
    "know",         "knowledge",     "knowledgeable",  "knowledges",  "economy",    "economic",
    "economics",    "child",         "children",       "childhood",   "detention",  "detained",
    "detect",       "policy",        "police",         "policies",    "reference",  "references",
    "referee",      "refugees",      "refugee",        "etmək",       "edilir",     "edildiyi",
    "edilmiş",      "almaq",         "alman",          "almanın",     "alma",       "verir",
    "verilir",      "verən",         "vətəndaş",       "vətəndaşlıq", "seçki",      "ayaq",
    "ayağı",        "ayaqlar",       "şəhər",          "səhər",       "şəhərin",    "məhkəmə",
    "vətəndaşlığı", "ayrı-seçkilik", "ayrı-seçkiliyi", "accident",    "accidental", "alleging"};

std::u32string letters(std::string_view text) {
    std::u32string all;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded next = utf8::decode(text, at);
        all += next.code_point;
        at += next.size;
    }
    return all;
}

std::string text_of(const std::u32string& all) {
    std::string text;
    for (const char32_t letter : all) utf8::append(text, letter);
    return text;
}

// Letters left out, added, changed, or two exchanged.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            cost[i][j] =
                std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (exchanged) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

Words beginning_with(const std::string& prefix) {
    Words found;
    std::copy_if(kVocabulary.begin(), kVocabulary.end(), std::back_inserter(found),
                 [&](const std::string& word) { return word.starts_with(prefix); });
    if (!found.empty() && analyzers::fold(prefix) != prefix) return found;
    found.clear();
    for (const std::string& word : kVocabulary) {
        if (analyzers::fold(word).starts_with(analyzers::fold(prefix))) found.push_back(word);
    }
    return found;
}

Words spelt_like(const std::string& typed, std::size_t edits) {
    Words found;
    for (const std::string& word : kVocabulary) {
        const bool near =
            distance(letters(analyzers::fold(word)), letters(analyzers::fold(typed))) <= edits;
        if (near) found.push_back(word);
    }
    return found;
}

/// Documents of a few words each, every word in some; the last word of every third is in its title
/// alone.
class Texts {
public:
    explicit Texts(std::mt19937& random) {
        std::vector<corpus::Document> documents;
        for (int i = 0; i < 80; ++i) {
            Words words;
            words.push_back(kVocabulary[static_cast<std::size_t>(i) % kVocabulary.size()]);
            for (int k = 0; k < 2; ++k) words.push_back(kVocabulary[random() % kVocabulary.size()]);
            texts_.push_back(words);
            const std::string title = i % 3 == 0 ? words[2] : "filler";
            const std::string rest = i % 3 == 0 ? "filler" : words[2];
            documents.push_back(tests::make_document("d" + std::to_string(i), title,
                                                     {words[0] + " " + words[1] + " " + rest},
                                                     i % 2 == 0 ? "az" : "en"));
        }
        fixture_.put(documents);
    }
    Searcher searcher() const { return fixture_.searcher(); }

    std::set<std::string> with_any(const Words& wanted) const {
        std::set<std::string> found;
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            const bool has = std::find_first_of(texts_[i].begin(), texts_[i].end(), wanted.begin(),
                                                wanted.end()) != texts_[i].end();
            if (has) found.insert("d" + std::to_string(i));
        }
        return found;
    }

private:
    tests::IndexFixture fixture_;
    std::vector<Words> texts_;
};

std::set<std::string> ids(Searcher& searcher, const std::string& query) {
    const auto response = searcher.search({.query = query, .limit = 100, .expand = false});
    EXPECT_TRUE(response) << query;
    std::set<std::string> found;
    if (response) {
        for (const Hit& hit : response->hits) found.insert(hit.id);
    }
    return found;
}

// `knowl*` found nothing but "knowledgeable", and `children~` not "children": stems were compared.
TEST(WordExpansion, AgreesWithTextsLookedThroughByHand) {
    const unsigned seed = tests::random_seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const Texts texts(random);
    Searcher searcher = texts.searcher();
    for (const std::string& word : kVocabulary) {
        const std::u32string all = letters(word);
        for (std::size_t length = 3; length <= all.size(); ++length) {
            const std::string prefix = text_of(all.substr(0, length));
            if (prefix.ends_with('-')) continue;
            const std::string query = prefix + "*";
            EXPECT_EQ(ids(searcher, query), texts.with_any(beginning_with(prefix))) << query;
        }
        for (std::size_t edits = 1; edits <= 2; ++edits) {
            std::u32string wrong = all;
            if (random() % 3 > 0) wrong.erase(random() % wrong.size(), 1);
            const std::string typed = text_of(wrong);
            if (wrong.size() < 5 || typed.find('-') != std::string::npos) continue;
            const std::string query = typed + (edits == 1 ? "~" : "~2");
            EXPECT_EQ(ids(searcher, query), texts.with_any(spelt_like(typed, edits))) << query;
        }
    }
}

TEST(WordExpansion, TakesTheCommonestAndTheWordItself) {
    std::vector<corpus::Document> documents;
    std::string common;
    for (char a = 'a'; a < 'j'; ++a) {
        for (char b = 'a'; b < 'j'; ++b) {
            const std::string word = std::string("kontr") + a + b;
            if (word != "kontraa") common += word + " ";
        }
    }
    documents.push_back(tests::make_document("one", "Title", {common}));
    documents.push_back(tests::make_document("two", "Title", {common}));
    documents.push_back(tests::make_document("rare", "Title", {"kontraa"}));
    tests::IndexFixture fixture;
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    const auto fuzzy = searcher.search({.query = "kontraa~2"});
    ASSERT_TRUE(fuzzy);
    EXPECT_EQ(fuzzy->hits.size(), 3U);
    ASSERT_EQ(fuzzy->expansions.size(), 64U);
    EXPECT_EQ(fuzzy->expansions.front().to, "kontraa");
    ASSERT_EQ(fuzzy->warnings.size(), 1U);
    EXPECT_NE(fuzzy->warnings.front().find("more than 64 words"), std::string::npos);
    const auto prefix = searcher.search({.query = "kontr*"});
    ASSERT_TRUE(prefix);
    EXPECT_EQ(prefix->hits.size(), 2U);
    EXPECT_EQ(prefix->expansions.size(), 64U);
}

// Letters that are not Azerbaijani were folded in what was typed and not in the index.
// Only the sections whose texts have a form of the word were found.
TEST(WordExpansion, FindsInATitleWhatTheWordItselfFinds) {
    tests::IndexFixture fixture;
    fixture.put(
        {tests::make_document("code", "Mülki Məcəllə", {"Nikah.", "Bu Məcəllə.", "Vərəsə."}),
         tests::make_document("near", "Məcəllo", {"Məcəllo haqqında."}),
         tests::make_document("law", "Qanun", {"Məcəllə."})});
    Searcher searcher = fixture.searcher();
    const auto sections = [&](const std::string& query) {
        const auto response = searcher.search({.query = query, .expand = false});
        EXPECT_TRUE(response) << query;
        return response ? response->total_sections : 0;
    };
    EXPECT_EQ(sections("title:məcəllə"), 3U);
    EXPECT_EQ(sections("title:məcəllə~"), 4U);
    EXPECT_EQ(sections("title:mecelle~"), 4U);
    EXPECT_EQ(sections("title:mecelle~ nikah"), 1U);
    EXPECT_EQ(sections("title:mecilla~ vərəsə"), 0U) << "a neighbour must be in the text";
}

TEST(WordExpansion, FindsAWordWithForeignLetters) {
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("name", "Title", {"Fábián keçmişdir"})});
    Searcher searcher = fixture.searcher();
    EXPECT_EQ(ids(searcher, "fábián~").size(), 1U);
    EXPECT_EQ(ids(searcher, "fábiá*").size(), 1U);
}

}  // namespace
}  // namespace axtar::search
