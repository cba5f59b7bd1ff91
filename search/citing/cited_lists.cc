#include <algorithm>
#include <cctype>

#include "analyzers/neighbours.h"
#include "base/utf8.h"
#include "corpus/citation_terms.h"
#include "corpus/citations/light_words.h"
#include "corpus/citations/spelt_out.h"
#include "search/characters.h"
#include "search/citing/cited_lists_internal.h"

namespace axtar::search {
namespace {

std::string_view part_of(std::string_view text, std::size_t begin, std::size_t end) {
    return text.substr(begin, end - begin);
}

bool is_border(char32_t c) { return is_quote(c) || c == U'(' || c == U')'; }

/// A bracket or a quote.
bool has_border(std::string_view between) {
    for (std::size_t at = 0; at < between.size();) {
        const auto [letter, size] = utf8::decode(between, at);
        if (is_border(letter)) return true;
        at += size;
    }
    return false;
}

/// "article 2" behind a case and "5" behind a comma name no act of their own.
bool begins_with_a_place(std::string_view typed) {
    const std::string_view first = typed.substr(0, typed.find(' '));
    const auto byte = static_cast<unsigned char>(first.empty() ? ' ' : first.front());
    return std::isdigit(byte) != 0 || corpus::are_light_words(first);
}

/// The commas of "ECHR art. 3, 5 and 6" say what the numbers are of. What stands side by side as
/// words do is asked for as words are.
bool goes_on(std::string_view between, std::string_view typed) {
    if (!corpus::are_light_words(between) || has_border(between)) return false;
    return between.find_first_not_of(' ') != std::string_view::npos || begins_with_a_place(typed);
}

void add(std::string_view query, const corpus::Citation& citation, CitedList& list) {
    list.citations.push_back(citation);
    if (citation.end <= list.end) return;
    if (citation.start < list.end) {
        list.words += part_of(query, list.end, citation.end);
    } else {
        list.words += part_of(query, list.end, citation.start);
        list.words += corpus::as_texts_write(part_of(query, citation.start, citation.end));
    }
    list.end = citation.end;
}

/// Takes what stands around a list to it.
void widen(std::string_view query, std::size_t begin, std::size_t end, CitedList& list) {
    list.words = std::string(part_of(query, begin, list.start)) + list.words +
                 std::string(part_of(query, list.end, end));
    list.start = begin;
    list.end = end;
}

/// How many brackets of a text have no partner in it.
struct LooseBrackets {
    int opening = 0;
    int closing = 0;
};

LooseBrackets loose_brackets(std::string_view text) {
    LooseBrackets loose;
    for (const char c : text) {
        if (c == '(') {
            ++loose.opening;
        } else if (c == ')') {
            loose.opening > 0 ? --loose.opening : ++loose.closing;
        }
    }
    return loose;
}

/// The brackets right beside a list whose partners it has: "Konstitusiya (maddə 25" goes on to its
/// bracket, "CRC), article 37" begins with one. "ECHR ((3 CEDAW" has none.
void look_for_brackets(std::string_view query, CitedList& list) {
    LooseBrackets loose = loose_brackets(part_of(query, list.start, list.end));
    std::size_t begin = list.start;
    for (; loose.closing > 0; --loose.closing) {
        const std::size_t before = query.find_last_not_of(' ', begin == 0 ? 0 : begin - 1);
        if (begin == 0 || before == std::string_view::npos || query[before] != '(') break;
        begin = before;
    }
    std::size_t end = list.end;
    for (; loose.opening > 0; --loose.opening) {
        const std::size_t behind = query.find_first_not_of(' ', end);
        if (behind == std::string_view::npos || query[behind] != ')') break;
        end = behind + 1;
    }
    list.entangled = loose.opening > 0 || loose.closing > 0;
    if (!list.entangled) widen(query, begin, end, list);
}

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’' || c == U'‘' || c == U'ʼ'; }

/// Goes on in the same word.
bool is_joined(char32_t c) {
    return analyzers::is_letter_or_digit(c) || c == U'-' || c == U'+' || c == U'/' ||
           is_apostrophe(c);
}

/// The case ending behind a list: "-in" of "CM 145-in", "'s" of "CEDAW's".
void look_for_ending(std::string_view query, CitedList& list) {
    constexpr int kLongest = 5;
    const auto [sign, size] = utf8::decode(query, list.end);
    if (sign != U'-' && !is_apostrophe(sign)) return;
    std::size_t end = list.end + size;
    int letters = 0;
    for (; end < query.size(); ++letters) {
        const auto [letter, bytes] = utf8::decode(query, end);
        if (!analyzers::is_letter(letter) || analyzers::is_capital(letter)) break;
        end += bytes;
    }
    const char32_t behind = end < query.size() ? utf8::decode(query, end).code_point : U' ';
    if (letters > 0 && letters <= kLongest && !is_joined(behind))
        widen(query, list.start, end, list);
}

/// Part of a word: "CEDAW-compliant", "non-CEDAW", "CRC+CEDAW". A sign alone before it is none.
bool is_glued(std::string_view query, const CitedList& list) {
    const char32_t last = analyzers::code_point_before(query, list.end);
    const bool more = list.end < query.size() && !is_border(last);
    if (more && is_joined(utf8::decode(query, list.end).code_point)) return true;
    if (is_border(utf8::decode(query, list.start).code_point)) return false;
    char32_t before = analyzers::code_point_before(query, list.start);
    const bool sign = before == U'-' || before == U'+';
    if (sign) before = analyzers::code_point_before(query, list.start - 1);
    return before != 0 && is_joined(before) && !(sign && (before == U'-' || before == U'+'));
}

/// Takes the quotes around a list to it where nothing else stands within them; those within it are
/// its own.
void look_for_quotes(std::string_view query, std::size_t begin, std::size_t end, CitedList& list) {
    const bool apart = list.end <= begin || list.start >= end;
    const bool within = list.start <= begin && list.end >= end;
    if (apart || within || list.entangled) return;
    const bool around = list.start >= begin && list.end <= end;
    list.entangled = !around || has_letters(part_of(query, begin, list.start)) ||
                     has_letters(part_of(query, list.end, end));
    if (!list.entangled) widen(query, begin, end, list);
}

}  // namespace

bool names_one_place(const corpus::Citation& citation) {
    const bool place = !citation.path.empty() || corpus::is_one_document(citation.act);
    return place && names_act(citation);
}

std::vector<std::string> keys_of(const CitedList& list) {
    std::vector<std::string> keys;
    for (const corpus::Citation& citation : list.citations) keys.push_back(citation.key);
    return keys;
}

bool has_operator_within(const std::vector<TypedOperator>& operators, TypedPlace place) {
    return std::any_of(operators.begin(), operators.end(), [place](const TypedOperator& typed) {
        return typed.place.first >= place.first && typed.place.second <= place.second;
    });
}

std::vector<CitedList> cited_lists(std::string_view query,
                                   const std::vector<corpus::Citation>& citations,
                                   const std::vector<TypedPlace>& phrases,
                                   const std::vector<TypedOperator>& operators) {
    std::vector<CitedList> lists;
    for (const corpus::Citation& citation : citations) {
        const std::string_view typed = part_of(query, citation.start, citation.end);
        const std::size_t end = lists.empty() ? 0 : lists.back().end;
        const bool joined =
            !lists.empty() &&
            (citation.start <= end || (!has_operator_within(operators, {end, citation.start}) &&
                                       goes_on(part_of(query, end, citation.start), typed)));
        if (!joined) lists.push_back({.start = citation.start, .end = citation.start});
        add(query, citation, lists.back());
    }
    for (CitedList& list : lists) {
        look_for_brackets(query, list);
        look_for_ending(query, list);
        for (const auto& [begin, end] : phrases) look_for_quotes(query, begin, end, list);
        list.entangled = list.entangled || is_glued(query, list);
    }
    return lists;
}

}  // namespace axtar::search
