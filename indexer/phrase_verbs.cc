#include "indexer/phrase_verbs.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace axtar::indexer {
namespace {

constexpr std::array<std::string_view, 88> kRegular = {
    "accede",     "accept",    "acknowledge", "adopt",     "aim",        "allocate",    "allow",
    "amend",      "argue",     "ask",         "assess",    "avoid",      "base",        "carry",
    "cite",       "clarify",   "combat",      "commend",   "comply",     "conclude",    "conduct",
    "consider",   "continue",  "decide",      "deepen",    "deliver",    "eliminate",   "enact",
    "encourage",  "enhance",   "ensure",      "enter",     "establish",  "examine",     "expand",
    "expedite",   "explain",   "express",     "finalise",  "finalize",   "guarantee",   "highlight",
    "implement",  "improve",   "include",     "indicate",  "inform",     "intensify",   "introduce",
    "invest",     "invite",    "mention",     "note",      "observe",    "prepare",     "prevent",
    "prohibit",   "promote",   "protect",     "provide",   "pursue",     "ratify",      "reaffirm",
    "recall",     "recognise", "recognize",   "recommend", "redouble",   "refer",       "reiterate",
    "remain",     "respond",   "seem",        "stress",    "strengthen", "submit",      "suggest",
    "thank",      "underline", "urge",        "welcome",   "wish",       "investigate", "tackle",
    "accelerate", "allege",    "commit",      "reinforce"};
// Irregular forms, and those of verbs that are nouns in others ("state", "sign").
constexpr std::array<std::string_view, 34> kForms = {
    "become",     "becomes",   "bring",      "came",      "come",     "comes",   "committed",
    "committing", "found",     "fully",      "gave",      "held",     "keep",    "keeps",
    "paid",       "pay",       "pays",       "referred",  "signed",   "signing", "stated",
    "stating",    "submitted", "take",       "taken",     "takes",    "taking",  "thereto",
    "took",       "undertake", "undertaken", "undertook", "withdraw", "withdrew"};
// Ends of finite forms: edilir, keçirir, verilmişdir, olunmayıb.
constexpr std::array<std::string_view, 10> kAzerbaijaniEnds = {
    "ilir", "ulur", "irir", "inir", "unur", "enir", "anir", "misdir", "musdur", "mayib"};

void add_forms(std::string verb, std::unordered_set<std::string>& forms) {
    forms.insert(verb);
    const bool hisses = verb.ends_with("s") || verb.ends_with("sh");
    const bool is_y = verb.ends_with("fy") || verb.ends_with("ry") || verb.ends_with("ly");
    forms.insert(is_y ? verb.substr(0, verb.size() - 1) + "ies" : verb + (hisses ? "es" : "s"));
    if (is_y) {
        forms.insert(verb + "ing");
        verb.back() = 'i';
        forms.insert(verb + "ed");
        return;
    }
    if (verb.ends_with("e")) verb.pop_back();
    forms.insert(verb + "ed");
    forms.insert(verb + "ing");
}

const std::unordered_set<std::string>& all_forms() {
    static const std::unordered_set<std::string> kAll = [] {
        std::unordered_set<std::string> forms;
        for (const std::string_view form : kForms) forms.emplace(form);
        for (const std::string_view verb : kRegular) add_forms(std::string(verb), forms);
        return forms;
    }();
    return kAll;
}

}  // namespace

bool is_phrase_verb(std::string_view folded) {
    return all_forms().contains(std::string(folded)) ||
           std::any_of(kAzerbaijaniEnds.begin(), kAzerbaijaniEnds.end(),
                       [&](std::string_view end) { return folded.ends_with(end); });
}

}  // namespace axtar::indexer
