#include "corpus/formats/rtf.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "corpus/formats/charset.h"
#include "corpus/formats/declared_title.h"
#include "corpus/formats/rtf_blocks.h"
#include "corpus/formats/rtf_lexer.h"
#include "corpus/formats/rtf_words.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxDepth = 4000;
constexpr std::size_t kMaxTextBytes = std::size_t{64} << 20U;
constexpr std::size_t kMaxFonts = 10'000;  // entries of the tables of fonts and styles
constexpr std::size_t kMaxTitleBytes = 1000;
constexpr int kDeepestHeading = 6;

enum class Destination { kText, kNumber, kNote, kFonts, kStyles, kInfo, kTitle, kSkipped };

// What a group has of its own; it ends with the group.
struct State {
    Destination destination = Destination::kText;
    int font = -1;
    int unicode_skip = 1;  // characters behind \uN that stand for it in old readers
    bool bold = false;
    bool hidden = false;
    bool deleted = false;
    RtfBlocks::Format format = {};
};

class RtfReader {
public:
    [[nodiscard]] FormattedText read(std::string_view bytes) {
        RtfLexer lexer(bytes);
        for (RtfToken token = lexer.next(); token.kind != RtfToken::Kind::kEnd && !truncated_;
             token = lexer.next()) {
            read(token);
            truncated_ = blocks_.size() > kMaxTextBytes;
        }
        flush();
        FormattedText text{.blocks = blocks_.finish(state_.format), .charset = document_charset_};
        text.title = declared_title(title_, text.blocks);
        text.truncated = truncated_;
        return text;
    }

private:
    void read(const RtfToken& token) {
        switch (token.kind) {
            case RtfToken::Kind::kOpen:
                open_group();
                break;
            case RtfToken::Kind::kClose:
                close_group();
                break;
            case RtfToken::Kind::kWord:
                read_word(token);
                break;
            case RtfToken::Kind::kSymbol:
                read_symbol(token.text);
                break;
            case RtfToken::Kind::kHex:
                add_byte(static_cast<char>(token.number));
                break;
            case RtfToken::Kind::kText:
                for (const char c : token.text) add_byte(c);
                break;
            default:
                break;
        }
    }

    void open_group() {
        flush();
        left_to_skip_ = 0;
        if (stack_.size() < kMaxDepth) {
            stack_.push_back(state_);
        } else {
            ++deeper_;
        }
        ignorable_ = false;
    }

    void close_group() {
        flush();
        left_to_skip_ = 0;
        if (deeper_ > 0) {
            --deeper_;
            return;
        }
        if (stack_.empty()) return;  // a brace too many
        const bool in_note = state_.destination == Destination::kNote;
        state_ = stack_.back();
        stack_.pop_back();
        if (in_note && state_.destination != Destination::kNote) blocks_.close_note();
    }

    // "\*": the group may be skipped by readers that do not know the word behind it.
    void read_symbol(std::string_view symbol) {
        if (symbol == "*") {
            ignorable_ = true;
            return;
        }
        if (symbol == "\n" || symbol == "\r") {
            end_paragraph();
        } else if (const char32_t character = rtf_character(symbol); character != 0) {
            add_character(character);
        }
    }

    void read_word(const RtfToken& token) {
        const RtfAction action = rtf_action(token.text);
        // What is a destination of its own, and nothing that is read, goes with its group.
        if (std::exchange(ignorable_, false) && action == RtfAction::kNone) {
            skip_group();
            return;
        }
        if (action == RtfAction::kUnicode) {
            add_unicode(token.number);
            return;
        }
        flush();
        if (!read_destination(action) && !read_character_word(action, token))
            read_paragraph_word(action, token);
    }

    void skip_group() { state_.destination = Destination::kSkipped; }

    // Words that open a destination.
    bool read_destination(RtfAction action) {
        switch (action) {
            case RtfAction::kSkippedGroup:
                skip_group();
                return true;
            case RtfAction::kFontTable:
                state_.destination = Destination::kFonts;
                return true;
            case RtfAction::kStyleSheet:
                state_.destination = Destination::kStyles;
                return true;
            case RtfAction::kInfo:
                state_.destination = Destination::kInfo;
                return true;
            case RtfAction::kTitle:
                if (state_.destination == Destination::kInfo)
                    state_.destination = Destination::kTitle;
                return true;
            case RtfAction::kListNumber:
                if (is_text()) state_.destination = Destination::kNumber;
                return true;
            case RtfAction::kUnicodeGroup:
                // {\upr{old text}{\*\ud{the same in Unicode}}}
                if (stack_.size() >= 2) state_.destination = stack_[stack_.size() - 2].destination;
                return true;
            case RtfAction::kTextGroup:
                return true;
            case RtfAction::kFootnote:
                if (state_.destination == Destination::kText) {
                    blocks_.open_note();
                    state_.format = {};
                    state_.destination = Destination::kNote;
                }
                return true;
            default:
                return false;
        }
    }

    // Words that change the characters behind them, or are one.
    bool read_character_word(RtfAction action, const RtfToken& token) {
        const bool on = !token.has_number || token.number != 0;
        switch (action) {
            case RtfAction::kCharacter:
                add_character(rtf_character(token.text));
                return true;
            case RtfAction::kBold:
                state_.bold = on;
                return true;
            case RtfAction::kHidden:
                state_.hidden = on;
                return true;
            case RtfAction::kDeleted:
                state_.deleted = on;
                return true;
            case RtfAction::kPlain:
                state_.bold = state_.hidden = state_.deleted = false;
                state_.font = default_font_;
                return true;
            case RtfAction::kFont:
                state_.font = token.number;
                return true;
            case RtfAction::kDefaultFont:
                default_font_ = state_.font = token.number;
                return true;
            case RtfAction::kFontCharset:
                set_font_charset(std::string(rtf_charset(token.number)));
                return true;
            case RtfAction::kFontCodePage:
                set_font_charset(code_page(token.number));
                return true;
            case RtfAction::kAnsiCodePage:
                document_charset_ = code_page(token.number);
                return true;
            case RtfAction::kMacintosh:
                document_charset_ = "macintosh";
                return true;
            case RtfAction::kUnicodeSkip:
                state_.unicode_skip = std::clamp(token.number, 0, 16);
                return true;
            default:
                return false;
        }
    }

    void read_paragraph_word(RtfAction action, const RtfToken& token) {
        if (state_.destination == Destination::kStyles) read_style_word(action, token);
        if (!is_text()) return;
        switch (action) {
            case RtfAction::kParagraph:
                end_paragraph();
                break;
            case RtfAction::kNestedCell:
                blocks_.end_paragraph(state_.format);
                break;
            case RtfAction::kLine:
                blocks_.end_line();
                break;
            case RtfAction::kCell:
                blocks_.end_cell(state_.format);
                break;
            case RtfAction::kRow:
                blocks_.end_row();
                break;
            case RtfAction::kParagraphDefaults:
                state_.format = {};
                break;
            case RtfAction::kInTable:
                state_.format.in_table = true;
                break;
            case RtfAction::kCentred:
                state_.format.centred = true;
                break;
            case RtfAction::kStyle:
                if (const auto style = styles_.find(token.number); style != styles_.end())
                    state_.format.heading = style->second;
                break;
            case RtfAction::kOutlineLevel:
                state_.format.heading = heading_of_outline(token.number);
                break;
            default:
                break;
        }
    }

    void read_style_word(RtfAction action, const RtfToken& token) {
        if (action == RtfAction::kStyle) style_ = token.number;
        if (action == RtfAction::kOutlineLevel && styles_.size() < kMaxFonts)
            styles_[style_] = heading_of_outline(token.number);
    }

    static int heading_of_outline(int level) {
        return level >= 0 && level < 9 ? std::min(level + 1, kDeepestHeading) : 0;
    }

    void end_paragraph() {
        flush();
        if (is_text()) blocks_.end_paragraph(state_.format);
    }

    [[nodiscard]] bool is_text() const {
        return state_.destination == Destination::kText || state_.destination == Destination::kNote;
    }

    static std::string code_page(int number) {
        if (number == 10000) return "macintosh";
        if (number == 65001) return "UTF-8";
        if (number >= 1250 && number <= 1258) return "windows-" + std::to_string(number);
        return "CP" + std::to_string(number);
    }

    void set_font_charset(std::string charset) {
        if (state_.destination != Destination::kFonts || charset.empty()) return;
        if (fonts_.size() < kMaxFonts) fonts_[state_.font] = std::move(charset);
    }

    [[nodiscard]] const std::string& charset() const {
        const auto font = fonts_.find(state_.font);
        return font == fonts_.end() ? document_charset_ : font->second;
    }

    void add_byte(char byte) {
        if (left_to_skip_ > 0) {
            --left_to_skip_;
            return;
        }
        if (state_.destination != Destination::kSkipped) pending_ += byte;
    }

    void add_character(char32_t character) {
        if (left_to_skip_ > 0) {
            --left_to_skip_;
            return;
        }
        flush();
        std::string text;
        utf8::append(text, character);
        emit(text);
    }

    // \uN with a signed 16-bit number; characters beyond come as two surrogates.
    void add_unicode(int number) {
        flush();
        const auto unit = static_cast<char32_t>(static_cast<unsigned>(number) & 0xFFFFU);
        left_to_skip_ = state_.unicode_skip;
        if (unit >= 0xD800 && unit < 0xDC00) {
            high_surrogate_ = unit;
            return;
        }
        char32_t character = unit;
        if (unit >= 0xDC00 && unit < 0xE000 && high_surrogate_ != 0)
            character = 0x10000 + ((high_surrogate_ - 0xD800) << 10U) + (unit - 0xDC00);
        high_surrogate_ = 0;
        if (character == 0xF0B7) character = U'•';  // of the Symbol font
        std::string text;
        if (character != 0) utf8::append(text, character);
        emit(text);
    }

    // Bytes are collected, since a character may take two of them.
    void flush() {
        if (pending_.empty()) return;
        const std::string bytes = std::exchange(pending_, {});
        const bool ascii = std::all_of(bytes.begin(), bytes.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        if (ascii) {
            emit(bytes);
            return;
        }
        std::optional<std::string> text = convert_to_utf8(bytes, charset());
        if (!text) text = convert_to_utf8(bytes, "windows-1252");
        emit(utf8::repair(text.value_or("")));
    }

    void emit(std::string_view text) {
        switch (state_.destination) {
            case Destination::kText:
            case Destination::kNote:
                if (!state_.hidden && !state_.deleted) blocks_.append(text, state_.bold);
                break;
            case Destination::kNumber:
                if (!state_.hidden && !state_.deleted) blocks_.append_number(text);
                break;
            case Destination::kTitle:
                if (title_.size() < kMaxTitleBytes) title_ += text;
                break;
            case Destination::kStyles:
                name_style(text);
                break;
            default:
                break;
        }
    }

    // "heading 1;" ends the definition of a style.
    void name_style(std::string_view name) {
        constexpr std::string_view kWord = "eading ";
        const std::size_t at = name.find(kWord);
        if (at == std::string_view::npos || at + kWord.size() >= name.size()) return;
        const char digit = name[at + kWord.size()];
        if (digit >= '1' && digit <= '9' && styles_.size() < kMaxFonts)
            styles_[style_] = std::min(digit - '0', kDeepestHeading);
    }

    std::vector<State> stack_;
    State state_;
    RtfBlocks blocks_;
    std::map<int, std::string> fonts_;
    std::map<int, int> styles_;
    std::string document_charset_ = "windows-1252";
    std::string pending_;
    std::string title_;
    std::size_t deeper_ = 0;  // groups that are open beyond kMaxDepth
    char32_t high_surrogate_ = 0;
    int left_to_skip_ = 0;
    int default_font_ = -1;
    int style_ = 0;
    bool ignorable_ = false;
    bool truncated_ = false;
};

// RTF is written in ASCII. Control bytes stand in pictures behind the word "bin" alone, never thick
// at the start of a file.
bool is_noise(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 8192);
    const auto control = std::count_if(head.begin(), head.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r' && c != '\n';
    });
    return static_cast<std::size_t>(control) * 20 > head.size() + 400;
}

}  // namespace

Result<FormattedText> read_rtf(std::string_view bytes) {
    const std::size_t start = bytes.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos || !bytes.substr(start).starts_with("{\\rtf")) {
        return tl::unexpected(Error{ErrorCode::kMalformedDocument,
                                    "the file is no RTF: it does not start with '{\\rtf'"});
    }
    if (is_noise(bytes.substr(start))) {
        return tl::unexpected(Error{ErrorCode::kMalformedDocument,
                                    "the file starts as RTF, but is not text: it is damaged"});
    }
    return RtfReader().read(bytes.substr(start));
}

}  // namespace axtar::corpus
