#include "corpus/section_record.h"

#include <limits>

#include <xxhash.h>

namespace axtar::corpus {
namespace {

// Layout: version byte; document id; ordinal; anchor; heading; heading path (count, strings); text;
// language; role byte; spans (count, then for each the zigzag distance from the end of the one
// before and its length); last the low 32 bits of the XXH3 hash of all that, because Xapian's
// tables carry no checksums and a flipped bit would otherwise be shown as text.
constexpr std::uint8_t kRecordVersion = 1;
constexpr std::size_t kChecksumBytes = 4;

void put_varint(std::string& bytes, std::uint64_t number) {
    while (number >= 0x80) {
        bytes += static_cast<char>(static_cast<std::uint8_t>(number | 0x80U));
        number >>= 7U;
    }
    bytes += static_cast<char>(static_cast<std::uint8_t>(number));
}

void put_string(std::string& bytes, std::string_view text) {
    put_varint(bytes, text.size());
    bytes.append(text);
}

std::uint64_t zigzag(std::int64_t number) {
    return (static_cast<std::uint64_t>(number) << 1U) ^ (number < 0 ? ~std::uint64_t{0} : 0);
}

std::int64_t unzigzag(std::uint64_t number) {
    const auto half = static_cast<std::int64_t>(number >> 1U);
    return (number & 1U) != 0 ? -half - 1 : half;
}

void put_spans(std::string& bytes, const std::vector<TokenSpan>& spans) {
    put_varint(bytes, spans.size());
    std::int64_t end = 0;
    for (const TokenSpan& span : spans) {
        put_varint(bytes, zigzag(std::int64_t{span.start} - end));
        put_varint(bytes, span.length);
        end = std::int64_t{span.start} + span.length;
    }
}

std::uint32_t checksum(std::string_view bytes) {
    return static_cast<std::uint32_t>(XXH3_64bits(bytes.data(), bytes.size()));
}

// Reads what the functions above write. After the first impossible value `failed` stays true and
// every read gives an empty value, so that the caller asks once, at the end.
class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }
    [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }
    void fail() { failed_ = true; }

    std::uint8_t byte() {
        if (failed_ || at_end()) return fail(), std::uint8_t{0};
        return static_cast<std::uint8_t>(bytes_[at_++]);
    }

    std::uint64_t varint() {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint8_t next = byte();
            if (failed_) return 0;
            number |= static_cast<std::uint64_t>(next & 0x7FU) << shift;
            if ((next & 0x80U) == 0) return number;
        }
        return fail(), 0;
    }

    std::uint32_t varint32() {
        const std::uint64_t number = varint();
        if (number > std::numeric_limits<std::uint32_t>::max()) return fail(), 0;
        return static_cast<std::uint32_t>(number);
    }

    std::string string() {
        const std::uint64_t size = varint();
        if (failed_ || size > left()) return fail(), std::string();
        const std::string_view text = bytes_.substr(at_, static_cast<std::size_t>(size));
        at_ += text.size();
        return std::string(text);
    }

    // A count of things that take at least `bytes_each`: refused before anything is allocated.
    std::size_t count(std::size_t bytes_each) {
        const std::uint64_t number = varint();
        if (number > left() / bytes_each) return fail(), 0;
        return static_cast<std::size_t>(number);
    }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    bool failed_ = false;
};

std::vector<TokenSpan> read_spans(Reader& reader, std::size_t text_size) {
    std::vector<TokenSpan> spans(reader.count(2));
    std::int64_t end = 0;
    const auto limit = static_cast<std::int64_t>(text_size);
    for (TokenSpan& span : spans) {
        const std::int64_t gap = unzigzag(reader.varint());
        const std::int64_t length = reader.varint32();
        // Both bounds before the sum: a hostile gap must not overflow it.
        if (reader.failed() || gap < -limit || gap > limit) return reader.fail(), spans;
        const std::int64_t start = end + gap;
        end = start + length;
        if (start < 0 || end > limit) return reader.fail(), spans;
        span = {.start = static_cast<std::uint32_t>(start),
                .length = static_cast<std::uint32_t>(length)};
    }
    return spans;
}

Section read_section(Reader& reader) {
    Section section;
    section.anchor = reader.string();
    section.heading = reader.string();
    section.heading_path.resize(reader.count(1));
    for (std::string& heading : section.heading_path) heading = reader.string();
    section.text = reader.string();
    section.lang = reader.string();
    const std::uint8_t role = reader.byte();
    if (role > static_cast<std::uint8_t>(Role::kAnnex)) reader.fail();
    section.role = static_cast<Role>(role);
    return section;
}

tl::unexpected<Error> broken(const char* reason) {
    return tl::unexpected(Error{ErrorCode::kIncompatible,
                                std::string("a stored section cannot be read: ") + reason +
                                    "; `axtar check` names the collection to rebuild",
                                {}});
}

}  // namespace

std::string encode(const SectionRecord& record) {
    const Section& section = record.section;
    std::string bytes;
    bytes.reserve(section.text.size() + 2 * record.spans.size() + 256);
    bytes += static_cast<char>(kRecordVersion);
    put_string(bytes, record.document_id);
    put_varint(bytes, record.ordinal);
    put_string(bytes, section.anchor);
    put_string(bytes, section.heading);
    put_varint(bytes, section.heading_path.size());
    for (const std::string& heading : section.heading_path) put_string(bytes, heading);
    put_string(bytes, section.text);
    put_string(bytes, section.lang);
    bytes += static_cast<char>(section.role);
    put_spans(bytes, record.spans);
    const std::uint32_t sum = checksum(bytes);
    for (unsigned shift = 0; shift < 32; shift += 8) {
        bytes += static_cast<char>(static_cast<std::uint8_t>(sum >> shift));
    }
    return bytes;
}

Result<SectionRecord> decode_section_record(std::string_view bytes) {
    if (bytes.size() <= kChecksumBytes) return broken("too short");
    const std::string_view body = bytes.substr(0, bytes.size() - kChecksumBytes);
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < kChecksumBytes; ++i) {
        sum |= static_cast<std::uint32_t>(static_cast<std::uint8_t>(bytes[body.size() + i]))
               << (8 * i);
    }
    if (sum != checksum(body)) return broken("its checksum is wrong");
    Reader reader(body);
    if (reader.byte() != kRecordVersion) return broken("its version is unknown");
    SectionRecord record;
    record.document_id = reader.string();
    record.ordinal = reader.varint32();
    record.section = read_section(reader);
    record.spans = read_spans(reader, record.section.text.size());
    if (reader.failed() || !reader.at_end()) return broken("its fields do not fit its length");
    return record;
}

}  // namespace axtar::corpus
