#include "analyzers/nfc.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

namespace axtar::analyzers {
namespace {

// The first code point that NFC can change or combine is U+0300; its first byte is 0xCC.
constexpr unsigned char kFirstByte = 0xCC;
// ICU counts in 32-bit signed integers; a text beyond that goes on as it is.
constexpr std::size_t kMaxIcuBytes = 0x7FFFFFFF;

const icu::Normalizer2* nfc_instance() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    return U_SUCCESS(status) ? nfc : nullptr;
}

}  // namespace

bool make_nfc(std::string& text) {
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < kFirstByte;
    });
    if (plain || text.size() > kMaxIcuBytes) return false;
    static const icu::Normalizer2* const nfc = nfc_instance();
    if (nfc == nullptr) return false;
    UErrorCode status = U_ZERO_ERROR;
    const icu::StringPiece bytes(text.data(), static_cast<int32_t>(text.size()));
    if (nfc->isNormalizedUTF8(bytes, status) != 0 || U_FAILURE(status)) return false;
    std::string normalized;
    normalized.reserve(text.size());
    icu::StringByteSink<std::string> sink(&normalized);
    nfc->normalizeUTF8(0, bytes, sink, nullptr, status);
    if (U_FAILURE(status) || normalized == text) return false;
    text = std::move(normalized);
    return true;
}

}  // namespace axtar::analyzers
