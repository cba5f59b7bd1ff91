#include "corpus/amendments/wording_then.h"

#include <array>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

std::string wording_name(WordingThen wording) {
    static const std::array<std::string, 6> kNames = {"unknown", "same",    "earlier_known",
                                                      "changed", "not_yet", "no_longer"};
    return kNames.at(static_cast<std::size_t>(wording));
}

AmendmentAction action_of(const std::string& name) {
    for (int i = 0; i <= static_cast<int>(AmendmentAction::kUnknown); ++i) {
        const auto action = static_cast<AmendmentAction>(i);
        if (amendment_action_name(action) == name) return action;
    }
    ADD_FAILURE() << "no such action: " << name;
    return AmendmentAction::kUnknown;
}

// "2016-05-05 5.1 replaced -; …"
std::vector<Amendment> amendments_from(const std::string& text) {
    std::vector<Amendment> amendments;
    std::istringstream lines(text);
    for (std::string each; std::getline(lines, each, ';');) {
        std::istringstream words(each);
        Amendment amendment;
        std::string action;
        words >> amendment.date >> amendment.provision >> action >> amendment.prior;
        amendment.action = action_of(action);
        if (amendment.date == "-") amendment.date.clear();
        if (amendment.prior == "-") amendment.prior.clear();
        amendment.note = "n" + std::to_string(amendments.size() + 1);
        amendment.anchor = "maddə-" + amendment.provision.substr(0, amendment.provision.find('.'));
        amendments.push_back(amendment);
    }
    return amendments;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::string more(const std::vector<std::string>& columns, std::size_t number) {
    return number < columns.size() ? columns[number] : std::string();
}

TEST(WordingThen, FollowsFromTheAmendmentsSince) {
    for (const auto& [where, columns] : tests::read_table("amendments/wording_then.tsv")) {
        SCOPED_TRACE(where);
        ASSERT_GE(columns.size(), 7U);
        const WordingAtDate answer =
            wording_then(amendments_from(columns.at(0)), {.anchor = columns.at(1),
                                                          .date = columns.at(2),
                                                          .in_force_from = columns.at(3),
                                                          .in_force_to = columns.at(4),
                                                          .adopted = more(columns, 7),
                                                          .repealed = !more(columns, 8).empty()});
        EXPECT_EQ(wording_name(answer.wording), columns.at(5));
        EXPECT_EQ(joined(answer.notes), columns.at(6));
    }
}

TEST(WordingThen, NamesTheEarlierWordingsSince) {
    const std::vector<Amendment> amendments =
        amendments_from("2010-05-05 5 new_wording old; 2016-05-05 5 new_wording newer");
    const WordingAtDate answer = wording_then(
        amendments, {.anchor = "maddə-5", .date = "2015-01-01", .in_force_from = "2000-01-01"});
    EXPECT_EQ(answer.priors, std::vector<std::string>{"newer"});
}

}  // namespace
}  // namespace axtar::corpus
