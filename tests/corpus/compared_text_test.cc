#include "corpus/compared_text.h"

#include <string>

#include <gtest/gtest.h>

namespace axtar::corpus {
namespace {

TEST(SaidKey, IsTheSameForWhatSaysTheSameWordForWord) {
    for (const char* text : {"Ratify OP-CAT", "ratify OP-CAT;", " 115.14 Ratify  OP-CAT.",
                             "(b) Ratify\nOP-CAT", "2) Ratify OP CAT", "— Ratify “OP-CAT”"}) {
        EXPECT_EQ(said_key(text), "ratify op cat") << text;
    }
    EXPECT_EQ(said_key("Uşaqların hüququ"), said_key("usaqlarin huququ"));
    EXPECT_EQ(said_key("2030 Agenda"), "2030 agenda") << "no number of an item";
    EXPECT_NE(said_key("Ratify CAT"), said_key("Consider ratifying CAT"));
    EXPECT_EQ(said_key(" … — "), "");
    EXPECT_EQ(said_key(""), "");
}

TEST(StatesSomething, IsFalseForWhatNothingIsComparedWith) {
    Section section{.text = "Ratify CAT"};
    EXPECT_TRUE(states_something(section));
    section.heading = "Ratify CAT";
    EXPECT_FALSE(states_something(section)) << "a heading alone";
    section.heading.clear();
    section.role = Role::kFootnote;
    EXPECT_FALSE(states_something(section));
}

}  // namespace
}  // namespace axtar::corpus
