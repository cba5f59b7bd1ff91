#include "corpus/recommendations/english_words.h"

#include <algorithm>
#include <array>

namespace axtar::corpus::recommendations {
namespace {

constexpr std::array<std::string_view, 52> kBodies = {
    "academy",     "administration", "administrations", "agencies",       "agency",
    "assembly",    "association",    "authorities",     "authority",      "board",
    "bodies",      "body",           "bureau",          "centre",         "commission",
    "council",     "court",          "courts",          "department",     "departments",
    "directorate", "employers",      "establishment",   "executive",      "executives",
    "government",  "governments",    "inspectorate",    "institution",    "institutions",
    "judges",      "judiciary",      "legislature",     "legislator",     "management",
    "minister",    "ministries",     "ministry",        "municipalities", "municipality",
    "office",      "officers",       "officials",       "parliament",     "police",
    "prosecutor",  "prosecutors",    "schools",         "service",        "services",
    "state",       "states"};

constexpr std::array<std::string_view, 10> kState = {
    "authorities", "authority", "government",  "governments", "parliament",
    "state",       "states",    "legislature", "legislator",  "party"};

constexpr std::array<std::string_view, 73> kStatements = {
    "a",           "about",   "according", "after", "all",      "although", "among", "an",
    "and",         "any",     "as",        "at",    "because",  "before",   "both",  "but",
    "by",          "despite", "during",    "each",  "every",    "few",      "for",   "from",
    "furthermore", "he",      "her",       "his",   "however",  "i",        "if",    "in",
    "it",          "its",     "last",      "many",  "moreover", "more",     "most",  "no",
    "none",        "not",     "of",        "on",    "one",      "other",    "our",   "over",
    "several",     "she",     "since",     "some",  "such",     "that",     "the",   "their",
    "there",       "these",   "they",      "this",  "those",    "three",    "two",   "under",
    "until",       "upon",    "we",        "what",  "when",     "where",    "which", "while",
    "who"};

constexpr std::array<std::string_view, 96> kRequests = {
    "abolish",       "accede",        "accelerate", "accept",      "address",     "adopt",
    "align",         "allocate",      "allow",      "amend",       "apply",       "appoint",
    "assess",        "avoid",         "ban",        "bring",       "broaden",     "build",
    "carry",         "close",         "combat",     "complete",    "comply",      "conduct",
    "consider",      "continue",      "cooperate",  "create",      "criminalise", "criminalize",
    "decriminalise", "decriminalize", "define",     "develop",     "draft",       "eliminate",
    "enact",         "encourage",     "end",        "enhance",     "ensure",      "equip",
    "establish",     "examine",       "expand",     "expedite",    "extend",      "facilitate",
    "fight",         "finalise",      "finalize",   "fulfil",      "give",        "grant",
    "guarantee",     "harmonise",     "harmonize",  "hold",        "immediately", "implement",
    "improve",       "include",       "increase",   "incorporate", "inform",      "initiate",
    "install",       "intensify",     "introduce",  "invest",      "investigate", "keep",
    "make",          "monitor",       "organise",   "organize",    "prepare",     "prevent",
    "prohibit",      "promote",       "protect",    "provide",     "publish",     "put",
    "raise",         "ratify",        "redouble",   "reduce",      "reform",      "refrain",
    "release",       "remove",        "repeal",     "review",      "strengthen",  "take"};

}  // namespace

bool is_body(std::string_view folded) {
    return std::find(kBodies.begin(), kBodies.end(), folded) != kBodies.end();
}

bool means_the_state(std::string_view folded) {
    return std::find(kState.begin(), kState.end(), folded) != kState.end();
}

bool has_body(const SentenceWords& sentence, std::size_t begin, std::size_t end) {
    end = std::min(end, sentence.end);
    for (std::size_t at = begin; at < end; ++at) {
        if (is_body(sentence.words.folded(at))) return true;
    }
    return std::any_of(sentence.names.begin(), sentence.names.end(), [&](const NameMatch& match) {
        return match.begin >= begin && match.end <= end &&
               !names::is_place(sentence.gazetteer.entries()[match.entry].kind);
    });
}

bool begins_a_statement(std::string_view folded) {
    return std::find(kStatements.begin(), kStatements.end(), folded) != kStatements.end();
}

bool acknowledges(std::string_view folded) {
    static constexpr std::array<std::string_view, 20> kVerbs = {
        "welcomes",      "welcomed",     "commends",     "commended",   "notes",
        "noted",         "praises",      "praised",      "appreciates", "appreciated",
        "congratulates", "acknowledges", "acknowledged", "applauds",    "applauded",
        "congratulated", "thanks",       "thanked",      "recognized",  "recognised"};
    return std::find(kVerbs.begin(), kVerbs.end(), folded) != kVerbs.end();
}

bool is_request_verb(std::string_view folded) {
    static constexpr std::array<std::string_view, 14> kMore = {
        "set",     "share",  "sign",  "simplify", "speed",     "step",   "stop",
        "support", "tackle", "train", "transfer", "undertake", "update", "withdraw"};
    return std::find(kRequests.begin(), kRequests.end(), folded) != kRequests.end() ||
           std::find(kMore.begin(), kMore.end(), folded) != kMore.end();
}

}  // namespace axtar::corpus::recommendations
