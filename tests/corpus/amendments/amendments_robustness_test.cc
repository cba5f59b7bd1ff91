#include <chrono>
#include <iostream>
#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "corpus/amendments/amendments.h"
#include "corpus/amendments/note_text.h"
#include "corpus/amendments/wording_then.h"
#include "tests/support/random_seed.h"

namespace axtar::corpus {
namespace {

// Pieces of notes in any order, and bytes of any kind between them.
std::string random_note(std::mt19937_64& random) {
    constexpr std::string_view kPieces[] = {"[12] ",
                                            "28 dekabr 2018-ci il ",
                                            "tarixli ",
                                            "1406-VQD ",
                                            "nömrəli ",
                                            "Qanunu ",
                                            "(",
                                            ")",
                                            " ilə ",
                                            "“",
                                            "”",
                                            "\"",
                                            "25",
                                            "-ci ",
                                            "maddə",
                                            "sinin ",
                                            "də ",
                                            "III ",
                                            "hissəsi",
                                            "nə ",
                                            "birinci ",
                                            "abzas",
                                            "bənd",
                                            "və ",
                                            ", ",
                                            "sözləri ",
                                            "əvəz edilmişdir",
                                            "əlavə ",
                                            "edilmişdir. ",
                                            "çıxarılmış",
                                            "hesab ",
                                            "redaksiyada verilmiş",
                                            "-",
                                            ".",
                                            "\n",
                                            "fəsil",
                                            "1 nömrəli əlavənin ",
                                            "Qeyd ",
                                            "həmin ",
                                            "Bax: 3-cü istinad",
                                            "4.1-1–4.1-6",
                                            "preambula",
                                            "qəzeti ",
                                            "\xFF",
                                            "\xC9",
                                            "KMQ7 ",
                                            "i l ə ",
                                            "999999999 ",
                                            "c"};
    std::uniform_int_distribution<std::size_t> piece(0, std::size(kPieces) - 1);
    std::uniform_int_distribution<int> length(0, 60);
    std::string text;
    if (length(random) % 2 == 0)
        text = "5 may 2015-ci il tarixli 900-IVQD nömrəli Qanun (Toplu, 2015-ci il, № 5) ilə ";
    for (int i = length(random); i > 0; --i) text += kPieces[piece(random)];
    return text;
}

Document document_of(std::string body, std::string note) {
    Document document{.kind = "legislation"};
    document.sections.push_back({.anchor = "maddə-25", .text = std::move(body)});
    document.sections.push_back(
        {.anchor = "note-12", .text = std::move(note), .role = Role::kFootnote});
    document.sections.push_back({.anchor = "note-12-prior", .role = Role::kPriorWording});
    find_amendments(document);
    return document;
}

bool is_anchor_or_empty(const Document& document, const std::string& anchor) {
    if (anchor.empty()) return true;
    for (const Section& section : document.sections) {
        if (section.anchor == anchor) return true;
    }
    return false;
}

TEST(FindAmendments, KeepsItsPromisesOnAnyText) {
    std::mt19937_64 random(tests::random_seed());
    std::size_t found = 0;
    for (int round = 0; round < 20000; ++round) {
        const Document document = document_of(random_note(random), random_note(random));
        found += document.amendments.size();
        for (const Amendment& amendment : document.amendments) {
            ASSERT_EQ(amendment.note, "note-12");
            ASSERT_TRUE(is_anchor_or_empty(document, amendment.anchor));
            ASSERT_TRUE(amendment.prior.empty() || amendment.prior == "note-12-prior");
            ASSERT_TRUE(amendment.date.empty() || amendment.date.size() == 10);
            ASSERT_TRUE(utf8::is_valid(amendment.provision)) << amendment.provision;
            ASSERT_TRUE(utf8::is_valid(amendment.act_number)) << amendment.act_number;
        }
        (void)wording_then(document.amendments, {.anchor = "maddə-25", .date = "2015-01-01"});
    }
    EXPECT_GT(found, 1000U) << "the pieces should make amendments now and then";
}

TEST(FindAmendments, IsLinear) {
    // Each piece is the worst case of one reader: marks that do not pair, lists without a noun,
    // names of acts without an end, provisions without a verb.
    for (const std::string_view piece :
         {"“a ", "\"a ", "(", "25-ci, ", "1-ci maddə, ", "5 may 2015-ci il tarixli ", "[1] ",
          "i l ə ", "I–", "birinci – ", "1-1-", "maddə ",
          "1-ci maddədə “a” sözü çıxarılmışdır, "}) {
        std::string text;
        while (text.size() < 400000) text += piece;
        const auto start = std::chrono::steady_clock::now();
        const Document document = document_of(text, text);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        // 400 kB take well under a second; a quadratic reader takes minutes.
        EXPECT_LT(took.count(), 20) << piece;
        EXPECT_LE(document.amendments.size(), 100000U);
    }
}

TEST(NoteText, JoinsLettersSetApart) {
    using amendments::join_spaced_letters;
    EXPECT_EQ(join_spaced_letters("50 - I I I Q D nömrəli i l ə"), "50 - IIIQD nömrəli ilə");
    EXPECT_EQ(join_spaced_letters("a və b"), "a və b");
    EXPECT_EQ(join_spaced_letters("I I hissə"), "I I hissə");
    EXPECT_EQ(join_spaced_letters(""), "");
}

TEST(NoteText, LeavesOutWhatIsQuoted) {
    using amendments::without_quotations;
    EXPECT_EQ(without_quotations("5-ci maddədə “7-ci” sözü “8-ci” sözü ilə"),
              "5-ci maddədə  “”  sözü  “”  sözü ilə");
    EXPECT_EQ(without_quotations("“c” bəndi (hər iki halda) x"), "“c” bəndi   x");
    EXPECT_EQ(without_quotations("“Qeyd” hissəsi").find("“"), std::string::npos);
    // A title inside a quotation, with marks that look alike.
    EXPECT_EQ(without_quotations("a \"b \"7-ci maddə\" c\" sözləri d").find("7-ci"),
              std::string::npos);
}

}  // namespace
}  // namespace axtar::corpus
