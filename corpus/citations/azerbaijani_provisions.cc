#include "corpus/citations/azerbaijani_provisions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "corpus/citations/item_letters.h"
#include "corpus/citations/provision_number.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::size_t kMaxRemark = 7;
std::optional<ProvisionLevel> level_of(WordClass word) {
    switch (word) {
        case kMadde:
            return ProvisionLevel::kArticle;
        case kHisse:
            return ProvisionLevel::kPart;
        case kBend:
            return ProvisionLevel::kItem;
        case kYarimbend:
            return ProvisionLevel::kSubItem;
        case kAbzas:
            return ProvisionLevel::kIndent;
        case kQeyd:
            return ProvisionLevel::kNote;
        default:
            return std::nullopt;
    }
}

struct Item {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string number = {};
    std::string last = {};
    bool ordinal = false;
    std::string inserted = {};  // of an unsure range
};

std::optional<Item> read_one_letter(const Lexemes& lexemes, std::size_t at) {
    const bool quoted = lexemes[at].kind == LexemeKind::kQuote;
    const bool bracketed = lexemes.is_mark(at, '(');
    const std::size_t letter = quoted || bracketed ? at + 1 : at;
    std::string name = item_letter(lexemes, letter);
    if (name.empty()) return std::nullopt;
    std::size_t end = letter + 1;
    if (quoted && lexemes[end].kind != LexemeKind::kQuote) return std::nullopt;
    if (bracketed && !lexemes.is_mark(end, ')')) return std::nullopt;
    if (quoted || lexemes.is_mark(end, ')')) ++end;
    return Item{at, end, std::move(name), {}, true};
}

// "“a”–“ç” bəndləri", "(a)-(c)"
std::optional<Item> read_letter(const Lexemes& lexemes, std::size_t at) {
    auto item = read_one_letter(lexemes, at);
    if (!item || lexemes[item->end].kind != LexemeKind::kDash) return item;
    const auto last = read_one_letter(lexemes, item->end + 1);
    if (!last || !letters_rise(item->number, last->number)) return item;
    item->last = last->number;
    item->end = last->end;
    return item;
}

// "III", "III-cü", "I–III" (a range), "VI-II" (part 2 inserted behind part VI: the smaller number
// is never a range's end).
std::optional<Item> read_roman(const Lexemes& lexemes, std::size_t at) {
    const auto value_at = [&lexemes](std::size_t place) {
        const bool capitals =
            lexemes[place].kind == LexemeKind::kWord && lexemes[place].all_capitals;
        return capitals ? roman_number(lexemes.folded(place)) : 0U;
    };
    const unsigned first = value_at(at);
    if (first == 0) return std::nullopt;
    Item item{at, at + 1, std::to_string(first), {}, true};
    const bool dash = lexemes[item.end].kind == LexemeKind::kDash;
    if (const unsigned second = dash ? value_at(item.end + 1) : 0U) {
        if (second > first) {
            item.last = std::to_string(second);
        } else {
            item.number += "-" + std::to_string(second);
        }
        item.end += 2;
    }
    const std::size_t ending =
        lexemes[item.end].kind == LexemeKind::kDash ? item.end + 1 : item.end;
    if (lexemes[ending].word == kCi) item.end = ending + 1;
    return item;
}

std::optional<Item> read_item(const Lexemes& lexemes, std::size_t at) {
    if (const auto words = read_number_in_words(lexemes, at)) {
        Item item{at, words->end, std::to_string(words->value), {}, true};
        if (lexemes[item.end].kind != LexemeKind::kDash) return item;
        const auto last = read_number_in_words(lexemes, item.end + 1);
        if (last && last->value > words->value) {  // "birinci–dördüncü hissələri"
            item.last = std::to_string(last->value);
            item.end = last->end;
        }
        return item;
    }
    if (const auto number = read_provision_number(lexemes, at)) {
        std::size_t end = number->end;
        if (lexemes.is_mark(end, ')') && lexemes[end].glued) ++end;
        return Item{at, end, number->text, number->last, number->ordinal, number->inserted};
    }
    if (auto roman = read_roman(lexemes, at)) return roman;
    return read_letter(lexemes, at);
}

// The lexeme behind ",", "və", "və ya", "həmçinin" and the like.
std::size_t skip_connectives(const Lexemes& lexemes, std::size_t at) {
    for (std::size_t steps = 0; steps < 4; ++steps, ++at) {
        const WordClass word = lexemes[at].word;
        const bool connective =
            lexemes.is_mark(at, ',') || word == kVe || word == kYa || word == kAlso;
        if (!connective) break;
    }
    return at;
}

struct List {
    std::vector<Item> items = {};
    std::size_t noun = 0;  ///< the lexeme of "maddələri"; 0 where no provision follows
    std::size_t end = 0;
};

// "301.0.21-ci (hər iki halda) maddələrdə": what a change says of one number.
std::size_t skip_remark(const Lexemes& lexemes, std::size_t at) {
    if (!lexemes.is_mark(at, '(')) return at;
    for (std::size_t i = at + 1; i < at + kMaxRemark; ++i) {
        if (lexemes.is_mark(i, ')')) return i + 1;
        if (lexemes[i].kind != LexemeKind::kWord) return at;
    }
    return at;
}

List read_list(const Lexemes& lexemes, std::size_t at) {
    List list;
    while (list.items.size() < kMaxList) {
        auto item = read_item(lexemes, at);
        if (!item) break;
        at = item->ordinal ? skip_remark(lexemes, item->end) : item->end;
        list.items.push_back(std::move(*item));
        const std::size_t next = skip_connectives(lexemes, at);
        if (next == at) break;
        at = next;
    }
    list.end = at;
    const bool at_noun = !list.items.empty() && skip_remark(lexemes, list.items.back().end) == at;
    if (!at_noun && (list.items.empty() || list.items.back().end != at)) return list;
    if (level_of(lexemes[at].word)) list.noun = at;
    return list;
}

ProvisionStep step_of(ProvisionLevel level, std::string number) {
    return {level, std::move(number)};
}

// The provision below `above` that an item names. "102-ci maddəsinin 102.2-ci bəndi" repeats the
// number of the article: the item's own number is the whole path.
ProvisionPath path_below(const ProvisionPath& above, ProvisionLevel level, std::string number) {
    ProvisionPath path = above;
    std::string repeated = provision_text(above) + ".";
    if (!number.starts_with(repeated)) {
        repeated = above.front().number + ".";
        if (repeated.size() > 1 && number.starts_with(repeated)) path.resize(1);
    }
    if (repeated.size() > 1 && number.starts_with(repeated)) number.erase(0, repeated.size());
    path.push_back(step_of(level, std::move(number)));
    return path;
}

bool is_plural(std::string_view noun) { return noun.find("ler") != std::string_view::npos; }

// "71-ci maddə 2-ci hissə", "71-ci maddə, II hissə", "25-ci maddədə I hissənin 3-cü bəndində": the
// article without its genitive. "71-ci maddəyə ikinci hissə əlavə edilsin" inserts a part.
std::size_t behind_bare_article(const Scan& scan, std::size_t noun) {
    const Lexemes& lexemes = scan.lexemes;
    const std::string_view word = lexemes.folded(noun);
    // As people type: "25-ci maddəsi, III hissə".
    if (scan.query && word == "maddesi" && lexemes.is_mark(noun + 1, ',')) return noun + 2;
    if (word == "maddede" || word == "maddeden") return noun + 1;
    if (word != "madde") return noun;
    return lexemes.is_mark(noun + 1, ',') ? noun + 2 : noun + 1;
}

// The steps below a span's last one ("… maddəsinin III hissəsinin ikinci abzası"). A list at the
// end splits the span: "145-ci maddəsinin 1-ci və 2-ci hissələri" is two provisions.
void read_below(const Scan& scan, ProvisionGroup& group, std::size_t noun) {
    const Lexemes& lexemes = scan.lexemes;
    for (int depth = 0; depth < 5; ++depth) {
        const std::size_t bare = behind_bare_article(scan, noun);
        if (!is_genitive(lexemes.folded(noun)) && bare == noun) return;
        ProvisionSpan& parent = group.spans.back();
        const bool quoted = lexemes[noun + 1].kind == LexemeKind::kQuote;
        if (lexemes[noun + (quoted ? 2 : 1)].word == kQeyd) {  // maddəsinin “Qeyd” hissəsi
            parent.path.push_back(step_of(ProvisionLevel::kNote, ""));
            parent.end = group.end = noun + (quoted ? 4 : 2);
            return;
        }
        const List list = read_list(lexemes, bare != noun ? bare : noun + 1);
        // A person types "49 maddə 2 bənd" too.
        const bool ordinal = scan.query || (list.noun != 0 && list.items.front().ordinal);
        if (list.noun == 0 || (bare != noun && !ordinal)) return;
        const ProvisionLevel level = *level_of(lexemes[list.noun].word);
        if (level <= parent.path.back().level) return;
        const ProvisionPath above = parent.path;
        const std::size_t begin = parent.begin;
        group.spans.pop_back();
        for (const Item& item : list.items) {
            ProvisionSpan span{item.begin, item.end, path_below(above, level, item.number), {}};
            if (&item == &list.items.front()) span.begin = begin;
            if (!item.last.empty()) span.range_end = path_below(above, level, item.last);
            group.spans.push_back(std::move(span));
        }
        group.spans.back().end = group.end = list.noun + 1;
        if (list.items.size() > 1) return;
        noun = list.noun;
    }
}

bool may_begin(const Scan& scan, const List& list, ProvisionLevel level, bool after_act) {
    const Item& last = list.items.back();
    if (!last.ordinal && !after_act && !scan.query) return false;
    if (level == ProvisionLevel::kArticle) {
        return last.number.front() >= '0' && last.number.front() <= '9';
    }
    // A part or an item without its article: the number must name the article ("9.13-cü bəndi"),
    // or an act of rules stands before it, whose numbers begin at the part.
    const bool dotted = last.number.find('.') != std::string::npos;
    return (dotted || after_act) && level <= ProvisionLevel::kSubItem;
}

}  // namespace

bool is_genitive(std::string_view folded) {
    // behind a vowel, a plural, and the consonants of "bəndin", "Paktın", "Protokolun"
    constexpr std::array<std::string_view, 7> kEndings = {"nin", "nun", "lerin", "larin",
                                                          "din", "tin", "lun"};
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [folded](std::string_view ending) { return folded.ends_with(ending); });
}

// "III hissəsinin 1-ci bəndinə və IV hissəsinə": further parts of the article that came before.
void read_beside(const Scan& scan, ProvisionGroup& group) {
    for (std::size_t times = 0; times < kMaxList; ++times) {
        const std::size_t begin = skip_connectives(scan.lexemes, group.end);
        if (begin == group.end) return;
        const List list = read_list(scan.lexemes, begin);
        if (list.noun == 0 || !list.items.back().ordinal) return;
        const ProvisionLevel level = *level_of(scan.lexemes[list.noun].word);
        ProvisionPath above = group.spans.back().path;
        if (level == ProvisionLevel::kArticle || above.back().level < level) return;
        while (!above.empty() && above.back().level >= level) above.pop_back();
        if (above.empty()) return;
        for (const Item& item : list.items) {
            ProvisionSpan span{item.begin, item.end, path_below(above, level, item.number), {}};
            if (!item.last.empty()) span.range_end = path_below(above, level, item.last);
            group.spans.push_back(std::move(span));
        }
        group.spans.back().end = group.end = list.noun + 1;
        read_below(scan, group, list.noun);
    }
}

ProvisionGroup read_azerbaijani_provisions(const Scan& scan, std::size_t at, bool after_act) {
    const Lexemes& lexemes = scan.lexemes;
    List list = read_list(lexemes, at);
    ProvisionGroup group;
    group.end = list.end;
    if (list.noun == 0) return group;
    const ProvisionLevel level = *level_of(lexemes[list.noun].word);
    if (!may_begin(scan, list, level, after_act)) return group;
    for (Item& item : list.items) {
        if (!item.inserted.empty() && !is_plural(lexemes.folded(list.noun))) {
            item.number = item.inserted;
            item.last.clear();
        }
        ProvisionSpan span{
            item.begin, item.end, {step_of(ProvisionLevel::kArticle, item.number)}, {}};
        if (!item.last.empty()) {
            span.range_end = {step_of(ProvisionLevel::kArticle, item.last)};
        }
        group.spans.push_back(std::move(span));
    }
    group.spans.back().end = group.end = list.noun + 1;
    read_below(scan, group, list.noun);
    read_beside(scan, group);
    return group;
}

ProvisionGroup read_azerbaijani_parts(const Scan& scan, std::size_t at) {
    ProvisionGroup group;
    group.end = at;
    if (at == 0) return group;
    group.spans.push_back({at, at, {step_of(ProvisionLevel::kArticle, "")}, {}});
    read_below(scan, group, at - 1);
    if (group.spans.front().path.size() > 1) read_beside(scan, group);
    if (group.spans.front().path.size() < 2) {
        group.spans.clear();
        return group;
    }
    for (ProvisionSpan& span : group.spans) {
        span.path.erase(span.path.begin());
        if (!span.range_end.empty()) span.range_end.erase(span.range_end.begin());
    }
    return group;
}

}  // namespace axtar::corpus::citations
