#include "corpus/extraction/answer_codec.h"

#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "tests/support/random_seed.h"

namespace axtar::corpus {
namespace {

FormattedText sample() {
    FormattedText text{.is_page = true, .title = "Ad", .language = "az", .charset = "UTF-8"};
    text.regions.push_back({.name = "nav", .bytes = 300});
    text.blocks.push_back({.kind = BlockKind::kHeading, .level = 2, .text = "Başlıq"});
    text.blocks.push_back({.kind = BlockKind::kTableRow,
                           .text = "a\tb",
                           .gap_before = false,
                           .link_bytes = 2,
                           .links = 1,
                           .region = 1,
                           .in_article = true});
    return text;
}

TEST(AnswerCodec, TextComesBackAsItWas) {
    const FormattedText text = sample();
    const Result<FormattedText> back = decode_text(encode_text(text));
    ASSERT_TRUE(back);
    EXPECT_EQ(encode_text(*back), encode_text(text));
    ASSERT_EQ(back->blocks.size(), 2U);
    EXPECT_EQ(back->blocks.at(0).level, 2);
    EXPECT_EQ(back->blocks.at(1).text, "a\tb");
    EXPECT_FALSE(back->blocks.at(1).gap_before);
    EXPECT_TRUE(back->blocks.at(1).in_article);
    EXPECT_EQ(back->blocks.at(1).region, 1U);
    EXPECT_EQ(back->regions.at(0).bytes, 300U);
}

TEST(AnswerCodec, EntriesComeBackAsTheyWere) {
    const std::vector<ArchiveEntry> entries = {
        {.name = "a/ə.pdf", .size = std::uint64_t{1} << 40U, .packed_size = 3, .encrypted = true}};
    const auto back = decode_entries(encode_entries(entries));
    ASSERT_TRUE(back);
    ASSERT_EQ(back->size(), 1U);
    EXPECT_EQ(back->at(0).name, "a/ə.pdf");
    EXPECT_EQ(back->at(0).size, std::uint64_t{1} << 40U);
    EXPECT_TRUE(back->at(0).encrypted);
}

TEST(AnswerCodec, ErrorKeepsCodeAndOneLineOfMessage) {
    const Error error =
        decode_error(encode_error({ErrorCode::kTooLarge, "too\nlarge \xFF", "place"}));
    EXPECT_EQ(error.code, ErrorCode::kTooLarge);
    EXPECT_EQ(error.message, "too large \xEF\xBF\xBD");
    EXPECT_LE(decode_error(encode_error({ErrorCode::kIo, std::string(9000, 'x')})).message.size(),
              500U);
    EXPECT_THAT(decode_error("\x7F").message, ::testing::HasSubstr("cannot be read"));
}

// Nothing that a process sends may make us crash, allocate at its word, or pass on bad UTF-8.
TEST(AnswerCodec, GarbledBytesAreRefusedOrRepaired) {
    std::mt19937 random(tests::random_seed());
    const std::string whole = encode_text(sample());
    for (std::size_t cut = 0; cut < whole.size(); ++cut)
        EXPECT_FALSE(decode_text(std::string_view(whole).substr(0, cut))) << cut;
    for (int round = 0; round < 20000; ++round) {
        std::string bytes = whole;
        for (int i = 0; i < 3; ++i)
            bytes.at(random() % bytes.size()) = static_cast<char>(random() % 256);
        const Result<FormattedText> text = decode_text(bytes);
        if (!text) continue;
        for (const Block& block : text->blocks) {
            EXPECT_TRUE(utf8::is_valid(block.text));
            EXPECT_LE(block.region, text->regions.size());
        }
        static_cast<void>(decode_entries(bytes));
        static_cast<void>(decode_error(bytes));
    }
}

}  // namespace
}  // namespace axtar::corpus
