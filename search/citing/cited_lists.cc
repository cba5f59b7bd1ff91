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

/// A bracket, a quote, or the sign before a word that excludes or requires it.
bool has_sign(std::string_view between) {
    for (std::size_t at = 0; at < between.size();) {
        const auto [letter, size] = utf8::decode(between, at);
        if (letter == U'(' || letter == U')' || is_quote(letter)) return true;
        at += size;
    }
    return between.ends_with('-') || between.ends_with('+');
}

bool has_letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [letter, size] = utf8::decode(text, at);
        if (analyzers::is_letter_or_digit(letter)) return true;
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
    if (!corpus::are_light_words(between) || has_sign(between)) return false;
    return between.find_first_not_of(' ') != std::string_view::npos || begins_with_a_place(typed);
}

void add(std::string_view query, const corpus::Citation& citation, CitedList& list) {
    list.citations.push_back(citation);
    if (citation.end <= list.end) return;
    if (citation.start < list.end) {
        list.words += part_of(query, list.end, citation.end);
    } else {
        list.words += part_of(query, list.end, citation.start);
        list.words += corpus::with_article_spelt_out(part_of(query, citation.start, citation.end));
    }
    list.end = citation.end;
}

/// True of "CEDAW 12(1)(a)", false of "ECHR ((3 CEDAW)".
bool closes_its_brackets(std::string_view words) {
    int depth = 0;
    for (const char c : words) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth < 0) return false;
    }
    return depth == 0;
}

/// Takes the quotes around a list to it where nothing else stands within them.
void look_for_quotes(std::string_view query, std::size_t begin, std::size_t end, CitedList& list) {
    if (list.end <= begin || list.start >= end) return;
    if (list.start < begin || list.end > end) {
        list.entangled = true;
        return;
    }
    const std::string_view before = part_of(query, begin, list.start);
    const std::string_view behind = part_of(query, list.end, end);
    list.entangled = list.entangled || has_letters(before) || has_letters(behind);
    if (list.entangled) return;
    list.words = std::string(before) + list.words + std::string(behind);
    list.start = begin;
    list.end = end;
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
        list.entangled = !closes_its_brackets(list.words);
        for (const auto& [begin, end] : phrases) look_for_quotes(query, begin, end, list);
    }
    return lists;
}

}  // namespace axtar::search
