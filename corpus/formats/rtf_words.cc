#include "corpus/formats/rtf_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace axtar::corpus {
namespace {

using Action = RtfAction;

// Sorted by word.
constexpr std::array<std::pair<std::string_view, Action>, 80> kActions = {{
    {"ansicpg", Action::kAnsiCodePage},
    {"author", Action::kSkippedGroup},
    {"b", Action::kBold},
    {"bullet", Action::kCharacter},
    {"cell", Action::kCell},
    {"colortbl", Action::kSkippedGroup},
    {"comment", Action::kSkippedGroup},
    {"company", Action::kSkippedGroup},
    {"cpg", Action::kFontCodePage},
    {"deff", Action::kDefaultFont},
    {"deleted", Action::kDeleted},
    {"doccomm", Action::kSkippedGroup},
    {"emdash", Action::kCharacter},
    {"emspace", Action::kCharacter},
    {"endash", Action::kCharacter},
    {"enspace", Action::kCharacter},
    {"f", Action::kFont},
    {"fcharset", Action::kFontCharset},
    {"filetbl", Action::kSkippedGroup},
    {"fldinst", Action::kSkippedGroup},
    {"fldrslt", Action::kTextGroup},
    {"fonttbl", Action::kFontTable},
    {"footer", Action::kSkippedGroup},
    {"footerf", Action::kSkippedGroup},
    {"footerl", Action::kSkippedGroup},
    {"footerr", Action::kSkippedGroup},
    {"footnote", Action::kFootnote},
    {"ftncn", Action::kSkippedGroup},
    {"ftnsep", Action::kSkippedGroup},
    {"ftnsepc", Action::kSkippedGroup},
    {"header", Action::kSkippedGroup},
    {"headerf", Action::kSkippedGroup},
    {"headerl", Action::kSkippedGroup},
    {"headerr", Action::kSkippedGroup},
    {"info", Action::kInfo},
    {"intbl", Action::kInTable},
    {"keywords", Action::kSkippedGroup},
    {"ldblquote", Action::kCharacter},
    {"line", Action::kLine},
    {"listtable", Action::kSkippedGroup},
    {"listtext", Action::kListNumber},
    {"lquote", Action::kCharacter},
    {"mac", Action::kMacintosh},
    {"nestcell", Action::kNestedCell},
    {"nestrow", Action::kNestedCell},
    {"nesttableprops", Action::kSkippedGroup},
    {"nonesttables", Action::kSkippedGroup},
    {"nonshppict", Action::kSkippedGroup},
    {"objdata", Action::kSkippedGroup},
    {"operator", Action::kSkippedGroup},
    {"outlinelevel", Action::kOutlineLevel},
    {"par", Action::kParagraph},
    {"pard", Action::kParagraphDefaults},
    {"pict", Action::kSkippedGroup},
    {"plain", Action::kPlain},
    {"pntext", Action::kListNumber},
    {"private", Action::kSkippedGroup},
    {"qc", Action::kCentred},
    {"qmspace", Action::kCharacter},
    {"rdblquote", Action::kCharacter},
    {"revtbl", Action::kSkippedGroup},
    {"row", Action::kRow},
    {"rquote", Action::kCharacter},
    {"rxe", Action::kSkippedGroup},
    {"s", Action::kStyle},
    {"sect", Action::kParagraph},
    {"shpinst", Action::kTextGroup},
    {"shptxt", Action::kTextGroup},
    {"sp", Action::kSkippedGroup},
    {"stylesheet", Action::kStyleSheet},
    {"subject", Action::kSkippedGroup},
    {"tab", Action::kCharacter},
    {"tc", Action::kSkippedGroup},
    {"title", Action::kTitle},
    {"u", Action::kUnicode},
    {"uc", Action::kUnicodeSkip},
    {"ud", Action::kUnicodeGroup},
    {"upr", Action::kSkippedGroup},
    {"v", Action::kHidden},
    {"xe", Action::kSkippedGroup},
}};

static_assert(std::is_sorted(kActions.begin(), kActions.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; }));

constexpr std::array<std::pair<std::string_view, char32_t>, 15> kCharacters = {{
    {"bullet", U'•'},
    {"emdash", U'—'},
    {"endash", U'–'},
    {"emspace", U' '},
    {"enspace", U' '},
    {"qmspace", U' '},
    {"lquote", U'‘'},
    {"rquote", U'’'},
    {"ldblquote", U'“'},
    {"rdblquote", U'”'},
    {"tab", U' '},
    {"~", U'\u00A0'},
    {"-", U'\u00AD'},
    {"_", U'-'},
    {"\t", U' '},
}};

}  // namespace

RtfAction rtf_action(std::string_view word) {
    const auto* const found = std::lower_bound(
        kActions.begin(), kActions.end(), word,
        [](const auto& entry, std::string_view name) { return entry.first < name; });
    return found != kActions.end() && found->first == word ? found->second : Action::kNone;
}

char32_t rtf_character(std::string_view word) {
    if (word == "{" || word == "}" || word == "\\") return static_cast<unsigned char>(word[0]);
    for (const auto& [name, character] : kCharacters) {
        if (name == word) return character;
    }
    return 0;
}

std::string_view rtf_charset(int fcharset) {
    constexpr std::array<std::pair<int, std::string_view>, 14> kCharsets = {
        {{0, "windows-1252"},
         {77, "macintosh"},
         {128, "CP932"},
         {129, "CP949"},
         {134, "GBK"},
         {136, "BIG5"},
         {161, "windows-1253"},
         {162, "windows-1254"},
         {163, "windows-1258"},
         {177, "windows-1255"},
         {178, "windows-1256"},
         {186, "windows-1257"},
         {204, "windows-1251"},
         {238, "windows-1250"}}};
    for (const auto& [number, name] : kCharsets) {
        if (number == fcharset) return name;
    }
    return {};
}

}  // namespace axtar::corpus
