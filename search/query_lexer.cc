#include "search/query_lexer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "analyzers/number_suffix.h"
#include "base/utf8.h"
#include "corpus/citations/citation_keys.h"
#include "search/characters.h"

namespace axtar::search {
namespace {

bool is_space(char32_t c) {
    return c <= 0x20 || c == 0x7F || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

/// Lower-case letters of the two languages: enough to tell a query that is all in capitals.
bool is_lower(char32_t c) {
    static constexpr std::u32string_view kAzerbaijani = U"çəğıöşü";
    return (c >= U'a' && c <= U'z') || kAzerbaijani.find(c) != std::u32string_view::npos;
}

bool is_letter(char32_t c) {
    static constexpr std::u32string_view kCapitals = U"ÇƏĞİÖŞÜ";
    return is_lower(c) || (c >= U'A' && c <= U'Z') ||
           kCapitals.find(c) != std::u32string_view::npos;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// The distance behind NEAR, ADJ and their Azerbaijani names; nothing for another word.
std::optional<NearJoint> near_joint(std::string_view word) {
    struct Name {
        std::string_view typed;
        bool ordered;
    };
    static constexpr std::array kNames = {Name{"NEAR", false}, Name{"ADJ", true},
                                          Name{"YAXIN", false}, Name{"ARDINCA", true}};
    for (const Name& name : kNames) {
        if (!word.starts_with(name.typed)) continue;
        const std::string_view behind = word.substr(name.typed.size());
        if (behind.empty()) return NearJoint{name.ordered, kDefaultNearDistance};
        constexpr std::size_t kMostDigits = 9;
        const bool numbered = behind.size() >= 2 && behind.front() == '/' &&
                              std::all_of(behind.begin() + 1, behind.end(),
                                          [](char c) { return c >= '0' && c <= '9'; });
        if (!numbered) continue;
        if (behind.size() > kMostDigits) return NearJoint{name.ordered, kMaxNearDistance + 1};
        const auto distance = std::stoul(std::string(behind.substr(1)));
        return NearJoint{name.ordered, static_cast<std::uint32_t>(distance)};
    }
    return std::nullopt;
}

LexemeKind operator_kind(std::string_view word) {
    if (word == "AND" || word == "VƏ" || word == "VE" || word == "&&") return LexemeKind::kAnd;
    if (word == "OR" || word == "||") return LexemeKind::kOr;
    if (word == "NOT" || word == "DEYİL" || word == "DEYIL") return LexemeKind::kNot;
    return near_joint(word) ? LexemeKind::kNear : LexemeKind::kText;
}

bool is_bare_near(std::string_view word) {
    return near_joint(word) && word.find('/') == std::string_view::npos;
}

/// What may hang on a closing quote: a case ending, one that makes another word of a name
/// (“Toplu”suz), a particle (“polis”mi), or the s of "NGO"s.
bool is_ending(std::string_view letters) {
    static constexpr std::array<std::string_view, 17> kOthers = {
        "s",   "li",  "lı",  "lu",  "lü", "siz", "sız", "suz", "süz",
        "liq", "lıq", "luq", "lük", "mi", "mı",  "mu",  "mü"};
    return analyzers::is_number_suffix(letters) ||
           std::find(kOthers.begin(), kOthers.end(), letters) != kOthers.end();
}

/// True of a word with a star or `~` behind it; `CM 145*` stays a citation, and in a query with
/// `*words between stars*` those are mark-up.
bool is_expanded(std::string_view word, std::string_view query) {
    const std::size_t sign = word.find_last_not_of("12");
    const bool fuzzy = sign != std::string_view::npos && word[sign] == '~';
    const bool begins = word.ends_with('*') && query[query.find_first_not_of(' ')] != '*';
    return (fuzzy || begins) && is_letter(utf8::decode(word, 0).code_point);
}

class Lexer {
public:
    Lexer(std::string_view text, const QueryFields& fields, std::span<const TypedPlace> citations)
        : text_(text), fields_(fields), citations_(citations) {}

    Lexemes run() {
        while (at_ < text_.size()) step();
        if (bracketed_value_) result_.values.emplace_back(*bracketed_value_, text_.size());
        drop_emphasis();
        if (all_capitals()) drop_capital_operators();
        leave_near_at_the_ends();
        return std::move(result_);
    }

private:
    void step() {
        if (citation()) return;
        const utf8::Decoded next = utf8::decode(text_, at_);
        const char32_t c = next.code_point;
        if (is_space(c)) {
            at_ += next.size;
        } else if (is_sign()) {
            sign();
        } else if (!piece() && !field()) {
            word();
        }
    }

    /// False where none of those that are known begins here. Marks that touch it say nothing, but
    /// for the stars of mark-up.
    bool citation() {
        const TypedPlace* next = next_citation();
        if (next == nullptr || next->first != at_) return false;
        push(LexemeKind::kCitation, std::string(text_.substr(at_, next->second - at_)));
        Lexeme& item = result_.items.back();
        item.citation = static_cast<std::size_t>(next - citations_.data());
        if (std::exchange(opens_emphasis_, false)) item.text.insert(0, "*");
        at_ = next->second;
        const std::size_t behind = at_;
        const TypedPlace* more = next_citation();
        const std::string_view marks = take_word(more == nullptr ? text_.size() : more->first);
        if (has_letters(marks)) at_ = behind;
        if (at_ > behind && marks.find('*') != std::string_view::npos) item.text += '*';
        return true;
    }

    /// The first that does not begin before this place; null where there is none.
    const TypedPlace* next_citation() {
        while (passed_ < citations_.size() && citations_[passed_].first < at_) ++passed_;
        const bool has_one =
            passed_ < citations_.size() && citations_[passed_].second <= text_.size();
        return has_one ? &citations_[passed_] : nullptr;
    }

    /// A bracket, a quote or an exact phrase; false where none begins here.
    bool piece() {
        const std::size_t start = at_;
        const utf8::Decoded next = utf8::decode(text_, at_);
        const char32_t c = next.code_point;
        if (c == U'(' || c == U')') {
            at_ += next.size;
            push(c == U'(' ? LexemeKind::kOpen : LexemeKind::kClose, std::string(1, char(c)));
            note_bracket(c == U'(');
            return true;
        }
        if (is_quote(c)) {
            at_ += next.size;
            quoted(LexemeKind::kPhrase);
            if (!result_.unbalanced_quote) result_.quoted.emplace_back(start, at_);
            return true;
        }
        if (c != U'=' || at_ + 1 == text_.size()) return false;
        const utf8::Decoded after = utf8::decode(text_, at_ + 1);
        if (!is_quote(after.code_point)) return false;
        at_ += 1 + after.size;
        quoted(LexemeKind::kExact);
        if (!result_.unbalanced_quote) result_.phrases.emplace_back(start, at_);
        return true;
    }

    /// `kind:(a b)` ends with the bracket that closes it.
    void note_bracket(bool opens) {
        if (!bracketed_value_) return;
        depth_ += opens ? 1 : -1;
        if (depth_ > 0) return;
        result_.values.emplace_back(*bracketed_value_, at_);
        bracketed_value_.reset();
    }

    bool is_sign() const {
        return text_[at_] == '-' || text_[at_] == '+' || (text_[at_] == '!' && exclaims());
    }

    /// A sign counts before a word, a quote or a bracket; alone it is punctuation ("a - b"). False
    /// where it does not count. Of several (`+-a`, `-!a`) one that excludes is never lost.
    bool sign() {
        const std::size_t start = at_;
        LexemeKind kind = LexemeKind::kPlus;
        for (; at_ < text_.size() && is_sign(); ++at_) {
            if (text_[at_] != '+') kind = LexemeKind::kNot;
        }
        if (at_ == text_.size()) return false;
        const char32_t after = utf8::decode(text_, at_).code_point;
        if (is_space(after) || after == U')') return false;
        const bool exclaimed = text_[start] == '!';
        push(kind, kind == LexemeKind::kPlus ? "+" : exclaimed ? "!" : "-");
        result_.operators.push_back({.kind = kind, .place = {start, at_}});
        return true;
    }

    /// `!a`, `!"a b"`, `!(a b)`: touching what it excludes, as in other search engines; `!!!` is
    /// punctuation.
    bool exclaims() const {
        const std::size_t behind = text_.find_first_not_of("-+", at_ + 1);
        if (behind == std::string_view::npos) return false;
        const char32_t after = utf8::decode(text_, behind).code_point;
        const bool exact = after == U'=' && behind + 1 < text_.size() &&
                           is_quote(utf8::decode(text_, behind + 1).code_point);
        return is_letter(after) || is_digit(after) || is_quote(after) || exact || after == U'(';
    }

    /// `title:-x` and `title:!x` are `-title:x`. A number may be below zero.
    void sign_of_value(QueryField::Kind kind) {
        const bool numeric = kind == QueryField::Kind::kNumber || kind == QueryField::Kind::kDate;
        if (!is_sign() || (numeric && text_[at_] != '!')) return;
        const std::size_t value = at_;
        if (!sign()) at_ = value;
    }

    void quoted(LexemeKind kind) {
        const std::size_t start = at_;
        for (std::size_t i = at_; i < text_.size();) {
            const utf8::Decoded next = utf8::decode(text_, i);
            if (is_quote(next.code_point)) {
                push(kind, std::string(text_.substr(start, i - start)));
                at_ = i + next.size;
                skip_suffix();
                return;
            }
            i += next.size;
        }
        result_.unbalanced_quote = true;
    }

    /// Azerbaijani hangs case endings on a closing quote: “Toplu”nun, "Report"ə, "CEDAW"-nın;
    /// English an s: "NGO"s. Anything else is a word.
    void skip_suffix() {
        std::size_t end = at_;
        if (end < text_.size() && text_[end] == '-') ++end;
        const std::size_t first = end;
        while (end < text_.size()) {
            const utf8::Decoded next = utf8::decode(text_, end);
            if (!is_lower(next.code_point)) break;
            end += next.size;
        }
        const std::string_view letters = text_.substr(first, end - first);
        if (is_ending(letters)) at_ = end;
    }

    /// `title:word`, `kind:"a b"`, `title:(a b)`: the colon touches both sides, and the name is a
    /// field's. A time (12:30), a URL, a citation key (az:const/25) are words.
    bool field() {
        const std::size_t colon = end_of_name();
        if (colon == std::string_view::npos) return false;
        const std::string_view name = text_.substr(at_, colon - at_);
        const std::optional<QueryField> found = fields_.find(name);
        const char32_t after =
            colon + 1 < text_.size() ? utf8::decode(text_, colon + 1).code_point : U' ';
        if (is_space(after) || after == U')') {
            if (found) result_.fields_without_value.emplace_back(name);
            return false;
        }
        if (!found) {
            note_unknown(name, colon + 1);
            return false;
        }
        at_ = colon + 1;
        sign_of_value(found->kind);
        push(LexemeKind::kField, std::string(name));
        result_.items.back().field = *found;
        take_value(found->kind);
        return true;
    }

    /// One word of a text may be part of a citation: "number:727-IQ maddə 26".
    void take_value(QueryField::Kind kind) {
        const bool within = bracketed_value_.has_value();
        const std::size_t start = at_;
        if (!within && text_[at_] == '(') {
            bracketed_value_ = start;
            depth_ = 0;
        }
        const std::size_t field = result_.items.size() - 1;
        const bool excluded = field > 0 && result_.items[field - 1].kind == LexemeKind::kNot;
        if (!piece()) push(LexemeKind::kText, std::string(take_word(text_.size())));
        const bool may_cite = kind == QueryField::Kind::kText && !excluded;
        if (!within && !bracketed_value_ && !may_cite) result_.values.emplace_back(start, at_);
    }

    /// The place of the colon behind a name that begins here, or npos.
    std::size_t end_of_name() const {
        constexpr std::size_t kLongestName = 31;
        std::size_t i = at_;
        for (std::size_t letters = 0; i < text_.size() && letters <= kLongestName; ++letters) {
            const utf8::Decoded next = utf8::decode(text_, i);
            const char32_t c = next.code_point;
            if (c == U':') return letters == 0 ? std::string_view::npos : i;
            if (!is_letter(c) && (letters == 0 || (!is_digit(c) && c != U'_'))) break;
            i += next.size;
        }
        return std::string_view::npos;
    }

    /// Only what somebody may have meant as a field: no URL, key (az:mm/5) or act (echr:3).
    void note_unknown(std::string_view name, std::size_t value) {
        constexpr std::size_t kShortest = 3;
        const char32_t first = utf8::decode(text_, value).code_point;
        std::size_t end = value;
        while (end < text_.size() && is_word_character(utf8::decode(text_, end).code_point)) {
            end += utf8::decode(text_, end).size;
        }
        const bool has_slash = text_.substr(value, end - value).find('/') != std::string_view::npos;
        const bool meant = is_letter(first) || is_digit(first) || is_quote(first) || first == U'(';
        if (name.size() < kShortest || has_slash || !meant) return;
        const bool cites =
            corpus::citation_of_key(text_.substr(at_, end - at_)) || corpus::citation_of_key(name);
        if (cites) return;
        result_.unknown_fields.emplace_back(name);
    }

    void word() {
        const std::size_t start = at_;
        const TypedPlace* citation = next_citation();
        const std::string_view found =
            take_word(citation == nullptr ? text_.size() : citation->first);
        if (citation != nullptr && at_ == citation->first && !has_letters(found)) {
            opens_emphasis_ = found.ends_with('*');
            return;
        }
        if (is_expanded(found, text_)) result_.phrases.emplace_back(start, at_);
        if (found == "YA" && joins_or()) return;
        const LexemeKind kind = operator_kind(found);
        push(kind, std::string(found));
        if (kind == LexemeKind::kText) return;
        if (is_bare_near(found)) take_distance(result_.items.back().text);
        result_.operators.push_back({.kind = kind, .place = {start, at_}});
        if (kind != LexemeKind::kNear) return;
        result_.items.back().joint = *near_joint(result_.items.back().text);
    }

    /// `NEAR /5` is NEAR/5.
    void take_distance(std::string& name) {
        const std::size_t behind = at_;
        while (at_ < text_.size() && is_space(utf8::decode(text_, at_).code_point)) {
            at_ += utf8::decode(text_, at_).size;
        }
        const std::string_view distance = take_word(text_.size());
        const std::string whole = name + std::string(distance);
        if (distance.starts_with('/') && near_joint(whole)) {
            name = whole;
        } else {
            at_ = behind;
        }
    }

    /// VƏ YA is one operator, OR; false where no VƏ stands before.
    bool joins_or() {
        Lexeme* before = result_.items.empty() ? nullptr : &result_.items.back();
        const bool joins = before != nullptr && before->kind == LexemeKind::kAnd &&
                           (before->text == "VƏ" || before->text == "VE");
        if (!joins) return false;
        *before = {.kind = LexemeKind::kOr, .text = before->text + " YA"};
        result_.operators.back() = {.kind = LexemeKind::kOr,
                                    .place = {result_.operators.back().place.first, at_}};
        return true;
    }

    /// Up to `end` at most.
    std::string_view take_word(std::size_t end) {
        const std::size_t start = at_;
        while (at_ < end) {
            const utf8::Decoded next = utf8::decode(text_, at_);
            if (!is_word_character(next.code_point)) break;
            at_ += next.size;
        }
        return text_.substr(start, at_ - start);
    }

    /// `*one or more words*`: a heading copied with its mark-up, not a word that begins so.
    void drop_emphasis() {
        Lexeme* opened = nullptr;
        for (Lexeme& item : result_.items) {
            if (item.kind == LexemeKind::kCitation) {
                if (item.text.starts_with('*')) opened = &item;
                if (item.text.ends_with('*')) opened = nullptr;
                continue;
            }
            const std::size_t first = item.text.find_first_not_of('*');
            if (item.kind != LexemeKind::kText || first == std::string::npos) {
                opened = nullptr;
                continue;
            }
            if (first > 0) opened = &item;
            const std::size_t star = item.text.find_last_not_of(",.;:!?");
            const bool closes = star != std::string::npos && star > first && item.text[star] == '*';
            if (opened == nullptr || !closes) continue;
            item.text.resize(item.text.find_last_not_of('*', star) + 1);
            opened->text.erase(0, opened->text.find_first_not_of('*'));
            opened = nullptr;
        }
    }

    /// True for `İNSAN HÜQUQLARI VƏ AZADLIQLAR`: a pasted heading, not an operator.
    bool all_capitals() const {
        const auto words =
            std::count_if(result_.items.begin(), result_.items.end(), [](const Lexeme& item) {
                return item.kind == LexemeKind::kText || item.kind == LexemeKind::kCitation;
            });
        return words >= 2 && !has_small_letter(text_);
    }

    /// NEAR without a number is a word there, with one it is nothing but an operator.
    void drop_capital_operators() {
        for (Lexeme& item : result_.items) {
            const bool bare = item.kind == LexemeKind::kNear && is_bare_near(item.text);
            if (bare) item.kind = LexemeKind::kText;
        }
        if (!citations_.empty()) return;  // who knows them knows whether AND joins them
        std::erase_if(result_.items,
                      [](const Lexeme& item) { return item.kind == LexemeKind::kAnd; });
    }

    /// `YAXIN qohumlar`: with nothing to join the common word is one, though in capitals.
    void leave_near_at_the_ends() {
        const auto leave = [](Lexeme& item) {
            const bool word = item.text == "YAXIN" || item.text == "ARDINCA";
            if (item.kind == LexemeKind::kNear && word) item.kind = LexemeKind::kText;
        };
        if (result_.items.empty()) return;
        leave(result_.items.front());
        leave(result_.items.back());
    }

    void push(LexemeKind kind, std::string text) {
        result_.items.push_back({.kind = kind, .text = std::move(text)});
    }

    std::string_view text_;
    const QueryFields& fields_;
    std::span<const TypedPlace> citations_;
    std::size_t passed_ = 0;       // of the citations
    bool opens_emphasis_ = false;  // a star stands before the next
    std::size_t at_ = 0;
    std::optional<std::size_t> bracketed_value_;  // where one begins that is not closed yet
    int depth_ = 0;                               // of brackets within it
    Lexemes result_;
};

}  // namespace

bool is_operator(std::string_view word) { return operator_kind(word) != LexemeKind::kText; }

bool has_small_letter(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const utf8::Decoded next = utf8::decode(text, i);
        if (is_lower(next.code_point)) return true;
        i += next.size;
    }
    return false;
}

bool is_word_character(char32_t c) {
    return !is_space(c) && !is_quote(c) && c != U'(' && c != U')';
}

Lexemes lex_query(std::string_view text, const QueryFields& fields,
                  std::span<const TypedPlace> citations) {
    return Lexer(text, fields, citations).run();
}

}  // namespace axtar::search
