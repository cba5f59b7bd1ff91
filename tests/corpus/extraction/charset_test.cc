#include "corpus/formats/charset.h"

#include <array>
#include <iconv.h>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/formats/html.h"

namespace axtar::corpus {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view kTurkish =
    "İnsan hüquqları: uşağın müdafiəsi, çağırış, “dırnaq” – tire.\n";
constexpr std::string_view kRussian =
    "Права человека и гражданина. Статья 25 – «право на защиту».\n";
constexpr std::string_view kWestern = "Le café de l’été – “façade”, naïve, Größe.\n";

// What the encoding lacks (ə in windows-1254) is replaced before, as people did: by e.
std::string without_schwa(std::string_view text) {
    std::string plain(text);
    for (std::size_t at = 0; (at = plain.find("ə", at)) != std::string::npos;)
        plain.replace(at, 2, "e");
    return plain;
}

std::string encoded(std::string text, const char* charset) {
    const iconv_t converter = iconv_open(charset, "UTF-8");
    std::array<char, 4096> buffer{};
    char* in = text.data();
    char* out = buffer.data();
    std::size_t in_left = text.size();
    std::size_t out_left = buffer.size();
    EXPECT_EQ(iconv(converter, &in, &in_left, &out, &out_left), 0U) << charset;
    iconv_close(converter);
    return {buffer.data(), buffer.size() - out_left};
}

std::string decoded(const std::string& bytes, std::string_view declared = {}) {
    const Result<DecodedText> text = decode_bytes(bytes, declared);
    return text ? text->text : "ERROR " + text.error().message;
}

TEST(Charset, EachEncodingIsFoundByItsBytes) {
    EXPECT_EQ(decoded(std::string(kTurkish)), kTurkish);
    EXPECT_EQ(decoded("\xEF\xBB\xBF" + std::string(kTurkish)), kTurkish);
    for (const char* charset : {"UTF-16LE", "UTF-16BE"}) {
        EXPECT_EQ(decoded(encoded("\xEF\xBB\xBF" + std::string(kTurkish), charset)), kTurkish);
        EXPECT_EQ(decoded(encoded(std::string(kTurkish), charset)), kTurkish);
        EXPECT_EQ(decoded(encoded("\xEF\xBB\xBF" + std::string(kRussian), charset)), kRussian);
    }
    const std::string turkish = without_schwa(kTurkish);
    EXPECT_EQ(decoded(encoded(turkish, "WINDOWS-1254")), turkish);
    EXPECT_EQ(decoded(encoded(std::string(kRussian), "WINDOWS-1251")), kRussian);
    EXPECT_EQ(decoded(encoded(std::string(kWestern), "WINDOWS-1252")), kWestern);
    const std::string mac = "Le café de l’été, façade.\rGröße.\r";
    EXPECT_EQ(decoded(encoded(mac, "MACINTOSH")), mac);
}

TEST(Charset, TheDeclarationDecidesWhereTheBytesDoNot) {
    const std::string turkish = without_schwa(kTurkish);
    EXPECT_EQ(decoded(encoded(turkish, "WINDOWS-1254"), "windows-1254"), turkish);
    EXPECT_EQ(decoded(encoded(turkish, "WINDOWS-1254"), "iso-8859-9"), turkish);
    EXPECT_EQ(decoded(encoded(std::string(kWestern), "WINDOWS-1252"), "ISO-8859-1"), kWestern);
    EXPECT_EQ(decoded(encoded("прав и", "KOI8-R"), "koi8-r"), "прав и");
    // What it says cannot be.
    EXPECT_EQ(decoded(encoded(turkish, "WINDOWS-1254"), "utf-8"), turkish);
    EXPECT_EQ(decoded(std::string(kTurkish), "windows-1251"), kTurkish);
    EXPECT_EQ(decoded(encoded(turkish, "WINDOWS-1254"), "no-such-charset"), turkish);
}

// One broken byte turned a whole file into the letters of another encoding.
TEST(Charset, DamagedUtf8StaysUtf8) {
    std::string text(kTurkish);
    text += "\xC5 kəsilmiş hərf\n";
    EXPECT_EQ(decoded(text), std::string(kTurkish) + "\xEF\xBF\xBD kəsilmiş hərf\n");
}

// As Word saves pages: a code page for its bytes, and numbers for what it lacks.
TEST(Charset, WordPagesWithNumericReferences) {
    for (const char* charset : {"windows-1251", "windows-1252", "windows-1254"}) {
        const std::string page =
            std::string("<html><head><meta http-equiv=Content-Type content=\"text/html; charset=") +
            charset + "\"></head><body><p>" +
            encoded(charset == std::string_view("windows-1251") ? "«Закон»" : "«ç» – “ü”",
                    charset) +
            " M&#601;hk&#601;m&#601; q&#601;rar&#305; &#286;&nbsp;&#x15F;</p></body></html>";
        const Result<FormattedText> text = read_html(page);
        ASSERT_TRUE(text);
        ASSERT_EQ(text->blocks.size(), 1U);
        EXPECT_THAT(text->blocks.at(0).text, HasSubstr("Məhkəmə qərarı Ğ ş")) << charset;
        EXPECT_THAT(text->blocks.at(0).text, HasSubstr("«")) << charset;
        EXPECT_EQ(text->charset, charset);
    }
}

}  // namespace
}  // namespace axtar::corpus
