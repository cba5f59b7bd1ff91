#include "analyzers/normalizing_char_filter.h"

#include <utility>

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

constexpr char32_t kDotAbove = 0x307;
// ICU counts in 32-bit signed integers; a text beyond that goes on as it is.
constexpr std::size_t kMaxIcuBytes = 0x7FFFFFFF;

using Edits = std::vector<FilteredText::Edit>;

// Everything that NFC can change or that combines: combining marks from U+0300 on, and whole blocks
// above. Cyrillic letters and the punctuation of law texts need no look.
bool may_need_nfc(const CodePointSet& contents) {
    return contents.has_astral() || contents.may_have_any(0x300, 0x37F) ||
           contents.may_have(0x387) || contents.may_have_any(0x483, 0x487) ||
           contents.may_have_any(0x591, 0x1FFF) || contents.may_have_any(0x20D0, 0x20FF) ||
           contents.may_have_any(0x2126, 0x212B) || contents.may_have_any(0x2300, 0xFFFF);
}

const icu::Normalizer2* nfc_instance() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    return U_SUCCESS(status) ? nfc : nullptr;
}

void normalize(FilteredText& text) {
    static const icu::Normalizer2* const nfc = nfc_instance();
    if (nfc == nullptr) return;
    UErrorCode status = U_ZERO_ERROR;
    const std::string_view before = text.text();
    if (before.size() > kMaxIcuBytes) return;
    const icu::StringPiece piece(before.data(), static_cast<std::int32_t>(before.size()));
    if (nfc->isNormalizedUTF8(piece, status) != 0 || U_FAILURE(status)) return;
    std::string after;
    icu::StringByteSink<std::string> sink(&after);
    icu::Edits changes;
    nfc->normalizeUTF8(0, piece, sink, &changes, status);
    if (U_FAILURE(status)) return;
    Edits edits;
    for (auto change = changes.getFineChangesIterator(); change.next(status) != 0;) {
        const auto start = static_cast<std::uint32_t>(change.sourceIndex());
        edits.push_back(
            {.start = start,
             .end = start + static_cast<std::uint32_t>(change.oldLength()),
             .replacement = after.substr(static_cast<std::size_t>(change.destinationIndex()),
                                         static_cast<std::size_t>(change.newLength()))});
    }
    text.apply(edits);
}

void remove_dots(FilteredText& text) {
    const std::string_view view = text.text();
    Edits edits;
    for (std::size_t at = view.find("\xCC\x87"); at != std::string_view::npos;
         at = view.find("\xCC\x87", at + 2)) {
        const bool behind_i = at >= 1 && view[at - 1] == 'i';
        const bool behind_dotless = at >= 2 && view.substr(at - 2, 2) == "\xC4\xB1";
        if (!behind_i && !behind_dotless) continue;
        const auto start = static_cast<std::uint32_t>(at - (behind_i ? 1 : 2));
        edits.push_back({start, static_cast<std::uint32_t>(at + 2), "i"});
    }
    text.apply(edits);
}

std::string_view ligature(char32_t c) {
    constexpr std::string_view kLigatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    return c >= 0xFB00 && c <= 0xFB06 ? kLigatures[c - 0xFB00] : std::string_view();
}

void replace_compatibility_letters(FilteredText& text) {
    Edits edits;
    for (std::size_t at = 0; at < text.text().size();) {
        const utf8::Decoded decoded = utf8::decode(text.text(), at);
        std::string plain(ligature(decoded.code_point));
        if (decoded.code_point >= 0xFF01 && decoded.code_point <= 0xFF5E) {
            plain = static_cast<char>(decoded.code_point - 0xFF01 + '!');
        }
        if (!plain.empty()) {
            const auto start = static_cast<std::uint32_t>(at);
            edits.push_back(
                {start, start + static_cast<std::uint32_t>(decoded.size), std::move(plain)});
        }
        at += decoded.size;
    }
    text.apply(edits);
}

}  // namespace

void NormalizingCharFilter::apply(FilteredText& text) const {
    if (!may_need_nfc(text.contents())) return;
    if (text.contents().may_have_any(0xFB00, 0xFB06) ||
        text.contents().may_have_any(0xFF01, 0xFF5E)) {
        replace_compatibility_letters(text);
    }
    normalize(text);
    if (text.contents().may_have(kDotAbove)) remove_dots(text);
}

}  // namespace axtar::analyzers
