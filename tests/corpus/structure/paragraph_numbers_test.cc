#include "corpus/structure/paragraph_numbers.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/formats/text.h"
#include "corpus/schema.h"
#include "corpus/structure/document_builder.h"
#include "corpus/structure/judgment_lines.h"
#include "corpus/structure/number_chain.h"
#include "tests/corpus/structure/shared_records.h"
#include "tests/support/read_table.h"
#include "tests/support/shared_data.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> numbers_of(const std::string& text) {
    std::vector<std::string> found;
    for (std::string& number : number_paragraphs(text_blocks(text).blocks)) {
        if (!number.empty()) found.push_back(std::move(number));
    }
    return found;
}

TEST(NumberChain, IsTheHeaviestThatRises) {
    // 1 2 (9) 3 1 2 4 5: the list 1 2 inside does not break the count.
    const std::vector<NumberedPlace> places = {{0, 1, 3}, {1, 2, 3}, {2, 9, 3}, {3, 3, 3},
                                               {4, 1, 3}, {5, 2, 3}, {6, 4, 3}, {7, 5, 3}};
    EXPECT_THAT(best_chain(places, 6), ElementsAre(0U, 1U, 3U, 6U, 7U));
    EXPECT_THAT(best_chain(places, 100), IsEmpty());
    EXPECT_THAT(best_chain({}, 1), IsEmpty());
}

TEST(NumberChain, MayLackANumber) {
    const std::vector<NumberedPlace> places = {{0, 1, 3}, {1, 2, 3}, {2, 4, 3}, {3, 5, 3}};
    EXPECT_EQ(best_chain(places, 6).size(), 4U);
}

TEST(ParagraphNumbers, OfAJudgmentPartByPart) {
    EXPECT_THAT(
        numbers_of(
            "PROCEDURE\n1. The case originated in an application.\n2. It was lodged in 2010."
            "\nTHE LAW\n1. Merits of the complaint\n3. The Court recalls the text, which "
            "reads:\n1. Everyone has the right to life.\n2. Nobody shall be killed.\n4. It "
            "finds a violation.\nFOR THESE REASONS, THE COURT\n1. Declares it admissible;\n2. "
            "Holds\nCONCURRING OPINION OF JUDGE A\n1. I agree with the judgment.\n2. I add "
            "a word."),
        ElementsAre("para-1", "para-2", "para-3", "para-3.1", "para-3.2", "para-4", "operative-1",
                    "operative-2", "opinion-1.1", "opinion-1.2"));
}

TEST(ParagraphNumbers, HeadingsWithNumbersAreNotCounted) {
    EXPECT_THAT(
        numbers_of("1. Introduction\n\n1. The mission took place in May.\n\n2. It saw three "
                   "prisons.\n\n2. Findings\n\n3. The cells were cold."),
        ElementsAre("para-1", "para-2", "para-3"));
}

TEST(ParagraphNumbers, OfAnOrderAndTheRulesThatItApproves) {
    EXPECT_THAT(
        numbers_of("QƏRARA ALIR:\n\n1. Qaydalar təsdiq edilsin.\n\n2. Qərar dərc edilsin.\n\n"
                   "Qaydalar\n\n1. ÜMUMİ MÜDDƏALAR\n\n1.1. Bu Qaydalar tətbiq edilir.\n\n"
                   "1.2. Müddət on gündür.\n\n2. ŞİKAYƏT\n\n2.1. Şikayət verilir."),
        ElementsAre("para-1", "para-2", "para-1.1", "para-1.2", "para-2.1"));
}

// The bound on the counts that are looked for holds for each part: it used to be spent by the parts
// before, and the rules of the last annexes had no numbers.
TEST(ParagraphNumbers, OfEveryAnnexAreAllCounts) {
    std::string text = "1. The order begins here.\n2. The order ends here.\n";
    for (int i = 1; i <= 30; ++i) {
        text += "Annex " + std::to_string(i) +
                "\n1. An order is in force.\n2. It has rules.\n3. It ends.\n"
                "1. A rule is here.\n2. Another one is here.\n";
    }
    const std::vector<std::string> numbers = numbers_of(text);
    EXPECT_EQ(numbers.size(), 2U + 30 * 5);
    EXPECT_EQ(numbers.back(), "annex-30.2");
}

TEST(ParagraphNumbers, RecommendationsUnderTheirParagraph) {
    EXPECT_THAT(
        numbers_of("98. The review took place in May.\n\n99. It was adopted.\n\n100. The "
                   "following will be examined:\n\n100.1. Ratify the treaty (State A);\n\n"
                   "100.2. Amend the law (State B);\n\n101. All rest with the State."),
        ElementsAre("para-98", "para-99", "para-100", "para-100.1", "para-100.2", "para-101"));
    EXPECT_THAT(numbers_of("1. The review took place.\n\n2. The following enjoy support:\n\n2.1. "
                           "Ratify the treaty (State A);\n\n2.2. Amend the law (State B);"),
                ElementsAre("para-1", "para-2", "para-2.1", "para-2.2"));
}

TEST(JudgmentLines, ComeBackWithoutLosingACharacter) {
    std::string text =
        "FIFTH SECTION CASE OF SAMPLE v. NOWHERE (Application no. 12345/10) JUDGMENT STRASBOURG 5 "
        "May 2015 In the case of Sample v. Nowhere,The European Court of Human Rights, sitting as "
        "a Chamber,Delivers the following judgment:PROCEDURE1. The case originated in an "
        "application (no. 12345/10).2. The applicant was represented.THE FACTSI. THE CIRCUMSTANCES "
        "OF THE CASEA. Background3. The applicant was born in 1960. He lives in § 4. Nowhere.";
    for (int i = 4; i <= 40; ++i) {
        text += std::to_string(i) + ". The applicant made a statement of some length about the " +
                "events of that day, which the Government disputed in their observations.";
    }
    text +=
        "THE LAWI. ALLEGED VIOLATION OF ARTICLE 3 OF THE CONVENTION41. The Court finds a "
        "violation.FOR THESE REASONS, THE COURT, UNANIMOUSLY,1. Declares the application "
        "admissible; 2. Holds that there has been a violation of Article 3.Done in English.";
    std::vector<Block> blocks = text_blocks(text).blocks;
    restore_judgment_lines(blocks);
    std::string joined;
    std::vector<std::string> lines;
    for (const Block& block : blocks) {
        joined += block.text;
        lines.push_back(block.text);
    }
    std::erase(joined, ' ');
    std::erase(text, ' ');
    EXPECT_EQ(joined, text);
    EXPECT_THAT(lines,
                ::testing::IsSupersetOf(
                    {"PROCEDURE", "THE FACTS", "I. THE CIRCUMSTANCES OF THE CASE", "A. Background",
                     "THE LAW", "I. ALLEGED VIOLATION OF ARTICLE 3 OF THE CONVENTION",
                     "FOR THESE REASONS, THE COURT, UNANIMOUSLY,",
                     "1. Declares the application admissible;", "Done in English."}));
    const std::vector<std::string> numbers = number_paragraphs(blocks);
    EXPECT_EQ(std::count_if(numbers.begin(), numbers.end(),
                            [](const std::string& number) { return number.starts_with("para-"); }),
              41);
    EXPECT_THAT(numbers, ::testing::Contains("operative-2"));
}

// The last number of the count, read by a rule of its own: the numbers that rise by one through the
// lines (or, without lines, behind the end of a sentence).
std::size_t last_number(const std::string& body) {
    std::size_t last = 0;
    for (std::size_t at = 0; at < body.size(); ++at) {
        if (body[at] < '0' || body[at] > '9' ||
            (at > 0 && body[at - 1] >= '0' && body[at - 1] <= '9'))
            continue;
        std::size_t end = at;
        while (end < body.size() && body[end] >= '0' && body[end] <= '9') ++end;
        const bool marked =
            body.compare(end, 3, ".  ") == 0 || body.compare(end, 5, ".\u00A0\u00A0") == 0;
        if (!marked || end - at > 3) continue;
        if (std::stoul(body.substr(at, end - at)) == last + 1) ++last;
    }
    return last;
}

TEST(ParagraphNumbers, ACitedParagraphOfEverySharedJudgmentIsFound) {
    AXTAR_REQUIRE_SHARED_DATA(judgments, "documents/en_echr_judgments.jsonl");
    std::size_t wanted = 0;
    std::size_t found = 0;
    ASSERT_TRUE(for_each_record(judgments, [&](const SharedRecord& record) {
        const auto built =
            build_document(record.given, text_blocks(record.body), Schema::built_in());
        ASSERT_TRUE(built);
        std::size_t paragraphs = 0;
        for (const Section& section : built->document.sections) {
            for (const SectionPart& part : section.parts) {
                const bool paragraph =
                    part.anchor.starts_with("para-") &&
                    part.anchor.find_first_not_of("0123456789", 5) == std::string::npos;
                paragraphs += paragraph ? 1U : 0U;
            }
        }
        const std::size_t last = last_number(record.body);
        wanted += last;
        found += std::min(last, paragraphs);
        EXPECT_GE(paragraphs * 100, last * 95) << record.given.id << ": of " << last;
    }));
    std::cout << "numbered paragraphs: " << found << " of " << wanted << "\n";
    EXPECT_GT(wanted, 1500U);
    EXPECT_GE(found * 1000, wanted * 990);
}

}  // namespace
}  // namespace axtar::corpus
