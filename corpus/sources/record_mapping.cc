#include "corpus/sources/record_mapping.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/formats/blanks.h"

namespace axtar::corpus {
namespace {

struct TextField {
    std::string_view name = {};
    std::string Document::*field = nullptr;
};
constexpr std::array<TextField, 12> kTextFields = {{
    {"id", &Document::id},
    {"kind", &Document::kind},
    {"type", &Document::kind},
    {"lang", &Document::lang},
    {"title", &Document::title},
    {"date", &Document::date},
    {"number", &Document::number},
    {"issuer", &Document::issuer},
    {"source_url", &Document::source_url},
    {"status", &Document::status},
    {"in_force_from", &Document::in_force_from},
    {"in_force_to", &Document::in_force_to},
}};

struct ListField {
    std::string_view name = {};
    std::vector<std::string> Document::*field = nullptr;
};
constexpr std::array<ListField, 13> kListFields = {{
    {"addressees", &Document::addressees},
    {"addressee", &Document::addressees},
    {"topics", &Document::topics},
    {"topic", &Document::topics},
    {"groups", &Document::groups},
    {"group", &Document::groups},
    {"affected_groups", &Document::groups},
    {"affected_group", &Document::groups},
    {"places", &Document::places},
    {"place", &Document::places},
    {"mandates", &Document::mandates},
    {"mandate", &Document::mandates},
    {"cites", &Document::cites},
}};

// Records of the Universal Periodic Review, as they are published: who is recommended to, by whom,
// and on what. Where a schema declares `state` or `from_state`, it keeps it for itself; a declared
// `issue` is kept beside the topics, which are fewer and named otherwise.
struct ReviewField {
    std::string_view name = {};
    std::vector<std::string> Document::*list = nullptr;
    std::string Document::*text = nullptr;
    bool several = false;  ///< in one text, divided by commas
};
constexpr std::string_view kIssue = "issue";
constexpr std::array<ReviewField, 3> kReviewFields = {{
    {"state", &Document::addressees, nullptr, false},
    {kIssue, &Document::topics, nullptr, true},
    {"from_state", nullptr, &Document::issuer, false},
}};

Error wrong_type(const JsonMember& member, std::string_view wanted, std::string_view place) {
    return {
        ErrorCode::kMalformedDocument,
        "field '" + member.name + "' is of the wrong type: " + std::string(wanted) + " is wanted",
        std::string(place)};
}

// Text, or a number where someone wrote 246 for "246".
bool is_single(const JsonMember& member) {
    return member.kind == JsonKind::kText || member.kind == JsonKind::kNumber;
}

bool is_list(const JsonMember& member) {
    return is_single(member) || (member.kind == JsonKind::kArray && member.plain_elements);
}

bool is_web_address(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

class RecordMapper {
public:
    RecordMapper(const Schema& schema, std::string_view place, SourceNotes& notes)
        : declared_(schema.declared()), place_(place), notes_(notes) {}

    Result<void> add(JsonMember& member) {
        if (member.kind == JsonKind::kNull) return {};
        for (const TextField& each : kTextFields) {
            if (each.name == member.name) return set_text(record_.document.*each.field, member);
        }
        for (const ListField& each : kListFields) {
            if (each.name == member.name) return set_list(record_.document.*each.field, member);
        }
        if (member.name == "body" || member.name == "text") return set_text(record_.body, member);
        if (member.name == "source") return set_source(member);
        if (member.name == "from_state" && is_list(member)) is_review_ = true;
        for (const Field& field : declared_) {
            if (field.name == member.name) return set_declared(field, member);
        }
        if (is_review_field(member)) {
            review_.push_back(std::move(member));
        } else {
            note_unknown(member);
        }
        return {};
    }

    // Behind all members: only now it is known whether the record is a recommendation.
    void finish() {
        for (JsonMember& member : review_) {
            if (record_.document.kind == "recommendation") {
                set_review(member);
            } else {
                note_unknown(member);
            }
        }
        // An office's own field of that name is no list of topics.
        if (is_review_ && record_.document.kind == "recommendation") set_review(issues_);
    }

    MappedRecord record_ = {};

private:
    Result<void> set_text(std::string& field, JsonMember& member) {
        if (!is_single(member)) return tl::unexpected(wrong_type(member, "a text", place_));
        if (!field.empty()) {
            return tl::unexpected(Error{ErrorCode::kMalformedDocument,
                                        "field '" + member.name +
                                            "' is given under two names (kind and type, or body "
                                            "and text): keep one of them",
                                        std::string(place_)});
        }
        field = std::move(member.values.front());
        return {};
    }

    Result<void> set_list(std::vector<std::string>& field, JsonMember& member) {
        if (!is_list(member))
            return tl::unexpected(wrong_type(member, "a text or an array of texts", place_));
        for (std::string& value : member.values) field.push_back(std::move(value));
        return {};
    }

    Result<void> set_declared(const Field& field, JsonMember& member) {
        std::vector<std::string>& values = record_.document.extra[field.name];
        if (member.name != kIssue || !is_list(member)) return set_list(values, member);
        issues_ = member;
        if (!field.multi_valued) return set_list(values, member);
        for (const std::string& value : member.values) add_parts(values, value);
        return {};
    }

    void note_unknown(const JsonMember& member) {
        notes_.add("field '" + member.name + "' is not in the schema: not indexed");
    }

    static bool is_review_field(const JsonMember& member) {
        return is_list(member) &&
               std::any_of(kReviewFields.begin(), kReviewFields.end(),
                           [&](const ReviewField& each) { return each.name == member.name; });
    }

    // What the record says in the product's own fields stands.
    void set_review(JsonMember& member) {
        Document& document = record_.document;
        for (const ReviewField& each : kReviewFields) {
            if (each.name != member.name || member.values.empty()) continue;
            if (each.text != nullptr && (document.*each.text).empty()) {
                document.*each.text = std::move(member.values.front());
                if (document.mandates.empty()) document.mandates = {"upr"};
            }
            if (each.list == nullptr || !(document.*each.list).empty()) continue;
            for (std::string& value : member.values) {
                if (each.several) {
                    add_parts(document.*each.list, value);
                } else {
                    (document.*each.list).push_back(std::move(value));
                }
            }
        }
    }

    // "Minorities,National plan of action": several in one cell.
    static void add_parts(std::vector<std::string>& list, std::string_view values) {
        for (std::size_t at = 0; at <= values.size();) {
            const std::size_t end = std::min(values.find_first_of(",;|", at), values.size());
            std::string value = single_spaced(values.substr(at, end - at));
            if (!value.empty()) list.push_back(std::move(value));
            at = end + 1;
        }
    }

    // Where a record came from is kept only where a reader can open it.
    Result<void> set_source(JsonMember& member) {
        if (!is_single(member)) return tl::unexpected(wrong_type(member, "a text", place_));
        if (!is_web_address(member.values.front())) {
            notes_.add("field 'source' is not a web address: not kept");
        } else if (record_.document.source_url.empty()) {
            record_.document.source_url = std::move(member.values.front());
        }
        return {};
    }

    std::vector<Field> declared_;
    std::vector<JsonMember> review_;
    bool is_review_ = false;  ///< who recommends is a State
    JsonMember issues_ = {};  ///< where the schema declares them
    std::string_view place_;
    SourceNotes& notes_;
};

}  // namespace

Result<MappedRecord> map_record(std::vector<JsonMember> members, const Schema& schema,
                                std::string_view place, SourceNotes& notes) {
    RecordMapper mapper(schema, place, notes);
    for (JsonMember& member : members) {
        const Result<void> added = mapper.add(member);
        if (!added) return tl::unexpected(added.error());
    }
    mapper.finish();
    mapper.record_.document.source_path = place;
    return std::move(mapper.record_);
}

}  // namespace axtar::corpus
