#include "corpus/citations/citation.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "corpus/citations/provision_number.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxRangeKeys = 200;
constexpr std::string_view kIndent = "abz";

std::optional<unsigned> whole_number(std::string_view text) {
    unsigned value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || rest != text.data() + text.size()) return std::nullopt;
    return value;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

template <ItemLetters letters>
std::string letter_text(unsigned number) {
    return std::string(letter_of_number(number, letters));
}

std::string small_roman_text(unsigned number) {
    std::string text = citations::roman_text(number);
    for (char& c : text) c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// What counts from the first of a range to its last: numbers, small Roman numerals, letters.
struct Count {
    unsigned from = 0;
    unsigned to = 0;
    std::string (*text_of)(unsigned number) = nullptr;
};

template <ItemLetters letters>
std::optional<Count> letters_between(std::string_view first, std::string_view last) {
    const Count count{number_of_letter(first, letters), number_of_letter(last, letters),
                      letter_text<letters>};
    if (count.from == 0 || count.to < count.from) return std::nullopt;
    return count;
}

// "(i)–(v)" are five numerals and not the letters i to v; of C, D and the like laws have letters.
std::optional<Count> count_between(std::string_view first, std::string_view last,
                                   ItemLetters letters) {
    const auto from = whole_number(first);
    const auto to = whole_number(last);
    if (from && to)
        return Count{*from, *to, [](unsigned number) { return std::to_string(number); }};
    const auto numeral = [](std::string_view text) {
        return text.find_first_not_of("ivx") == std::string_view::npos
                   ? citations::roman_number(text)
                   : 0U;
    };
    const bool numerals = numeral(first) != 0 && numeral(last) != 0 &&
                          (first == "i" || first.size() > 1 || last.size() > 1);
    if (numerals) return Count{numeral(first), numeral(last), small_roman_text};
    const auto in_english = letters_between<ItemLetters::kEnglish>(first, last);
    const auto in_azerbaijani = letters_between<ItemLetters::kAzerbaijani>(first, last);
    // "(b)–(ç)" tells its letters by itself.
    if (letters == ItemLetters::kEnglish) return in_english ? in_english : in_azerbaijani;
    return in_azerbaijani ? in_azerbaijani : in_english;
}

// Where the number begins that a range counts: behind the levels above it, and in "chapter-3" and
// "abz10" behind what says that it is a chapter or an indent.
std::size_t begin_of_number(std::string_view provision) {
    const std::size_t level = provision.rfind('.') + 1;  // npos + 1 is 0: no levels above
    if (provision.substr(level).starts_with(kIndent)) return level + kIndent.size();
    const std::size_t hyphen = provision.find('-', level);
    const bool named = level < provision.size() && !is_digit(provision[level]);
    return named && hyphen != std::string_view::npos ? hyphen + 1 : level;
}

void add_once(std::vector<std::string>& keys, std::string key) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
}

// Every dot of "12-1.3.abz2" ends a provision that holds the next one.
void add_provision(std::vector<std::string>& keys, std::string_view act, std::string_view text) {
    const std::string beginning = std::string(act) + provision_mark(act);
    for (std::size_t dot = text.find('.'); dot != std::string_view::npos;
         dot = text.find('.', dot + 1)) {
        add_once(keys, beginning + std::string(text.substr(0, dot)));
    }
    add_once(keys, beginning + std::string(text));
}

// "chapter-2-1..chapter-5": behind an inserted chapter the whole numbers. Empty for other ranges.
std::vector<std::string> behind_inserted(const std::string& first, const std::string& last,
                                         std::size_t most) {
    const std::size_t stem = begin_of_number(first);
    const std::size_t hyphen = first.find('-', stem);
    if (stem == 0 || hyphen == std::string::npos) return {};
    const auto number = whole_number(std::string_view(first).substr(stem, hyphen - stem));
    const auto end = whole_number(std::string_view(last).substr(begin_of_number(last)));
    if (!number || !end || *number >= *end) return {};
    auto provisions = provisions_of_range(first.substr(0, stem) + std::to_string(*number + 1), last,
                                          most, ItemLetters::kEnglish);
    provisions.insert(provisions.begin(), first);
    return provisions;
}

}  // namespace

// "45.0.1..45.0.7": the stem "45.0." and the numbers 1 to 7; "5.1.a..5.1.c": the letters a to c.
std::vector<std::string> provisions_of_range(const std::string& first, const std::string& last,
                                             std::size_t most, ItemLetters letters) {
    const std::size_t stem = begin_of_number(first);
    const std::size_t last_stem = begin_of_number(last);
    const bool same_stem = first.compare(0, stem, last, 0, last_stem) == 0;
    const auto count = count_between(std::string_view(first).substr(stem),
                                     std::string_view(last).substr(last_stem), letters);
    if (!count && same_stem) {
        const auto inserted = behind_inserted(first, last, most);
        if (!inserted.empty()) return inserted;
    }
    if (!count || !same_stem || count->to < count->from || count->to - count->from >= most) {
        return {first, last};
    }
    std::vector<std::string> provisions;
    for (unsigned number = count->from; number <= count->to; ++number) {
        provisions.push_back(first.substr(0, stem) + count->text_of(number));
    }
    return provisions;
}

std::string_view citation_kind_name(CitationKind kind) {
    constexpr std::array<std::string_view, 11> kNames = {
        "article", "act_number",  "named_act", "code",      "treaty", "treaty_article",
        "own_act", "application", "case",      "un_symbol", "decree"};
    return kNames.at(static_cast<std::size_t>(kind));
}

std::string provision_text(const ProvisionPath& path) {
    std::string text;
    for (const ProvisionStep& step : path) {
        if (!text.empty()) text += '.';
        if (step.level == ProvisionLevel::kIndent) text += kIndent;
        text += step.level == ProvisionLevel::kNote ? "note" + step.number : step.number;
    }
    return text;
}

std::string citation_key(std::string_view act, const ProvisionPath& path,
                         const ProvisionPath& range_end) {
    std::string key(act);
    if (!path.empty()) key += provision_mark(act) + provision_text(path);
    if (!range_end.empty()) key += ".." + provision_text(range_end);
    return key;
}

char provision_mark(std::string_view act) {
    constexpr std::array<std::string_view, 3> kWithParagraphs = {"un:", "echr-app:", "echr-case:"};
    return std::any_of(kWithParagraphs.begin(), kWithParagraphs.end(),
                       [act](std::string_view beginning) { return act.starts_with(beginning); })
               ? '#'
               : '/';
}

std::string_view act_of_key(std::string_view key) {
    return key.substr(0, key.find(provision_mark(key)));
}

std::vector<std::string> index_keys(const Citation& citation) {
    std::vector<std::string> keys;
    if (citation.act.empty()) return keys;
    keys.push_back(citation.act);
    if (citation.path.empty()) return keys;
    const std::string first = provision_text(citation.path);
    if (citation.range_end.empty()) {
        add_provision(keys, citation.act, first);
    } else {
        const std::string last = provision_text(citation.range_end);
        const ItemLetters letters = item_letters_of(citation.act);
        for (const std::string& provision :
             provisions_of_range(first, last, kMaxRangeKeys, letters)) {
            add_provision(keys, citation.act, provision);
        }
    }
    return keys;
}

}  // namespace axtar::corpus
