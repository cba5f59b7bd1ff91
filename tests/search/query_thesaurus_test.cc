#include <chrono>
#include <fstream>
#include <set>
#include <string>
#include <thread>

#include <gtest/gtest.h>

#include "search/vocabulary/dictionary_internal.h"
#include "search/vocabulary/name_synonyms.h"
#include "search/vocabulary/term_rooms_internal.h"
#include "search/vocabulary/thesaurus.h"
#include "tests/support/read_table.h"
#include "tests/support/temporary_directory.h"

namespace axtar::search {
namespace {

/// What the words of `typed` may be taken for, the longest match at the first word.
std::string longest(const Thesaurus& thesaurus, const std::string& typed) {
    const std::vector<analyzers::QueryWord> words = analyzers::analyze_query(typed);
    std::vector<const analyzers::QueryWord*> asked;
    for (const analyzers::QueryWord& word : words) asked.push_back(&word);
    const std::vector<Thesaurus::Match> matches = thesaurus.matches(thesaurus.asked(asked));
    if (matches.empty()) return "-";
    std::string text = std::to_string(matches.front().words) + ":";
    for (const Thesaurus::Term* term : matches.front().to) text += " " + term->text() + ";";
    return text;
}

// Rows: what is typed, number of words taken, a name among those found ("-": nothing is found).
TEST(Thesaurus, KnowsWhatTermsAreCalled) {
    for (const auto& [where, columns] : tests::read_table("search/thesaurus.tsv")) {
        SCOPED_TRACE(where);
        ASSERT_EQ(columns.size(), 3U);
        const std::string found = longest(Thesaurus::built_in(), columns[0]);
        if (columns[1] == "0") {
            EXPECT_EQ(found, "-") << columns[0];
        } else {
            EXPECT_EQ(found.substr(0, found.find(':')), columns[1]) << columns[0] << ": " << found;
            EXPECT_NE(found.find(" " + columns[2] + ";"), std::string::npos)
                << columns[0] << ": " << found;
        }
    }
}

TEST(Thesaurus, LeavesALongerTermWholeThatBeginsWithinAnother) {
    EXPECT_EQ(term_rooms({}), std::vector<std::size_t>());
    EXPECT_EQ(term_rooms({2, 0, 1}), std::vector<std::size_t>({2, 0, 1}));
    EXPECT_EQ(term_rooms({3, 0, 4, 0, 0, 0}), std::vector<std::size_t>({2, 0, 4, 0, 0, 0}));
    EXPECT_EQ(term_rooms({3, 3, 0, 0}), std::vector<std::size_t>({3, 3, 0, 0})) << "equally long";
    EXPECT_EQ(term_rooms({4, 3, 0, 0}), std::vector<std::size_t>({4, 3, 0, 0})) << "within it";
    EXPECT_EQ(term_rooms({9}), std::vector<std::size_t>({9}));
}

TEST(Thesaurus, LooksWordsUpFromAnyOfThem) {
    const auto rules = Thesaurus::parse("old-age pension, qocalıq təqaüdü\nlaw, qanun\n", "rules");
    ASSERT_TRUE(rules);
    const auto words = analyzers::analyze_query("a law-abiding old-age pension law");
    std::vector<const analyzers::QueryWord*> typed;
    for (const analyzers::QueryWord& word : words) typed.push_back(&word);
    const Thesaurus::Asked asked = rules->asked(typed);
    const auto lengths = [&](std::size_t first) {
        std::string text;
        for (const Thesaurus::Match& match : rules->matches(asked, first)) {
            text += std::to_string(match.words) + ":" + match.to.front()->text() + " ";
        }
        return text;
    };
    ASSERT_EQ(typed.size(), 5U);
    EXPECT_EQ(lengths(0), "");
    EXPECT_EQ(lengths(1), "") << "`law` is only a part of the word";
    EXPECT_EQ(lengths(2), "2:qocalıq təqaüdü ");
    EXPECT_EQ(lengths(4), "1:qanun ");
    EXPECT_EQ(lengths(5), "");
}

TEST(Thesaurus, IsLargeAndSaysNothingTwice) {
    const Thesaurus& thesaurus = Thesaurus::built_in();
    EXPECT_GE(thesaurus.rules(), 700U);
    std::set<std::string> texts;
    for (const Thesaurus::Term& term : thesaurus.terms()) {
        EXPECT_TRUE(texts.insert(term.text()).second) << term.text();
        EXPECT_EQ(term.text().find("  "), std::string::npos) << term.text();
    }
    std::set<std::string> rules;
    for (const std::string_view list : {legal_thesaurus(), human_rights_terms()}) {
        std::istringstream file{std::string(list)};
        for (std::string line; std::getline(file, line);) {
            if (line.empty() || line.front() == '#') continue;
            EXPECT_TRUE(rules.insert(line).second) << line;
        }
    }
}

/// The terms left of `=>`, or all of a rule without it.
std::vector<std::string> heads_of(std::string_view file) {
    std::vector<std::string> heads;
    std::istringstream text{std::string(file)};
    for (std::string line; std::getline(text, line);) {
        if (line.empty() || line.front() == '#' || line.find('\\') != std::string::npos) continue;
        std::istringstream side(line.substr(0, line.find("=>")));
        for (std::string head; std::getline(side, head, ',');) {
            const std::size_t first = head.find_first_not_of(' ');
            heads.push_back(head.substr(first, head.find_last_not_of(' ') + 1 - first));
        }
    }
    return heads;
}

// A rule for the plural hid what the word is called.
TEST(Thesaurus, KnowsATermByTheNamesOfItsBaseFormToo) {
    const auto rules = Thesaurus::parse(
        "minor => juvenile\nminors => children\n"
        "custody => care\ncustodies => cares\n"
        "yaşına çatmayan => azyaşlı\nyaşına çatmayanlar => uşaqlar\n"
        "adam öldürmə => qətl\nadam öldürmək => qəsdən öldürmə\n"
        "prison => jail\nprisoner => inmate\ncondo => flat\ncondom => contraception\n"
        "insan => person\ninsane => unsound\n"
        "övladlığa götürmə => adoption\növladlığa götürən => adopter\n",
        "rules.txt");
    ASSERT_TRUE(rules) << rules.error().message;
    EXPECT_EQ(longest(*rules, "minors"), "1: children; juvenile;");
    EXPECT_EQ(longest(*rules, "custodies"), "1: cares; care;");
    EXPECT_EQ(longest(*rules, "yaşına çatmayanlara"), "2: uşaqlar; azyaşlı;");
    EXPECT_EQ(longest(*rules, "adam öldürmək"), "2: qəsdən öldürmə; qətl;");
    EXPECT_EQ(longest(*rules, "minor"), "1: juvenile;") << "one may be among several";
    EXPECT_EQ(longest(*rules, "yaşına çatmayan"), "2: azyaşlı;");
    EXPECT_EQ(longest(*rules, "prisoner"), "1: inmate;") << "made of the word, not a form of it";
    EXPECT_EQ(longest(*rules, "condom"), "1: contraception;");
    EXPECT_EQ(longest(*rules, "insane"), "1: unsound;");
    EXPECT_EQ(longest(*rules, "övladlığa götürmə"), "2: adoption;") << "not who adopts";
    EXPECT_EQ(longest(*rules, "övladlığa götürənin"), "2: adopter;");
}

// `old age pension` found nothing of `old-age pension`.
TEST(Thesaurus, TakesAHyphenForASpace) {
    const auto rules = Thesaurus::parse(
        "old-age pension => retirement\n"
        "pre trial detention => remand\n"
        "case law => jurisprudence\ncase-law of the court => precedents\n"
        "by-law => regulation\n"
        "qeyri-hökumət təşkilatı => vətəndaş cəmiyyəti\n",
        "rules.txt");
    ASSERT_TRUE(rules) << rules.error().message;
    EXPECT_EQ(longest(*rules, "old-age pensions"), "2: retirement;");
    EXPECT_EQ(longest(*rules, "old age pensions"), "3: old-age pension; retirement;")
        << "texts write it with one";
    EXPECT_EQ(longest(*rules, "pre-trial detention"), "2: remand;");
    EXPECT_EQ(longest(*rules, "case law of the court"), "5: case-law of the court; precedents;");
    EXPECT_EQ(longest(*rules, "case-law"), "1: jurisprudence;");
    EXPECT_EQ(longest(*rules, "qeyri hökumət təşkilatları"),
              "3: qeyri-hökumət təşkilatı; vətəndaş cəmiyyəti;");
    EXPECT_EQ(longest(*rules, "by law"), "-") << "not a by-law";
    EXPECT_EQ(longest(*rules, "pre-trial"), "-") << "half a term";
}

// Terms are kept by their first letters until they are wanted.
TEST(Thesaurus, FindsEachOfItsTerms) {
    for (const std::string_view file : {legal_thesaurus(), everyday_words(), human_rights_terms(),
                                        azerbaijani_english(), english_azerbaijani()}) {
        const auto thesaurus = Thesaurus::parse(file, "file");
        ASSERT_TRUE(thesaurus) << thesaurus.error().message;
        for (const std::string& head : heads_of(file)) {
            const std::size_t words = analyzers::analyze_query(head).size();
            const std::string found = longest(*thesaurus, head);
            EXPECT_EQ(found.substr(0, found.find(':')), std::to_string(words)) << head;
        }
    }
}

/// "1,4: name;" for each term whose words stand near each other.
std::string scattered(const Thesaurus& thesaurus, const std::string& typed) {
    const std::vector<analyzers::QueryWord> words = analyzers::analyze_query(typed);
    std::vector<const analyzers::QueryWord*> asked;
    for (const analyzers::QueryWord& word : words) asked.push_back(&word);
    std::string text;
    for (const Thesaurus::Scattered& found : thesaurus.scattered(asked)) {
        for (const std::size_t place : found.words) text += std::to_string(place) + ",";
        text.back() = ':';
        for (const Thesaurus::Term* term : found.to) text += " " + term->text() + ";";
        text += " ";
    }
    return text;
}

TEST(Thesaurus, FindsTermsWhoseWordsStandApart) {
    const auto rules = Thesaurus::parse(
        "fire a worker => dismissal\n"
        "qonşu səs salır => səs-küy\n"
        "worker, labourer => employee\n"
        "war war => long war\n",
        "file");
    ASSERT_TRUE(rules);
    EXPECT_EQ(scattered(*rules, "can they fire a pregnant worker"), "2,5: dismissal; ");
    EXPECT_EQ(scattered(*rules, "a worker they want to fire"), "1,5: dismissal; ");
    EXPECT_EQ(scattered(*rules, "gecə səs salan qonşular"), "1,2,3: səs-küy; ");
    EXPECT_EQ(scattered(*rules, "fire him and then look for another worker"), "");  // too far
    EXPECT_EQ(scattered(*rules, "the worker fled"), "");  // one word is none that stands apart
    EXPECT_EQ(scattered(*rules, "war and peace"), "");    // one place for two words
    EXPECT_EQ(scattered(*rules, "war after war"), "0,2: long war; ");
    EXPECT_EQ(scattered(*rules, "worker they said never will fire my worker"), "5,7: dismissal; ");
    EXPECT_EQ(scattered(*rules, ""), "");
}

TEST(Thesaurus, IsAskedByManyThreadsFromTheStart) {
    const auto thesaurus = Thesaurus::parse(english_azerbaijani(), "file", false);
    ASSERT_TRUE(thesaurus);
    const std::vector<std::string> asked = {"harbour", "heating", "bridge",
                                            "bread",   "hull",    "home"};
    const auto answer = [&](std::string& all) {
        for (const std::string& word : asked) all += longest(*thesaurus, word) + "\n";
    };
    std::vector<std::string> answers(4);
    {
        std::vector<std::jthread> threads;
        for (std::string& own : answers) threads.emplace_back([&] { answer(own); });
    }
    for (const std::string& other : answers) EXPECT_EQ(other, answers.front());
    EXPECT_NE(answers.front().find("liman"), std::string::npos);
}

TEST(Thesaurus, TakesTheWordItselfBeforeOthersOfItsStem) {
    const auto thesaurus = Thesaurus::parse(
        "prison => həbsxana\nprisoner => məhkum\nnational => milli\nnation => millət", "own.txt");
    ASSERT_TRUE(thesaurus) << thesaurus.error().message;
    EXPECT_EQ(longest(*thesaurus, "prison"), "1: həbsxana;");
    EXPECT_EQ(longest(*thesaurus, "Prisons"), "1: həbsxana;");
    EXPECT_EQ(longest(*thesaurus, "prisoner"), "1: məhkum;");
    EXPECT_EQ(longest(*thesaurus, "prisoners"), "1: məhkum;");
    EXPECT_EQ(longest(*thesaurus, "national"), "1: milli;");
    EXPECT_EQ(longest(*thesaurus, "nations"), "1: millət;");
    EXPECT_EQ(longest(Thesaurus::built_in(), "access").find("qoşulma"), std::string::npos);
    EXPECT_EQ(longest(Thesaurus::built_in(), "art").find("incəsənət"), std::string::npos);
}

TEST(Thesaurus, TakesNoWordWhoseEndingIsOfAnother) {
    const auto parsed =
        Thesaurus::parse("ölmək => die\ncoup => seizure of power\nemploy => hire", "test");
    ASSERT_TRUE(parsed);
    for (const char* other : {"olunan", "olanlar", "olub", "olur", "couple"}) {
        EXPECT_EQ(longest(*parsed, other), "-") << other;
    }
    for (const char* form : {"ölən", "olen", "ölmüşdür", "olenler"}) {
        EXPECT_EQ(longest(*parsed, form), "1: die;") << form;
    }
    EXPECT_EQ(longest(*parsed, "coups"), "1: seizure of power;");
    EXPECT_EQ(longest(*parsed, "employed"), "1: hire;");
}

TEST(Thesaurus, TakesNoOrdinaryWordForAnAcronym) {
    const auto parsed =
        Thesaurus::parse("DİN => ministry\nBMT => united nations\nsue => claim", "test");
    ASSERT_TRUE(parsed);
    for (const char* word : {"din", "dində", "su"}) EXPECT_EQ(longest(*parsed, word), "-") << word;
    EXPECT_EQ(longest(*parsed, "DİN"), "1: ministry;");
    EXPECT_EQ(longest(*parsed, "DİN-in"), "1: ministry;");
    EXPECT_EQ(longest(*parsed, "bmt"), "1: united nations;");
    EXPECT_EQ(longest(*parsed, "sued"), "1: claim;");
}

// A light verb is no second word that tells: "vəkil olmaq" is not in every sentence with a lawyer.
TEST(Thesaurus, FindsNoTermApartByALightVerb) {
    const auto parsed =
        Thesaurus::parse("vəkil olmaq => bar exam\nvəkil tutmaq => defence", "test");
    ASSERT_TRUE(parsed);
    const auto apart = [&](const std::string& typed) {
        const std::vector<analyzers::QueryWord> words = analyzers::analyze_query(typed);
        std::vector<const analyzers::QueryWord*> asked;
        for (const analyzers::QueryWord& word : words) asked.push_back(&word);
        return parsed->scattered(asked).size();
    };
    EXPECT_EQ(apart("vəkillə görüşməyə mane olublar"), 0U);
    EXPECT_EQ(apart("vəkil mənə necə tutulur"), 1U);
}

TEST(Thesaurus, ReadsTheFormatOfSolr) {
    const auto thesaurus = Thesaurus::parse(
        "# comment\n\n  prison , həbsxana,jail\r\nthe Court => European Court of Human Rights\n"
        "cruel\\, inhuman => qəddar\nprison => penitentiary",
        "own.txt");
    ASSERT_TRUE(thesaurus) << thesaurus.error().message;
    EXPECT_EQ(thesaurus->rules(), 4U);
    EXPECT_EQ(longest(*thesaurus, "prisons"), "1: həbsxana; jail; penitentiary;");
    EXPECT_EQ(longest(*thesaurus, "həbsxanalarda"), "1: prison; jail;");
    EXPECT_EQ(longest(*thesaurus, "hebsxana"), "1: prison; jail;");
    EXPECT_EQ(longest(*thesaurus, "penitentiary"), "-");
    EXPECT_EQ(longest(*thesaurus, "the court said"), "2: European Court of Human Rights;");
    EXPECT_EQ(longest(*thesaurus, "cruel, inhuman"), "2: qəddar;");
}

TEST(Thesaurus, NamesTheLineOfAFault) {
    const std::vector<std::pair<std::string, std::string>> faults = {
        {"a, b\n\nalone\n", "own.txt:3: 'alone' names one term"},
        {"a, , b", "own.txt:1: a term is missing"},
        {"a =>", "own.txt:1: a term is missing"},
        {"=> b", "own.txt:1: a term is missing"},
        {"a => b => c", "own.txt:1: a rule has one '=>'"},
        {"x, !!!", "own.txt:1: '!!!' has no word"},
        {"ok, fine\n\xFF, b", "own.txt:2: the line is not UTF-8"},
    };
    for (const auto& [text, message] : faults) {
        const auto thesaurus = Thesaurus::parse(text, "own.txt");
        ASSERT_FALSE(thesaurus) << text;
        EXPECT_EQ(thesaurus.error().code, ErrorCode::kInvalidArgument);
        EXPECT_EQ(thesaurus.error().message.substr(0, message.size()), message);
    }
}

TEST(Thesaurus, AddsAnOfficesOwnFile) {
    tests::TemporaryDirectory directory;
    const std::string path = (directory.path() / "own.txt").string();
    EXPECT_EQ(Thesaurus::with_file(path).error().code, ErrorCode::kNotFound);
    std::ofstream(path) << "Gözəltə, xəyali yer\nişgəncə, torment\n";
    const auto thesaurus = Thesaurus::with_file(path);
    ASSERT_TRUE(thesaurus) << thesaurus.error().message;
    EXPECT_EQ(longest(*thesaurus, "gözəltə"), "1: xəyali yer;");
    EXPECT_EQ(longest(*thesaurus, "işgəncə"), "1: torment; torture;");
    std::ofstream(path, std::ios::app) << "broken\n";
    const auto broken = Thesaurus::with_file(path);
    ASSERT_FALSE(broken);
    EXPECT_NE(broken.error().message.find("own.txt:3:"), std::string::npos);
}

TEST(Thesaurus, IsReadInAFractionOfASecond) {
    const auto start = std::chrono::steady_clock::now();
    const auto thesaurus = Thesaurus::parse(legal_thesaurus(), "legal_thesaurus.txt");
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    ASSERT_TRUE(thesaurus) << thesaurus.error().message;
    RecordProperty("milliseconds", static_cast<int>(taken.count()));
    EXPECT_LT(taken.count(), 2'000);  // sanitizers and shared machines included
}

TEST(NameSynonyms, GiveAnAmbiguousNameToOneStateAlone) {
    using corpus::names::Entry;
    using corpus::names::EntryKind;
    const std::vector<Entry> entries = {{.key = "one",
                                         .kind = EntryKind::kCountry,
                                         .name_az = "Konqo Respublikası",
                                         .name_en = "Republic of the Congo",
                                         .variants_az = {"Konqo"},
                                         .variants_en = {"Congo"}},
                                        {.key = "other",
                                         .kind = EntryKind::kCountry,
                                         .name_az = "Konqo Demokratik Respublikası",
                                         .name_en = "Democratic Republic of the Congo",
                                         .variants_az = {"Konqo"},
                                         .variants_en = {"DR Congo", "Congo"}}};
    EXPECT_EQ(name_synonyms(entries),
              "Konqo Respublikası, Konqo, Republic of the Congo, Congo\n"
              "Konqo Demokratik Respublikası, Democratic Republic of the Congo, DR Congo\n");
}

}  // namespace
}  // namespace axtar::search
