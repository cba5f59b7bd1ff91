#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace axtar::corpus {

/// What the reader process is asked for. The numbers go over the wire.
enum class Task : std::uint32_t {
    kHtml = 1,
    kPdf = 2,
    kDocx = 3,
    kRtf = 4,
    kOpenArchive = 5,  ///< keep these bytes as a ZIP archive in slot `argument`; its entries
    kUnpackEntry = 6,  ///< the bytes of an entry, `argument` = entry_argument()
    kOpenPages = 7,    ///< keep this PDF for drawing; the number of its pages, as bytes
    kRenderPage = 8,   ///< page `argument` of the open PDF as a grey picture (PGM), for OCR
};

/// What the reader process answers with.
enum class AnswerKind : std::uint32_t {
    kText = 1,
    kError = 2,
    kEntries = 3,
    kBytes = 4,
    kLastError = 5,  ///< an error behind which the process ends: it has no memory left
};

/// Both ends are of one build: a raised number refuses a reader of another one.
inline constexpr std::uint32_t kProtocolVersion = 1;
inline constexpr std::uint32_t kRequestMark = 0x51585A41;  // "AZXQ"
inline constexpr std::uint32_t kAnswerMark = 0x41585A41;   // "AZXA"

/// What the reader process says once, before the first request.
struct Hello {
    std::uint32_t mark = kAnswerMark;
    std::uint32_t version = kProtocolVersion;
    std::uint32_t missing = 0;  ///< bits of kWithout…: protections that this system does not have
    std::uint32_t reserved = 0;
};
inline constexpr std::uint32_t kWithoutSystemCallFilter = 1;
inline constexpr std::uint32_t kWithoutFileRules = 2;

/// Archives that one reader process keeps open: one, and one in it.
inline constexpr std::uint64_t kArchiveSlots = 2;
[[nodiscard]] constexpr std::uint64_t entry_argument(std::uint64_t slot, std::uint64_t index) {
    return index * kArchiveSlots + slot;
}

/// In front of the bytes of a request.
struct RequestHead {
    std::uint32_t mark = kRequestMark;
    Task task = Task::kHtml;
    std::uint64_t argument = 0;
    std::uint64_t size = 0;
};

/// In front of the bytes of an answer.
struct AnswerHead {
    std::uint32_t mark = kAnswerMark;
    AnswerKind kind = AnswerKind::kError;
    std::uint64_t size = 0;
};

/// An answer whose bytes are still encoded, see answer_codec.h.
struct Answer {
    AnswerKind kind = AnswerKind::kError;
    std::string payload = {};
};

}  // namespace axtar::corpus
