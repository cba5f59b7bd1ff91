#include <algorithm>

#include "analyzers/neighbours.h"
#include "base/split.h"
#include "base/utf8.h"
#include "corpus/citations/light_words.h"
#include "corpus/citations/spelt_out.h"
#include "search/characters.h"
#include "search/citing/cited_lists_internal.h"
#include "search/query_lexer.h"

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

bool has_operator(std::string_view between) {
    const std::vector<std::string_view> words = split(between, ' ');
    return std::any_of(words.begin(), words.end(), is_operator);
}

/// The commas of "ECHR art. 3, 5 and 6" say what the numbers are of.
bool goes_on(std::string_view between) {
    return corpus::are_light_words(between) && !has_sign(between) && !has_operator(between);
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

/// Takes the quotes around a list to it where nothing else stands within them.
void look_for_quotes(std::string_view query, std::size_t begin, std::size_t end, CitedList& list) {
    if (list.start < begin || list.end > end) return;
    const std::string_view before = part_of(query, begin, list.start);
    const std::string_view behind = part_of(query, list.end, end);
    list.quoted = has_letters(before) || has_letters(behind);
    if (list.quoted) return;
    list.words = std::string(before) + list.words + std::string(behind);
    list.start = begin;
    list.end = end;
}

}  // namespace

std::vector<CitedList> cited_lists(
    std::string_view query, const std::vector<corpus::Citation>& citations,
    const std::vector<std::pair<std::size_t, std::size_t>>& phrases) {
    std::vector<CitedList> lists;
    for (const corpus::Citation& citation : citations) {
        const bool joined =
            !lists.empty() && (citation.start <= lists.back().end ||
                               goes_on(part_of(query, lists.back().end, citation.start)));
        if (!joined) lists.push_back({.start = citation.start, .end = citation.start});
        add(query, citation, lists.back());
    }
    for (CitedList& list : lists) {
        for (const auto& [begin, end] : phrases) look_for_quotes(query, begin, end, list);
    }
    return lists;
}

}  // namespace axtar::search
