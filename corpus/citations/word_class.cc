#include "corpus/citations/word_class.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

struct Known {
    std::string_view text;
    WordClass word = kNone;
    bool exact = false;  // else a beginning: the rest is inflection
};

constexpr Known kKnownWords[] = {
    {"madde", kMadde},
    {"hisse", kHisse},
    {"bend", kBend},
    {"yarimbend", kYarimbend},
    {"abzas", kAbzas},
    {"qeyd", kQeyd},
    {"mecelle", kMecelle},
    {"qanunverici", kNone},
    {"qanunauygun", kNone},
    {"qanuni", kNone, true},
    {"qanun", kQanun},
    {"konstitusiya", kKonstitusiya},
    {"konvensiya", kTreatyNoun},
    {"pakt", kTreatyNoun},
    {"protokol", kTreatyNoun},
    {"xartiya", kTreatyNoun},
    {"beyanname", kTreatyNoun},
    {"qayda", kRules},
    {"esasname", kRules},
    {"nizamname", kRules},
    {"telimat", kRules},
    {"ferman", kFerman},
    {"serencam", kSerencam},
    {"qerar", kQerar},
    {"bu", kBu, true},
    {"hemin", kHemin, true},
    {"ve", kVe, true},
    {"ya", kYa, true},
    {"hemcinin", kAlso, true},
    {"habele", kAlso, true},
    {"elece", kAlso, true},
    {"ci", kCi, true},
    {"cu", kCi, true},
    {"nomreli", kNomreli, true},
    {"sayli", kNomreli, true},
    {"tarixli", kTarixli, true},
    {"tarixde", kTarixli, true},
    {"il", kIl, true},
    {"ilin", kIl, true},
    {"azerb", kAzerbaijan},  // "Azərbycan" too: it is often mistyped
    {"respublika", kRepublic},
    {"republic", kRepublic, true},
    {"muxtar", kMuxtar, true},
    {"ssr", kSsr, true},
    {"mssr", kSsr, true},
    {"ssri", kSsr, true},
    {"haqqinda", kHaqqinda, true},
    {"barede", kHaqqinda, true},
    {"prezident", kPrezident},
    {"nazirler", kNazirler, true},
    {"kabinet", kKabinet},
    {"qarsi", kQarsi, true},
    {"article", kArticle, true},
    {"art", kArticle, true},
    {"articles", kArticles, true},
    {"arts", kArticles, true},
    {"paragraph", kParagraph, true},
    {"paragraphs", kParagraph, true},
    {"para", kParagraph, true},
    {"paras", kParagraph, true},
    {"par", kParagraph, true},
    {"paraqraf", kParaqraf},
    {"cited", kCited, true},
    {"judgment", kJudgment, true},
    {"judgement", kJudgment, true},
    {"case", kJudgment, true},
    {"subparagraph", kPoint, true},
    {"subparagraphs", kPoint, true},
    {"point", kPoint, true},
    {"points", kPoint, true},
    {"of", kOf, true},
    {"the", kThe, true},
    {"this", kThis, true},
    {"present", kThis, true},
    {"and", kAnd, true},
    {"or", kOr, true},
    {"no", kNo, true},
    {"nos", kNo, true},
    {"convention", kConvention, true},
    {"covenant", kCovenant, true},
    {"protocol", kProtocol, true},
    {"code", kCode, true},
    {"constitution", kConstitution, true},
    {"law", kLaw, true},
    {"act", kLaw, true},
    {"charter", kCharter, true},
    {"agreement", kAgreement, true},
    {"treaty", kAgreement, true},
    {"statute", kAgreement, true},
    {"declaration", kAgreement, true},
    {"v", kVersus, true},
    {"vs", kVersus, true},
    {"decree", kDecree, true},
    {"order", kDecree, true},
    {"decision", kDecree, true},
    {"ibid", kIbid, true},
    {"ibidem", kIbid, true},
    {"id", kIbid, true},
    {"yene", kIbid, true},
    {"ele", kIbid, true},
    {"protocols", kProtocols, true},
    {"resolution", kResolution, true},
    {"resolutions", kResolution, true},
};

struct NumberWord {
    std::string_view text;
    unsigned value = 0;
};
constexpr NumberWord kOrdinals[] = {{"birinci", 1},
                                    {"ikinci", 2},
                                    {"ucuncu", 3},
                                    {"dorduncu", 4},
                                    {"besinci", 5},
                                    {"altinci", 6},
                                    {"yeddinci", 7},
                                    {"sekkizinci", 8},
                                    {"doqquzuncu", 9},
                                    {"onuncu", 10},
                                    {"iyirminci", 20},
                                    {"otuzuncu", 30},
                                    {"qirxinci", 40},
                                    {"ellinci", 50},
                                    {"altmisinci", 60},
                                    {"yetmisinci", 70},
                                    {"sekseninci", 80},
                                    {"doxsaninci", 90},
                                    {"yuzuncu", 100},
                                    // common slips and the Turkish words
                                    {"yirminci", 20},
                                    {"iyrminci", 20},
                                    {"kirkinci", 40},
                                    {"doqsaninci", 90},
                                    {"doksaninci", 90},
                                    {"yedinci", 7},
                                    {"sekizinci", 8},
                                    {"dokuzuncu", 9}};
constexpr NumberWord kTens[] = {{"on", 10},     {"iyirmi", 20}, {"otuz", 30},   {"qirx", 40},
                                {"elli", 50},   {"altmis", 60}, {"yetmis", 70}, {"seksen", 80},
                                {"doxsan", 90}, {"yirmi", 20},  {"iyrmi", 20},  {"kirk", 40},
                                {"doqsan", 90}, {"doksan", 90}};

struct MonthName {
    std::string_view beginning;
    unsigned month = 0;
};
constexpr MonthName kMonths[] = {
    {"yanvar", 1},    {"fevral", 2},   {"mart", 3},     {"aprel", 4},     {"iyun", 6},
    {"iyul", 7},      {"avqust", 8},   {"sentyabr", 9}, {"oktyabr", 10},  {"noyabr", 11},
    {"dekabr", 12},   {"january", 1},  {"february", 2}, {"march", 3},     {"april", 4},
    {"june", 6},      {"july", 7},     {"august", 8},   {"september", 9}, {"october", 10},
    {"november", 11}, {"december", 12}};
constexpr std::string_view kMay[] = {"may", "mayin", "mayda"};

// Words are found by their first two letters: a table of 676 short lists.
using Buckets = std::array<std::vector<Known>, 27 * 26>;

std::size_t bucket_of(std::string_view word) {
    const auto first = static_cast<std::size_t>(word[0] - 'a');
    const std::size_t second = word.size() < 2 ? 26 : static_cast<std::size_t>(word[1] - 'a');
    return first < 26 && second <= 26 ? second * 26 + first : 27 * 26;
}

Buckets build() {
    Buckets buckets;
    const auto add = [&buckets](std::string_view text, WordClass word, bool exact) {
        buckets.at(bucket_of(text)).push_back({text, word, exact});
    };
    for (const Known& known : kKnownWords) add(known.text, known.word, known.exact);
    for (const NumberWord& number : kOrdinals) add(number.text, kOrdinalWord, true);
    for (const NumberWord& number : kTens) add(number.text, kTensWord, true);
    for (const MonthName& name : kMonths) add(name.beginning, kMonth, false);
    for (const std::string_view name : kMay) add(name, kMonth, true);
    return buckets;
}

}  // namespace

WordClass classify_word(std::string_view folded) {
    static const Buckets buckets = build();
    if (folded.empty()) return kNone;
    const std::size_t bucket = bucket_of(folded);
    if (bucket >= buckets.size()) return kNone;
    for (const Known& known : buckets[bucket]) {
        if (known.exact ? folded == known.text : folded.starts_with(known.text)) return known.word;
    }
    return kNone;
}

unsigned number_word(std::string_view folded) {
    for (const NumberWord& number : kOrdinals) {
        if (folded == number.text) return number.value;
    }
    for (const NumberWord& number : kTens) {
        if (folded == number.text) return number.value;
    }
    return 0;
}

unsigned month_number(std::string_view folded) {
    for (const MonthName& name : kMonths) {
        if (folded.starts_with(name.beginning)) return name.month;
    }
    return std::find(std::begin(kMay), std::end(kMay), folded) != std::end(kMay) ? 5 : 0;
}

}  // namespace axtar::corpus::citations
