#include "indexer/phrase_verbs.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace axtar::indexer {
namespace {

using Forms = std::unordered_map<std::string, PhrasePlace>;

constexpr std::array<std::string_view, 85> kRegular = {
    "accede",    "accelerate", "accept",    "acknowledge", "adopt",     "aim",       "allege",
    "allocate",  "allow",      "amend",     "argue",       "ask",       "assess",    "avoid",
    "base",      "carry",      "cite",      "clarify",     "combat",    "commend",   "comply",
    "conclude",  "conduct",    "consider",  "continue",    "decide",    "deepen",    "deliver",
    "eliminate", "enact",      "encourage", "enhance",     "ensure",    "enter",     "establish",
    "examine",   "expand",     "expedite",  "explain",     "express",   "finalise",  "finalize",
    "guarantee", "highlight",  "implement", "improve",     "include",   "indicate",  "inform",
    "intensify", "introduce",  "invest",    "investigate", "invite",    "mention",   "note",
    "observe",   "prepare",    "prevent",   "prohibit",    "promote",   "protect",   "provide",
    "pursue",    "ratify",     "reaffirm",  "recall",      "recognise", "recognize", "recommend",
    "redouble",  "reinforce",  "reiterate", "remain",      "respond",   "seem",      "strengthen",
    "stress",    "suggest",    "tackle",    "thank",       "underline", "urge",      "welcome",
    "wish"};
// Their last letter is doubled: committed.
constexpr std::array<std::string_view, 3> kDoubling = {"commit", "refer", "submit"};
// Participles of irregular verbs, and of verbs whose other forms are nouns as often (state, sign).
constexpr std::array<std::string_view, 5> kParticiples = {"paid", "signed", "signing", "stated",
                                                          "stating"};
// Forms that are nouns as often. Of "notes" and "aims" that is not so: "the Committee notes".
constexpr std::array<std::string_view, 11> kNouns = {"aim",       "base",       "combat", "conduct",
                                                     "guarantee", "guarantees", "note",   "pay",
                                                     "stress",    "taking",     "wish"};
// Irregular forms, and participles that go with what stands before them: "gender based violence",
// "was granted leave".
constexpr std::array<std::string_view, 30> kSentence = {
    "aimed",      "aiming",    "based",    "basing",    "become",    "becomes",
    "bring",      "came",      "come",     "comes",     "found",     "gave",
    "granted",    "granting",  "held",     "keep",      "keeps",     "pays",
    "take",       "taken",     "takes",    "took",      "undertake", "undertaken",
    "undertakes", "undertook", "withdraw", "withdrawn", "withdraws", "withdrew"};
// Ends of finite forms: edilir, keçirir, verilmişdir, olunmayıb.
constexpr std::array<std::string_view, 10> kAzerbaijaniEnds = {
    "ilir", "ulur", "irir", "inir", "unur", "enir", "anir", "misdir", "musdur", "mayib"};

/// A form that is listed by itself keeps its place.
void add_forms(const std::string& verb, bool doubles, Forms& forms) {
    const bool hisses = verb.ends_with("s") || verb.ends_with("sh");
    const bool is_y = verb.ends_with("fy") || verb.ends_with("ry") || verb.ends_with("ly");
    const std::string without_last = verb.substr(0, verb.size() - 1);
    forms.emplace(verb, PhrasePlace::kWithin);
    forms.emplace(is_y ? without_last + "ies" : verb + (hisses ? "es" : "s"), PhrasePlace::kWithin);
    std::string stem = verb.ends_with("e") ? without_last : verb;
    if (doubles) stem += verb.back();
    forms.emplace(is_y ? without_last + "ied" : stem + "ed", PhrasePlace::kBeforeNoun);
    forms.emplace(stem + "ing", PhrasePlace::kBeforeNoun);
}

const Forms& all_forms() {
    static const Forms kAll = [] {
        Forms forms;
        for (const std::string_view form : kSentence) forms.emplace(form, PhrasePlace::kWithin);
        for (const std::string_view form : kNouns) forms.emplace(form, PhrasePlace::kLast);
        for (const std::string_view form : kParticiples) {
            forms.emplace(form, PhrasePlace::kBeforeNoun);
        }
        for (const std::string_view verb : kRegular) add_forms(std::string(verb), false, forms);
        for (const std::string_view verb : kDoubling) add_forms(std::string(verb), true, forms);
        return forms;
    }();
    return kAll;
}

}  // namespace

PhrasePlace place_in_phrase(std::string_view folded) {
    const auto form = all_forms().find(std::string(folded));
    if (form != all_forms().end()) return form->second;
    const bool is_finite = std::any_of(kAzerbaijaniEnds.begin(), kAzerbaijaniEnds.end(),
                                       [&](std::string_view end) { return folded.ends_with(end); });
    return is_finite ? PhrasePlace::kWithin : PhrasePlace::kAnywhere;
}

}  // namespace axtar::indexer
