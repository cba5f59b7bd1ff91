#include "corpus/section_record.h"

#include <utility>

#include <xxhash.h>

#include "corpus/record_bytes.h"

namespace axtar::corpus {
namespace {

// Layout: version byte; document id; ordinal; anchor; heading; heading path; text; language; role
// byte; spans; fields; parts; citations; recommendation; last the low 32 bits of the XXH3 hash of
// all that, because Xapian's tables carry no checksums and a flipped bit would otherwise be shown
// as text. Lists stand behind their count. A place in the text (of a token, a part, a citation) is
// written as its distance from the place before and its length.
constexpr std::uint8_t kRecordVersion = 2;
constexpr std::size_t kChecksumBytes = 4;

std::uint32_t checksum(std::string_view bytes) {
    return static_cast<std::uint32_t>(XXH3_64bits(bytes.data(), bytes.size()));
}

// Writes places of one list, each by its distance from a reference point of the one before.
class PlaceWriter {
public:
    explicit PlaceWriter(RecordWriter& out) : out_(out) {}

    void place(std::uint32_t start, std::uint32_t length) {
        out_.signed_varint(std::int64_t{start} - reference_);
        out_.varint(length);
        reference_ = std::int64_t{start} + length;
    }

private:
    RecordWriter& out_;
    std::int64_t reference_ = 0;
};

// Reads them back; a place that is not within the text fails the reader.
class PlaceReader {
public:
    PlaceReader(RecordReader& in, std::size_t text_size)
        : in_(in), limit_(static_cast<std::int64_t>(text_size)) {}

    std::pair<std::uint32_t, std::uint32_t> place() {
        const std::int64_t gap = in_.signed_varint();
        const std::int64_t length = in_.varint32();
        // Both bounds before the sum: a hostile gap must not overflow it.
        if (in_.failed() || gap < -limit_ || gap > limit_) return in_.fail(), std::pair(0U, 0U);
        const std::int64_t start = reference_ + gap;
        reference_ = start + length;
        if (start < 0 || reference_ > limit_) return in_.fail(), std::pair(0U, 0U);
        return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(length)};
    }

private:
    RecordReader& in_;
    std::int64_t limit_;
    std::int64_t reference_ = 0;
};

void write_spans(RecordWriter& out, const std::vector<TokenSpan>& spans) {
    out.varint(spans.size());
    PlaceWriter places(out);
    for (const TokenSpan& span : spans) places.place(span.start, span.length);
}

void write_annotations(RecordWriter& out, const Section& section) {
    out.varint(section.fields.size());
    for (const auto& [name, values] : section.fields) {
        out.string(name);
        out.strings(values);
    }
    out.varint(section.parts.size());
    PlaceWriter parts(out);
    for (const SectionPart& part : section.parts) {
        out.string(part.anchor);
        parts.place(part.start, part.end - part.start);
    }
    out.varint(section.citations.size());
    PlaceWriter citations(out);
    for (const SectionCitation& citation : section.citations) {
        citations.place(citation.start, citation.end - citation.start);
        out.string(citation.key);
        out.strings(citation.readings);
    }
}

void write_recommendation(RecordWriter& out, const std::optional<Recommendation>& recommendation) {
    out.byte(recommendation ? 1 : 0);
    if (!recommendation) return;
    PlaceWriter(out).place(recommendation->start, recommendation->end - recommendation->start);
    out.strings(recommendation->addressees);
    out.strings(recommendation->cites);
    out.string(recommendation->deadline);
    out.string(recommendation->status);
    out.byte(recommendation->confidence);
}

std::vector<TokenSpan> read_spans(RecordReader& in, std::size_t text_size) {
    std::vector<TokenSpan> spans(in.count(2));
    PlaceReader places(in, text_size);
    for (TokenSpan& span : spans) {
        const auto [start, length] = places.place();
        if (in.failed()) return {};
        span = {.start = start, .length = length};
    }
    return spans;
}

void read_fields(RecordReader& in, Section& section) {
    for (std::size_t left = in.count(2); left > 0 && !in.failed(); --left) {
        std::string name = in.string();
        section.fields[std::move(name)] = in.strings();
    }
}

void read_parts(RecordReader& in, Section& section) {
    section.parts.resize(in.count(3));
    PlaceReader places(in, section.text.size());
    for (SectionPart& part : section.parts) {
        part.anchor = in.string();
        const auto [start, length] = places.place();
        part.start = start;
        part.end = start + length;
        if (in.failed()) return;
    }
}

void read_citations(RecordReader& in, Section& section) {
    section.citations.resize(in.count(4));
    PlaceReader places(in, section.text.size());
    for (SectionCitation& citation : section.citations) {
        const auto [start, length] = places.place();
        citation.start = start;
        citation.end = start + length;
        citation.key = in.string();
        citation.readings = in.strings();
        if (in.failed()) return;
    }
}

void read_recommendation(RecordReader& in, Section& section) {
    const std::uint8_t present = in.byte();
    if (present > 1) in.fail();
    if (present != 1) return;
    Recommendation recommendation;
    const auto [start, length] = PlaceReader(in, section.text.size()).place();
    recommendation.start = start;
    recommendation.end = start + length;
    recommendation.addressees = in.strings();
    recommendation.cites = in.strings();
    recommendation.deadline = in.string();
    recommendation.status = in.string();
    recommendation.confidence = in.byte();
    section.recommendation = std::move(recommendation);
}

Section read_section(RecordReader& in) {
    Section section;
    section.anchor = in.string();
    section.heading = in.string();
    section.heading_path = in.strings();
    section.text = in.string();
    section.lang = in.string();
    const std::uint8_t role = in.byte();
    if (role > static_cast<std::uint8_t>(Role::kAnnex)) in.fail();
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
    RecordWriter out;
    out.reserve(section.text.size() + 2 * record.spans.size() + 256);
    out.byte(kRecordVersion);
    out.string(record.document_id);
    out.varint(record.ordinal);
    out.string(section.anchor);
    out.string(section.heading);
    out.strings(section.heading_path);
    out.string(section.text);
    out.string(section.lang);
    out.byte(static_cast<std::uint8_t>(section.role));
    write_spans(out, record.spans);
    write_annotations(out, section);
    write_recommendation(out, section.recommendation);
    const std::uint32_t sum = checksum(out.bytes());
    for (unsigned shift = 0; shift < 32; shift += 8) {
        out.byte(static_cast<std::uint8_t>(sum >> shift));
    }
    return out.take();
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
    RecordReader in(body);
    if (in.byte() != kRecordVersion) return broken("its version is unknown");
    SectionRecord record;
    record.document_id = in.string();
    record.ordinal = in.varint32();
    record.section = read_section(in);
    record.spans = read_spans(in, record.section.text.size());
    read_fields(in, record.section);
    read_parts(in, record.section);
    read_citations(in, record.section);
    read_recommendation(in, record.section);
    if (in.failed() || !in.at_end()) return broken("its fields do not fit its length");
    return record;
}

}  // namespace axtar::corpus
