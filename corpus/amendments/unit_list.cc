#include "corpus/amendments/unit_list.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpus/citations/azerbaijani_provisions.h"
#include "corpus/citations/provision_number.h"

namespace axtar::corpus::amendments {
namespace {

using citations::LexemeKind;
using citations::Lexemes;
using enum citations::WordClass;

constexpr std::size_t kMaxList = 64;  // longer rows of numbers are tables

struct Noun {
    UnitLevel level = UnitLevel::kArticle;
    bool note = false;
};

// "əlavəsinin", "əlavənin", but not the verb "əlavə edilmişdir".
bool is_annex_noun(const Lexemes& text, std::size_t at) {
    const std::string_view word = text.folded(at);
    if (!word.starts_with("elave") || word.starts_with("elaveed")) return false;
    const std::string_view next = text.folded(at + 1);
    const bool verb = next.starts_with("edil") || next.starts_with("olun") ||
                      next.starts_with("veril") || next.starts_with("yeni") ||
                      next.starts_with("daxil");
    return !verb && !word.starts_with("elaveler");
}

std::optional<Noun> noun_at(const Lexemes& text, std::size_t at) {
    switch (text[at].word) {
        case kMadde:
            return Noun{UnitLevel::kArticle};
        case kHisse:
            return Noun{UnitLevel::kPart};
        case kBend:
            return Noun{UnitLevel::kItem};
        case kYarimbend:
            return Noun{UnitLevel::kSubItem};
        case kAbzas:
            return Noun{UnitLevel::kIndent};
        case kQeyd:
            return Noun{UnitLevel::kPart, true};
        default:
            break;
    }
    const std::string_view word = text.folded(at);
    if (word.starts_with("fesil") || word.starts_with("fesl")) return Noun{UnitLevel::kChapter};
    if (word.starts_with("bolme")) return Noun{UnitLevel::kDivision};
    if (word.starts_with("paraqraf")) return Noun{UnitLevel::kParagraph};
    if (word.starts_with("preambula")) return Noun{UnitLevel::kPreamble};
    if (is_annex_noun(text, at)) return Noun{UnitLevel::kAnnex};
    return std::nullopt;
}

bool is_plural(std::string_view noun) {
    return noun.find("ler") != std::string_view::npos || noun.find("lar") != std::string_view::npos;
}

struct Item {
    std::vector<std::string> numbers = {};
    std::size_t end = 0;
    bool ordinal = false;
};

// The number of a Roman numeral with what was inserted behind it: "III", "III-1", "III-I".
std::optional<Item> read_roman(const Lexemes& text, std::size_t at) {
    if (text[at].kind != LexemeKind::kWord || !text[at].all_capitals) return std::nullopt;
    const unsigned value = citations::roman_number(text.folded(at));
    if (value == 0) return std::nullopt;
    Item item{{std::to_string(value)}, at + 1, true};
    if (text[item.end].kind != LexemeKind::kDash) return item;
    const std::size_t next = item.end + 1;
    if (text[next].word == kCi) {
        item.end = next + 1;
        return item;
    }
    const unsigned second = text[next].all_capitals ? citations::roman_number(text.folded(next))
                                                    : citations::small_number(text.folded(next));
    if (second == 0) return item;
    item.end = next + 1;
    if (second > value) {
        item.numbers = numbers_between(std::to_string(value), std::to_string(second));
    } else {
        item.numbers = {std::to_string(value) + "-" + std::to_string(second)};
    }
    if (text[item.end].kind == LexemeKind::kDash && text[item.end + 1].word == kCi) item.end += 2;
    return item;
}

// "ikinci", "on səkkizinci", "ikinci–dördüncü".
std::optional<Item> read_words(const Lexemes& text, std::size_t at) {
    const auto first = citations::read_number_in_words(text, at);
    if (!first) return std::nullopt;
    Item item{{std::to_string(first->value)}, first->end, true};
    if (text[item.end].kind != LexemeKind::kDash) return item;
    const auto last = citations::read_number_in_words(text, item.end + 1);
    if (!last) return item;
    item.numbers = numbers_between(item.numbers.front(), std::to_string(last->value));
    item.end = last->end;
    return item;
}

// "3.3-3.5" and "91-1-91-3" that were read as one number because the hyphen clings to both ends:
// two numbers that differ in their last part alone.
std::optional<std::pair<std::string, std::string>> split_range(const std::string& number) {
    const auto stem = [](std::string_view text) {
        return text.substr(0, text.find_last_of(".-") + 1);
    };
    for (std::size_t dash = number.find('-'); dash != std::string::npos;
         dash = number.find('-', dash + 1)) {
        const std::string first = number.substr(0, dash);
        const std::string last = number.substr(dash + 1);
        if (last.find_first_of(".-") == std::string::npos || stem(first) != stem(last)) continue;
        if (numbers_between(first, last).size() > 1) return std::pair(first, last);
    }
    return std::nullopt;
}

// The number and where it ends; "49.1-2" whole, which citations take for 49.1 and something else:
// in a note the unit inserted behind 49.1-1 is as common as the first one.
struct Number {
    citations::ProvisionNumber read = {};
    bool inserted = false;  ///< "-2" was added here
};

std::optional<Number> read_number(const Lexemes& text, std::size_t at) {
    const auto read = citations::read_provision_number(text, at);
    if (!read) return std::nullopt;
    Number number{*read, false};
    std::size_t& end = number.read.end;
    // "16.1.11 -1-ci": where the number has dots a hyphen that stands apart is no range.
    const bool dotted = number.read.text.find('.') != std::string::npos;
    const bool hyphen = text[end].kind == LexemeKind::kDash && (text[end].glued || dotted);
    const bool behind = text[end + 1].kind == LexemeKind::kDigits && text[end + 1].glued &&
                        text[end + 1].folded_size <= 2 && !text.is_mark(end + 2, '.');
    if (number.read.ordinal || !hyphen || !behind) return number;
    // Of a range ("8.3-2 – 8.3-4") it is the last number that goes on.
    std::string& last = number.read.last.empty() ? number.read.text : number.read.last;
    number.inserted = number.read.last.empty();
    last += "-" + std::string(text.folded(end + 1));
    end += 2;
    const std::size_t ending = text[end].kind == LexemeKind::kDash ? end + 1 : end;
    if (text[ending].word == kCi) {
        number.read.ordinal = true;
        end = ending + 1;
    }
    return number;
}

// "25.-ci": the ending behind a full stop that does not belong there.
void read_stray_ending(const Lexemes& text, Item& item) {
    const bool stray = !item.ordinal && text.is_mark(item.end, '.') && text[item.end].glued &&
                       text[item.end + 1].kind == LexemeKind::kDash &&
                       text[item.end + 2].word == kCi;
    if (stray) item.end += 3;
    item.ordinal = item.ordinal || stray;
    if (text.is_mark(item.end, ')') && text[item.end].glued) ++item.end;
}

bool plural_follows(const Lexemes& text, std::size_t at) {
    for (std::size_t noun = at; noun < at + 3; ++noun) {
        if (noun_at(text, noun)) return is_plural(text.folded(noun));
    }
    return false;
}

std::optional<Item> read_digits(const Lexemes& text, std::size_t at) {
    auto number = read_number(text, at);
    if (!number) return std::nullopt;
    Item item{{}, number->read.end, number->read.ordinal};
    if (number->read.unsure_range && !plural_follows(text, item.end)) number->read.as_single();
    if (!number->read.last.empty()) {
        item.numbers = numbers_between(number->read.text, number->read.last);
    } else if (const auto range = split_range(number->read.text)) {
        item.numbers = numbers_between(range->first, range->second);
    } else {
        item.numbers = {number->read.text};
    }
    // "4.1-2 – 4.1-6-cı": the range that begins with such a number.
    if (number->inserted && text[item.end].kind == LexemeKind::kDash) {
        if (const auto last = read_number(text, item.end + 1)) {
            item.numbers = numbers_between(number->read.text, last->read.text);
            item.end = last->read.end;
            item.ordinal = last->read.ordinal;
        }
    }
    read_stray_ending(text, item);
    return item;
}

// “c” or c): the letter as written.
std::optional<Item> read_letter(const Lexemes& text, std::size_t at) {
    const bool quoted = text[at].kind == LexemeKind::kQuote;
    const std::size_t letter = quoted ? at + 1 : at;
    const bool single = text[letter].kind == LexemeKind::kWord && text[letter].folded_size == 1 &&
                        text.folded(letter).front() != '~';
    if (!single) return std::nullopt;
    std::size_t end = letter + 1;
    if (quoted && text[end].kind != LexemeKind::kQuote) return std::nullopt;
    if (quoted || text.is_mark(end, ')')) ++end;
    return Item{{std::string(text.raw(letter))}, end, true};
}

std::optional<Item> read_item(const Lexemes& text, std::size_t at) {
    if (auto words = read_words(text, at)) return words;
    if (auto digits = read_digits(text, at)) return digits;
    if (auto roman = read_roman(text, at)) return roman;
    return read_letter(text, at);
}

bool is_connective(const Lexemes& text, std::size_t at) {
    const auto word = text[at].word;
    return text.is_mark(at, ',') || word == kVe || word == kYa || word == kAlso;
}

UnitList with_noun(const Lexemes& text, std::size_t noun, Noun known) {
    UnitList list;
    list.level = known.level;
    list.note = known.note;
    list.genitive =
        citations::is_genitive(text.folded(noun)) || text.folded(noun).ends_with("slin");  // fəslin
    list.plural = is_plural(text.folded(noun));
    list.end = noun + 1;
    // "“Qeyd” hissəsinin"
    if (known.note && text[noun + 1].word == kHisse) {
        list.genitive = citations::is_genitive(text.folded(noun + 1));
        list.end = noun + 2;
    }
    return list;
}

// "Maddə 25" as headings have it; the number may have an ending: "Maddə 25-də".
std::optional<UnitList> read_noun_first(const Lexemes& text, std::size_t at, UnitList list) {
    const std::string_view word = text.folded(at);
    if (word != "madde" && word != "elave") return std::nullopt;
    if (text[at + 1].kind != LexemeKind::kDigits) return std::nullopt;
    const auto number = citations::read_provision_number(text, at + 1);
    if (!number || number->ordinal) return std::nullopt;
    list.numbers = {number->text};
    list.end = citations::skip_ending(text, number->end);
    return list;
}

}  // namespace

std::optional<UnitList> read_unit_list(const Lexemes& text, std::size_t at) {
    if (const auto noun = noun_at(text, at)) {
        UnitList list = with_noun(text, at, *noun);
        if (auto numbered = read_noun_first(text, at, list)) return numbered;
        return list;
    }
    std::vector<std::string> numbers;
    std::size_t next = at;
    bool ordinal = false;
    for (std::size_t items = 0; items < kMaxList; ++items) {
        const auto item = read_item(text, next);
        if (!item) break;
        numbers.insert(numbers.end(), item->numbers.begin(), item->numbers.end());
        next = item->end;
        ordinal = item->ordinal;
        std::size_t behind = next;
        while (behind < next + 4 && is_connective(text, behind)) ++behind;
        if (behind == next || !read_item(text, behind)) break;
        next = behind;
    }
    if (numbers.empty()) return std::nullopt;
    std::size_t noun_place = next;
    if (text[noun_place].word == kNomreli) ++noun_place;
    if (const auto noun = noun_at(text, noun_place)) {
        UnitList list = with_noun(text, noun_place, *noun);
        list.numbers = std::move(numbers);
        return list;
    }
    // "228.1-ci “…” sözləri": the noun was forgotten; only an article's number has dots.
    if (!ordinal || numbers.back().find('.') == std::string::npos) return std::nullopt;
    UnitList list;
    list.numbers = std::move(numbers);
    list.end = next;
    return list;
}

}  // namespace axtar::corpus::amendments
