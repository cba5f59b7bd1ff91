#include "corpus/citations/treaty_titles.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "base/split.h"
#include "corpus/citations/is_one_of.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/scan.h"

namespace axtar::corpus {
namespace {

constexpr std::string_view kTreaty = "treaty:";

}  // namespace

bool tells_of_treaty(std::string_view word) {
    constexpr std::array<std::string_view, 55> kWords = {
        "a",          "the",    "of",         "on",        "and",           "or",
        "to",         "for",    "in",         "against",   "with",          "by",
        "from",       "at",     "as",         "its",       "their",         "all",
        "other",      "regard", "respect",    "relating",  "concerning",    "regarding",
        "about",      "no",     "additional", "optional",  "international", "europe",
        "council",    "united", "nations",    "un",        "european",      "coe",
        "haqqinda",   "barede", "dair",       "uzre",      "qarsi",         "ve",
        "beynelxalq", "avropa", "surasi",     "surasinin", "elave",         "fakultativ",
        "bmt",        "geneva", "hague",      "vienna",    "cenevre",       "haaqa",
        "vyana"};
    return !is_one_of(word, kWords);
}

unsigned year_of_treaty(std::string_view word) {
    const unsigned year = word.size() == 4 ? citations::small_number(word) : 0;
    return year >= 1900 && year < 2100 ? year : 0;
}

namespace {

struct Title {
    std::string_view noun = {};  // "convention"
    std::vector<std::string_view> words = {};
    bool european = false;
    bool of_united_nations = false;
    bool azerbaijani = false;
    unsigned year = 0;
    std::string_view place = {};  // "vienna"
};

bool is_place(std::string_view word) {
    constexpr std::array<std::string_view, 6> kPlaces = {"geneva",  "hague", "vienna",
                                                         "cenevre", "haaqa", "vyana"};
    return is_one_of(word, kPlaces);
}

template <class Words>
Title title_of(const Words& words) {
    Title title;
    for (const std::string_view word : words) {
        const std::string_view noun = citations::treaty_noun(word);
        if (is_place(word)) title.place = word;
        title.european = title.european || word == "european" || word == "europe" ||
                         word == "coe" || word == "avropa";
        title.of_united_nations =
            title.of_united_nations || word == "un" || word == "nations" || word == "bmt";
        title.azerbaijani = title.azerbaijani || word == "haqqinda" || word == "dair" ||
                            word == "uzre" || word == "qarsi" || word.starts_with("konvensiya") ||
                            word.starts_with("protokol");
        // The convention that a protocol belongs to is one of its words.
        const bool owner = title.noun == "protocol" && noun == "convention";
        if (const unsigned year = year_of_treaty(word); year != 0) {
            title.year = year;
        } else if (noun.empty() || owner) {
            if (tells_of_treaty(word)) title.words.push_back(word);
        } else if (title.noun.empty()) {
            title.noun = noun;
        } else if (noun == "protocol") {
            title.words.push_back(title.noun);
            title.noun = noun;
        }
    }
    return title;
}

// One word in two forms: "refugee" and "refugees", "stateless" and "statelessness"; in Azerbaijani
// "uşaq" and "uşağın", "zorakılığa" and "zorakılıq".
bool is_one_word(std::string_view a, std::string_view b, bool azerbaijani) {
    if (a == b) return true;
    constexpr std::size_t kStem = 4;
    constexpr std::size_t kMostLetters = 4;
    const std::string_view shorter = a.size() < b.size() ? a : b;
    const std::string_view longer = a.size() < b.size() ? b : a;
    const auto differs =
        std::mismatch(shorter.begin(), shorter.end(), longer.begin(), longer.end()).first;
    const auto common = static_cast<std::size_t>(differs - shorter.begin());
    if (azerbaijani) return common + 1 >= shorter.size() && common + 1 >= kStem;
    return common == shorter.size() && common >= kStem &&
           longer.size() - shorter.size() <= kMostLetters;
}

enum class Fit { kNone, kWords, kWhole };

Fit fit_of(const Title& typed, const Title& known) {
    if (typed.noun != known.noun || typed.azerbaijani != known.azerbaijani) return Fit::kNone;
    if (typed.european && !known.european) return Fit::kNone;
    if (typed.of_united_nations && known.european) return Fit::kNone;
    // A title that tells no year may be of any, where words say which one it is.
    const bool other_year = known.year == 0 ? typed.words.empty() : typed.year != known.year;
    if (typed.year != 0 && other_year) return Fit::kNone;
    // "1961 Vienna Convention": beside words a place says no more than they do.
    const bool other_place = !typed.place.empty() && typed.place != known.place;
    if (typed.words.empty() && other_place) return Fit::kNone;
    const bool all =
        std::all_of(typed.words.begin(), typed.words.end(), [&](std::string_view wanted) {
            return std::any_of(known.words.begin(), known.words.end(), [&](std::string_view word) {
                return is_one_word(wanted, word, typed.azerbaijani);
            });
        });
    if (!all) return Fit::kNone;
    const bool whole = !typed.words.empty() && typed.words.size() == known.words.size() &&
                       typed.of_united_nations == known.of_united_nations;
    return whole ? Fit::kWhole : Fit::kWords;
}

// The acts that fit, each once; where some fit as a whole, they alone.
class Fitting {
public:
    void add(const std::string& key, Fit fit) {
        if (fit == Fit::kNone || fit < best_) return;
        if (fit > best_) keys_.clear();
        best_ = fit;
        if (std::find(keys_.begin(), keys_.end(), key) == keys_.end()) keys_.push_back(key);
    }
    std::vector<std::string> take() { return std::move(keys_); }

private:
    std::vector<std::string> keys_;
    Fit best_ = Fit::kNone;
};

}  // namespace

std::vector<std::string> treaties_of_title(std::string_view key, const KnownActs& acts,
                                           const std::vector<std::string>& titled) {
    if (!key.starts_with(kTreaty)) return {};
    const Title typed = title_of(split(key.substr(kTreaty.size()), '-'));
    if (typed.noun.empty() || (typed.words.empty() && typed.year == 0)) return {};
    Fitting fitting;
    for (const KnownActs::FullName& name : acts.treaty_names()) {
        const KnownAct& act = acts.all()[name.act];
        Title known = title_of(*name.words);
        known.azerbaijani = !name.english;
        known.european = known.european || act.treaty_series != 0;
        if (known.year == 0) known.year = act.year;
        fitting.add(act.key, fit_of(typed, known));
    }
    for (const std::string& title : titled) {
        const std::string_view words = std::string_view(title).substr(kTreaty.size());
        fitting.add(title, fit_of(typed, title_of(split(words, '-'))));
    }
    return fitting.take();
}

}  // namespace axtar::corpus
