#include "corpus/structure/date.h"

#include <array>
#include <cstdint>
#include <vector>

#include "base/utf8.h"
#include "corpus/document_validation.h"
#include "corpus/formats/blanks.h"
#include "corpus/formats/letters.h"
#include "corpus/structure/line_key.h"

namespace axtar::corpus {
namespace {

// Month names as line_key writes them. Azerbaijani ones also stand in the genitive and locative
// ("noyabrın 12-də", "dekabrda"), so a case ending may follow.
struct MonthName {
    std::string_view name = {};
    int month = 0;
    bool english = false;
};
constexpr std::array<MonthName, 37> kMonths = {{
    {"yanvar", 1},
    {"fevral", 2},
    {"mart", 3},
    {"aprel", 4},
    {"may", 5},
    {"iyun", 6},
    {"iyul", 7},
    {"avqust", 8},
    {"sentyabr", 9},
    {"oktyabr", 10},
    {"noyabr", 11},
    {"dekabr", 12},
    {"january", 1, true},
    {"february", 2, true},
    {"march", 3, true},
    {"april", 4, true},
    {"june", 6, true},
    {"july", 7, true},
    {"august", 8, true},
    {"september", 9, true},
    {"october", 10, true},
    {"november", 11, true},
    {"december", 12, true},
    {"jan", 1, true},
    {"feb", 2, true},
    {"mar", 3, true},
    {"apr", 4, true},
    {"jun", 6, true},
    {"jul", 7, true},
    {"aug", 8, true},
    {"sep", 9, true},
    {"sept", 9, true},
    {"oct", 10, true},
    {"nov", 11, true},
    {"dec", 12, true},
    {"noyaber", 11},
    {"dekaber", 12},
}};

int month_of(std::string_view word) {
    for (const MonthName& month : kMonths) {
        if (word == month.name) return month.month;
        if (month.english || word.substr(0, month.name.size()) != month.name) continue;
        const std::string_view ending = word.substr(month.name.size());
        for (const std::string_view each : {"in", "un", "da", "de", "a", "e"}) {
            if (ending == each) return month.month;
        }
    }
    return 0;
}

enum class Kind { kNumber, kWord, kMark };

struct Piece {
    Kind kind = Kind::kMark;
    std::string key = {};  // a word's key; a mark's character
    int value = 0;         // a number's value
    std::size_t digits = 0;
    std::size_t start = 0;
    std::size_t end = 0;
    bool blank_before = false;
};

// Numbers, words and single marks of a text, blanks left out.
class Pieces {
public:
    explicit Pieces(std::string_view text) : text_(text) {}

    bool next(Piece& piece) {
        bool blank = false;
        while (at_ < text_.size() && is_blank(utf8::decode(text_, at_).code_point)) {
            at_ += utf8::decode(text_, at_).size;
            blank = true;
        }
        if (at_ >= text_.size()) return false;
        piece = {.start = at_, .blank_before = blank};
        if (is_digit()) {
            read_number(piece);
        } else if (letter_case(utf8::decode(text_, at_).code_point) != LetterCase::kNone) {
            read_word(piece);
        } else {
            const utf8::Decoded decoded = utf8::decode(text_, at_);
            const char key = key_character(decoded.code_point);
            if (key != 0) piece.key = std::string(1, key);
            at_ += decoded.size;
        }
        piece.end = at_;
        return true;
    }

private:
    [[nodiscard]] bool is_digit() const {
        return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9';
    }
    void read_number(Piece& piece) {
        piece.kind = Kind::kNumber;
        for (; is_digit(); ++at_, ++piece.digits) {
            if (piece.digits < 6) piece.value = piece.value * 10 + (text_[at_] - '0');
        }
    }
    void read_word(Piece& piece) {
        piece.kind = Kind::kWord;
        while (at_ < text_.size()) {
            const utf8::Decoded decoded = utf8::decode(text_, at_);
            if (letter_case(decoded.code_point) == LetterCase::kNone && decoded.code_point != 0x307)
                break;
            if (const char key = key_character(decoded.code_point);
                key != 0 && decoded.code_point != 0x307)
                piece.key += key;
            at_ += decoded.size;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

// Tries the forms of a date at one place of the pieces.
class DateReader {
public:
    explicit DateReader(const std::vector<Piece>& pieces) : pieces_(pieces) {}

    std::optional<FoundDate> read(std::size_t at) const {
        for (const auto form : {&DateReader::numeric, &DateReader::day_month_year,
                                &DateReader::year_first, &DateReader::month_day_year}) {
            if (auto found = (this->*form)(at)) return found;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] const Piece* piece(std::size_t at) const {
        return at < pieces_.size() ? &pieces_[at] : nullptr;
    }
    [[nodiscard]] bool number(std::size_t at, std::size_t min_digits,
                              std::size_t max_digits) const {
        const Piece* found = piece(at);
        return found != nullptr && found->kind == Kind::kNumber && found->digits >= min_digits &&
               found->digits <= max_digits;
    }
    [[nodiscard]] bool word(std::size_t at, std::string_view key) const {
        const Piece* found = piece(at);
        return found != nullptr && found->kind != Kind::kNumber && found->key == key;
    }
    [[nodiscard]] int month(std::size_t at) const {
        const Piece* found = piece(at);
        return found != nullptr && found->kind == Kind::kWord ? month_of(found->key) : 0;
    }

    [[nodiscard]] std::optional<FoundDate> date(int year, int month, int day, std::size_t first,
                                                std::size_t last) const {
        const auto two = [](int value) {
            return std::string(value < 10 ? "0" : "") + std::to_string(value);
        };
        if (year < 1000 || year > 2999) return std::nullopt;
        const std::string iso = std::to_string(year) + "-" + two(month) + "-" + two(day);
        if (!is_iso_date(iso)) return std::nullopt;
        return FoundDate{iso, pieces_[first].start, pieces_[last].end - pieces_[first].start};
    }

    // 23-10-2020, 28.12.2018, 28/12/2018, 2018-12-28
    [[nodiscard]] std::optional<FoundDate> numeric(std::size_t at) const {
        const Piece* mark = piece(at + 1);
        if (mark == nullptr || mark->kind != Kind::kMark || !word(at + 3, mark->key))
            return std::nullopt;
        if (mark->key != "-" && mark->key != "." && mark->key != "/") return std::nullopt;
        for (std::size_t i = at + 1; i < at + 5 && i < pieces_.size(); ++i) {
            if (pieces_[i].blank_before) return std::nullopt;
        }
        if (at > 0 && pieces_[at - 1].kind == Kind::kMark && pieces_[at - 1].key == mark->key &&
            !pieces_[at].blank_before) {
            return std::nullopt;  // 1.12.2018.4 is a number of a provision
        }
        if (goes_on(at + 5, mark->key)) return std::nullopt;
        if (number(at, 1, 2) && number(at + 2, 1, 2) && number(at + 4, 4, 4)) {
            return date(pieces_[at + 4].value, pieces_[at + 2].value, pieces_[at].value, at,
                        at + 4);
        }
        if (number(at, 4, 4) && number(at + 2, 2, 2) && number(at + 4, 2, 2) && mark->key == "-") {
            return date(pieces_[at].value, pieces_[at + 2].value, pieces_[at + 4].value, at,
                        at + 4);
        }
        return std::nullopt;
    }

    // A mark of the same kind with a number right behind it.
    [[nodiscard]] bool goes_on(std::size_t at, const std::string& key) const {
        return word(at, key) && !pieces_[at].blank_before && number(at + 1, 1, 9) &&
               !pieces_[at + 1].blank_before;
    }

    // 28 dekabr 2001-ci il, 12 November 2009, 12th of November 2009
    [[nodiscard]] std::optional<FoundDate> day_month_year(std::size_t at) const {
        if (!number(at, 1, 2)) return std::nullopt;
        std::size_t next = at + 1;
        for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
            if (word(next, ending)) {
                ++next;
                break;
            }
        }
        if (word(next, "of") || word(next, "\"")) ++next;  // “28” dekabr
        const int found = month(next);
        if (found == 0) return std::nullopt;
        std::size_t year = next + 1;
        if (word(year, ",") || word(year, ".")) ++year;
        if (!number(year, 4, 4)) return std::nullopt;
        return date(pieces_[year].value, found, pieces_[at].value, at, year_end(year));
    }

    // 1995-ci il noyabrın 12-də, 2015-ci il 29 dekabr
    [[nodiscard]] std::optional<FoundDate> year_first(std::size_t at) const {
        if (!number(at, 4, 4)) return std::nullopt;
        const std::size_t il = year_end(at);
        if (il == at) return std::nullopt;
        const std::size_t next = il + 1;
        if (month(next) != 0 && number(next + 1, 1, 2))
            return date(pieces_[at].value, month(next), pieces_[next + 1].value, at, next + 1);
        if (number(next, 1, 2) && month(next + 1) != 0)
            return date(pieces_[at].value, month(next + 1), pieces_[next].value, at, next + 1);
        return std::nullopt;
    }

    // November 12, 2009
    [[nodiscard]] std::optional<FoundDate> month_day_year(std::size_t at) const {
        const int found = month(at);
        if (found == 0 || !number(at + 1, 1, 2)) return std::nullopt;
        const std::size_t year = word(at + 2, ",") ? at + 3 : at + 2;
        if (!number(year, 4, 4)) return std::nullopt;
        return date(pieces_[year].value, found, pieces_[at + 1].value, at, year);
    }

    // The last piece of "2001-ci il" or "2001 il"; `year` itself where the year stands alone.
    [[nodiscard]] std::size_t year_end(std::size_t year) const {
        std::size_t at = year + 1;
        if (word(at, "-")) ++at;
        for (const std::string_view ending : {"ci", "cu"}) {
            if (word(at, ending)) {
                ++at;
                break;
            }
        }
        for (const std::string_view il : {"il", "ilin", "ilde"}) {
            if (word(at, il)) return at;
        }
        return year;
    }

    const std::vector<Piece>& pieces_;
};

// Every form has a year of four digits: most lines are told from a date by a look for one.
bool may_hold_a_year(std::string_view text) {
    std::size_t digits = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            ++digits;
            continue;
        }
        if (digits == 4) return true;
        digits = 0;
    }
    return digits == 4;
}

}  // namespace

std::optional<FoundDate> find_date(std::string_view text) {
    if (!may_hold_a_year(text)) return std::nullopt;
    // A date has at most ten pieces; reading on in windows keeps long texts cheap.
    std::vector<Piece> window;
    Pieces pieces(text);
    Piece piece;
    bool more = true;
    std::size_t at = 0;
    while (true) {
        while (more && window.size() < at + 12) {
            more = pieces.next(piece);
            if (more) window.push_back(piece);
        }
        if (at >= window.size()) return std::nullopt;
        if (auto found = DateReader(window).read(at)) return found;
        if (++at >= 64) {
            window.erase(window.begin(), window.begin() + 63);
            at -= 63;
        }
    }
}

std::optional<std::string> parse_date(std::string_view text) {
    const std::string line = single_spaced(text);
    const std::optional<FoundDate> found = find_date(line);
    if (!found || found->start != 0) return std::nullopt;
    const std::string rest = line_key(std::string_view(line).substr(found->length));
    if (rest.empty() || rest == "." || rest == "tarixli" || rest == "-de" || rest == "-da")
        return found->iso;
    return std::nullopt;
}

}  // namespace axtar::corpus
