#include "corpus/extraction/answer_codec.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

#include "base/utf8.h"
#include "corpus/extraction/byte_codec.h"
#include "corpus/formats/blanks.h"

namespace axtar::corpus {
namespace {

constexpr std::uint64_t kMostLevels = 1000;
constexpr std::uint64_t kMostInt = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kMaxMessageBytes = 500;
constexpr std::uint64_t kGapBit = 1;
constexpr std::uint64_t kArticleBit = 2;

Error garbled() {
    return {ErrorCode::kMalformedDocument, "the reader gave an answer that cannot be read"};
}

std::string sound(std::string_view text) {
    const bool as_is = utf8::is_valid(text) && text.find('\0') == std::string_view::npos;
    return as_is ? std::string(text) : utf8::repair(text);
}

// A new kind of block does not compile until it stands here.
bool is_known(BlockKind kind) {
    switch (kind) {
        case BlockKind::kParagraph:
        case BlockKind::kHeading:
        case BlockKind::kListItem:
        case BlockKind::kTableRow:
            return true;
    }
    return false;
}

bool are_sound(const FormattedText& text) {
    constexpr int kDeepestHeading = 6;
    return std::all_of(text.blocks.begin(), text.blocks.end(), [&](const Block& block) {
        const bool deep = block.kind == BlockKind::kHeading && block.level > kDeepestHeading;
        return is_known(block.kind) && !deep && block.region <= text.regions.size();
    });
}

std::uint64_t positive(int number) { return number < 0 ? 0 : static_cast<std::uint64_t>(number); }

// The names of all members stand here so that a new one does not compile until it is sent too.
void write_block(ByteWriter& writer, const Block& block) {
    const auto& [kind, level, text, gap_before, link_bytes, links, region, in_article] = block;
    writer.number(static_cast<std::uint64_t>(kind));
    writer.number(positive(level));
    writer.text(text);
    writer.number((gap_before ? kGapBit : 0) | (in_article ? kArticleBit : 0));
    writer.number(link_bytes);
    writer.number(links);
    writer.number(region);
}

Block read_block(ByteReader& reader) {
    Block block;
    block.kind = static_cast<BlockKind>(reader.number_up_to(kMostLevels));
    block.level = static_cast<int>(reader.number_up_to(kMostLevels));
    block.text = sound(reader.text());
    const std::uint64_t bits = reader.number_up_to(kGapBit | kArticleBit);
    block.gap_before = (bits & kGapBit) != 0;
    block.in_article = (bits & kArticleBit) != 0;
    block.link_bytes = static_cast<std::size_t>(reader.number_up_to(kMostInt));
    block.links = static_cast<std::size_t>(reader.number_up_to(kMostInt));
    block.region = static_cast<std::size_t>(reader.number_up_to(kMostInt));
    return block;
}

}  // namespace

std::string encode_text(const FormattedText& formatted) {
    const auto& [blocks, regions, is_page, title, language, charset, truncated] = formatted;
    ByteWriter writer;
    writer.number(is_page ? 1 : 0);
    writer.text(title);
    writer.text(language);
    writer.text(charset);
    writer.number(truncated ? 1 : 0);
    writer.number(regions.size());
    for (const Region& region : regions) {
        const auto& [name, bytes] = region;
        writer.text(name);
        writer.number(bytes);
    }
    writer.number(blocks.size());
    for (const Block& block : blocks) write_block(writer, block);
    return writer.take();
}

Result<FormattedText> decode_text(std::string_view bytes) {
    ByteReader reader(bytes);
    FormattedText text;
    text.is_page = reader.number_up_to(1) == 1;
    text.title = sound(reader.text());
    text.language = sound(reader.text());
    text.charset = sound(reader.text());
    text.truncated = reader.number_up_to(1) == 1;
    // Every region and block takes more than one byte, so that a count over what is left is false.
    const std::uint64_t regions = reader.number_up_to(reader.left());
    for (std::uint64_t i = 0; i < regions && reader.ok(); ++i) {
        Region region{.name = sound(reader.text())};
        region.bytes = static_cast<std::size_t>(reader.number_up_to(kMostInt));
        text.regions.push_back(std::move(region));
    }
    const std::uint64_t blocks = reader.number_up_to(reader.left());
    if (blocks > kMaxBlocks) {
        return tl::unexpected(Error{
            ErrorCode::kTooLarge,
            "the text has more than " + std::to_string(kMaxBlocks) + " lines: split the document"});
    }
    for (std::uint64_t i = 0; i < blocks && reader.ok(); ++i)
        text.blocks.push_back(read_block(reader));
    if (!reader.finished() || !are_sound(text)) return tl::unexpected(garbled());
    return text;
}

std::string encode_entries(const std::vector<ArchiveEntry>& entries) {
    ByteWriter writer;
    writer.number(entries.size());
    for (const ArchiveEntry& entry : entries) {
        writer.text(entry.name);
        writer.number(entry.size);
        writer.number(entry.packed_size);
        writer.number(entry.encrypted ? 1 : 0);
    }
    return writer.take();
}

Result<std::vector<ArchiveEntry>> decode_entries(std::string_view bytes) {
    ByteReader reader(bytes);
    std::vector<ArchiveEntry> entries;
    const std::uint64_t count = reader.number_up_to(reader.left());
    for (std::uint64_t i = 0; i < count && reader.ok(); ++i) {
        ArchiveEntry entry{.name = sound(reader.text())};
        entry.size = reader.number();
        entry.packed_size = reader.number();
        entry.encrypted = reader.number_up_to(1) == 1;
        entries.push_back(std::move(entry));
    }
    if (!reader.finished()) return tl::unexpected(garbled());
    return entries;
}

std::string encode_error(const Error& error) {
    ByteWriter writer;
    writer.number(static_cast<std::uint64_t>(error.code));
    writer.text(error.message);
    return writer.take();
}

Error decode_error(std::string_view bytes) {
    ByteReader reader(bytes);
    const auto code = static_cast<ErrorCode>(
        reader.number_up_to(static_cast<std::uint64_t>(ErrorCode::kInternal)));
    const std::string message = single_spaced(sound(reader.text()));
    if (!reader.finished() || message.empty()) return garbled();
    return {code, std::string(utf8::prefix(message, kMaxMessageBytes))};
}

}  // namespace axtar::corpus
