#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {

inline corpus::Document recommendation(std::string id, std::string text, std::string addressee,
                                       std::string date, std::string status) {
    corpus::Document document = tests::make_document(std::move(id), "Tövsiyə", {std::move(text)});
    document.kind = "recommendation";
    document.addressees = {std::move(addressee)};
    document.date = std::move(date);
    document.status = std::move(status);
    return document;
}

inline corpus::Document english(const std::string& id, const std::string& text,
                                const std::string& addressee, const std::string& status = {}) {
    corpus::Document document = recommendation(id, text, addressee, "2014-01-01", status);
    document.lang = "en";
    document.sections[0].recommendation =
        corpus::Recommendation{.end = static_cast<std::uint32_t>(text.size())};
    return document;
}

/// Words of three syllables, of which number n is one and the same.
inline std::string made_word(std::size_t n) {
    static const std::vector<std::string> kSyllables = {"ba", "ke", "lo", "mu", "ri", "ta", "no"};
    const std::size_t base = kSyllables.size();
    return kSyllables[n % base] + kSyllables[n / base % base] + kSyllables[n / base / base % base];
}

/// More sections than an index may have that is too small to tell common words; more still where a
/// word that is repeated often must not be common.
inline corpus::Document much_else(std::size_t sections = 120) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < sections; ++i) {
        texts.push_back(made_word(i) + " " + made_word(i * 5 + 2) + " " + made_word(i * 3 + 1));
    }
    return tests::make_document("else", "Else", texts, "en");
}

/// An index with some recommendations and what is said of them.
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

}  // namespace axtar::search
