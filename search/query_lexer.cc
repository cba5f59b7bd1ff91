#include "search/query_lexer.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/utf8.h"

namespace axtar::search {
namespace {

bool is_space(char32_t c) {
    return c <= 0x20 || c == 0x7F || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

/// Any of them opens and any closes: people and word processors pair them in every way.
bool is_quote(char32_t c) {
    static constexpr std::array<char32_t, 12> kQuotes = {U'"', U'“', U'”', U'„',  U'‟',  U'«',
                                                         U'»', U'‹', U'›', U'〝', U'〞', U'＂'};
    return std::find(kQuotes.begin(), kQuotes.end(), c) != kQuotes.end();
}

/// Lower-case letters of the two languages: enough to tell a query that is all in capitals.
bool is_lower(char32_t c) {
    static constexpr std::u32string_view kAzerbaijani = U"çəğıöşü";
    return (c >= U'a' && c <= U'z') || kAzerbaijani.find(c) != std::u32string_view::npos;
}

LexemeKind operator_kind(std::string_view word) {
    if (word == "AND" || word == "VƏ" || word == "VE") return LexemeKind::kAnd;
    if (word == "OR") return LexemeKind::kOr;
    if (word == "NOT" || word == "DEYİL" || word == "DEYIL") return LexemeKind::kNot;
    return LexemeKind::kText;
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    Lexemes run() {
        while (at_ < text_.size()) step();
        join_or();
        if (all_capitals()) drop_capital_and();
        return std::move(result_);
    }

private:
    void step() {
        const utf8::Decoded next = utf8::decode(text_, at_);
        const char32_t c = next.code_point;
        if (is_space(c)) {
            at_ += next.size;
        } else if (c == U'(' || c == U')') {
            at_ += next.size;
            push(c == U'(' ? LexemeKind::kOpen : LexemeKind::kClose, std::string(1, char(c)));
        } else if (is_quote(c)) {
            at_ += next.size;
            quoted();
        } else if (c == U'-' || c == U'+') {
            sign(c);
        } else {
            word();
        }
    }

    /// A sign counts before a word, a quote or a bracket; alone it is punctuation ("a - b").
    void sign(char32_t c) {
        while (at_ < text_.size() && (text_[at_] == '-' || text_[at_] == '+')) ++at_;
        if (at_ == text_.size()) return;
        const char32_t after = utf8::decode(text_, at_).code_point;
        if (is_space(after) || after == U')') return;
        push(c == U'-' ? LexemeKind::kNot : LexemeKind::kPlus, std::string(1, char(c)));
    }

    void quoted() {
        const std::size_t start = at_;
        for (std::size_t i = at_; i < text_.size();) {
            const utf8::Decoded next = utf8::decode(text_, i);
            if (is_quote(next.code_point)) {
                push(LexemeKind::kPhrase, std::string(text_.substr(start, i - start)));
                at_ = i + next.size;
                skip_suffix();
                return;
            }
            i += next.size;
        }
        result_.unbalanced_quote = true;
    }

    /// Azerbaijani hangs case endings on a closing quote: “Toplu”nun, "Report"ə.
    void skip_suffix() {
        constexpr int kLongestSuffix = 5;
        std::size_t i = at_;
        for (int letters = 0; i < text_.size(); ++letters) {
            const utf8::Decoded next = utf8::decode(text_, i);
            if (!is_lower(next.code_point)) break;
            if (letters == kLongestSuffix) return;
            i += next.size;
        }
        at_ = i;
    }

    void word() {
        const std::size_t start = at_;
        while (at_ < text_.size()) {
            const utf8::Decoded next = utf8::decode(text_, at_);
            const char32_t c = next.code_point;
            if (is_space(c) || is_quote(c) || c == U'(' || c == U')') break;
            at_ += next.size;
        }
        const std::string_view found = text_.substr(start, at_ - start);
        push(operator_kind(found), std::string(found));
    }

    /// VƏ YA is one operator, OR.
    void join_or() {
        std::vector<Lexeme>& items = result_.items;
        for (std::size_t i = 0; i + 1 < items.size(); ++i) {
            const bool ve = items[i].text == "VƏ" || items[i].text == "VE";
            if (items[i].kind != LexemeKind::kAnd || !ve || items[i + 1].text != "YA") continue;
            items[i] = {.kind = LexemeKind::kOr, .text = items[i].text + " YA"};
            items.erase(items.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    }

    /// True for `İNSAN HÜQUQLARI VƏ AZADLIQLAR`: a pasted heading, not an operator.
    bool all_capitals() const {
        const auto words =
            std::count_if(result_.items.begin(), result_.items.end(),
                          [](const Lexeme& item) { return item.kind == LexemeKind::kText; });
        if (words < 2) return false;
        for (std::size_t i = 0; i < text_.size();) {
            const utf8::Decoded next = utf8::decode(text_, i);
            if (is_lower(next.code_point)) return false;
            i += next.size;
        }
        return true;
    }

    void drop_capital_and() {
        std::erase_if(result_.items,
                      [](const Lexeme& item) { return item.kind == LexemeKind::kAnd; });
    }

    void push(LexemeKind kind, std::string text) {
        result_.items.push_back({.kind = kind, .text = std::move(text)});
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Lexemes result_;
};

}  // namespace

bool is_operator(std::string_view word) { return operator_kind(word) != LexemeKind::kText; }

Lexemes lex_query(std::string_view text) { return Lexer(text).run(); }

}  // namespace axtar::search
