#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "search/resolve.h"
#include "server/warning_text.h"
#include "tests/support/index_fixture.h"

/// Documents that are acts, judgments and what cites them, and an index of them, for the tests of
/// the resolver and of the search by citations.
namespace axtar::search {

/// An article of an Azerbaijani act.
inline corpus::Section article(const std::string& number, const std::string& text) {
    const std::string heading = "Maddə " + number + ". Ad";
    return {.anchor = "maddə-" + number,
            .heading = heading,
            .text = heading + "\n" + text,
            .lang = "az"};
}

/// An act in force that answers to `keys`.
inline corpus::Document act(const std::string& id, const std::vector<std::string>& keys,
                            std::vector<corpus::Section> sections) {
    corpus::Document document;
    document.id = id;
    document.kind = "legislation";
    document.lang = "az";
    document.title = "Akt " + id;
    document.status = "in_force";
    document.own_keys = keys;
    document.sections = std::move(sections);
    return document;
}

/// Articles 145, of two parts, and 146, which cites it.
inline corpus::Document criminal_code() {
    corpus::Section section = article("145", "145.1. Birinci hissə.\n145.2. İkinci hissə.");
    const auto second = static_cast<std::uint32_t>(section.text.find("145.2"));
    section.parts = {
        {"maddə-145.1", static_cast<std::uint32_t>(section.text.find("145.1")), second},
        {"maddə-145.2", second, static_cast<std::uint32_t>(section.text.size())}};
    corpus::Section other = article("146", "Bu Məcəllənin 145-ci maddəsi.");
    other.citations = {{.start = 15, .end = 40, .key = "az:cm/145"}};
    return act("cm", {"az:cm", "az:787-IQ"}, {section, other});
}

/// A judgment by the name that its key has.
inline corpus::Document judgment(const std::string& id, const std::string& name) {
    corpus::Document document = tests::make_document(id, "CASE OF " + id, {"Mətn."});
    document.own_keys = {"echr-case:" + name};
    return document;
}

/// A report whose text cites what `key` says, with the citation as its first word.
inline corpus::Document citing(const std::string& id, const std::string& key,
                               const std::string& date) {
    corpus::Document document = tests::make_document(id, "Hesabat " + id, {"Burada, mətn."});
    document.kind = "report";
    document.date = date;
    document.sections[0].citations = {{.start = 0, .end = 6, .key = key}};
    return document;
}

/// The code and what cites its articles or has the words of such a citation.
inline std::vector<corpus::Document> the_code_and_its_readers() {
    corpus::Document other = citing("b", "az:cm/146", "2019-01-01");
    other.sections[0].text += " Zərər və işgəncə.";
    return {criminal_code(), citing("a", "az:cm/145.2", "2018-01-01"), other,
            tests::make_document("w", "Ad", {"CM 145 və zərər."}),
            tests::make_document("w2", "Ad", {"Zərər: CM 145, CM 146."})};
}

/// An index of such documents, asked for citations in the three ways that there are.
class CitationFixture : public testing::Test {
protected:
    [[nodiscard]] ResolveResponse resolve(const std::string& text) {
        auto response = fixture_.searcher().resolve({.text = text});
        EXPECT_TRUE(response) << (response ? "" : to_string(response.error()));
        if (response) expect_translations(response->warnings);
        return response ? *response : ResolveResponse{};
    }
    [[nodiscard]] CitationTarget only(const std::string& text) {
        const ResolveResponse response = resolve(text);
        EXPECT_EQ(response.resolved.size(), 1U) << text;
        return response.resolved.empty() ? CitationTarget{} : response.resolved.front();
    }
    [[nodiscard]] CitedByResponse cited_by(const CitedByRequest& request) {
        auto response = fixture_.searcher().cited_by(request);
        EXPECT_TRUE(response) << (response ? "" : to_string(response.error()));
        return response ? *response : CitedByResponse{};
    }
    [[nodiscard]] SearchResponse search(const std::string& query) {
        auto response = fixture_.searcher().search({.query = query});
        EXPECT_TRUE(response) << (response ? "" : to_string(response.error()));
        if (response) expect_translations(response->warnings);
        return response ? *response : SearchResponse{};
    }
    /// Fails where the engine warns of something new and web/messages/warnings.tsv does not follow.
    static void expect_translations(const std::vector<std::string>& warnings) {
        for (const std::string& warning : warnings) {
            EXPECT_TRUE(server::warning_text(warning, server::UiLanguage::kAzerbaijani)) << warning;
        }
    }

    tests::IndexFixture fixture_;
};

}  // namespace axtar::search
