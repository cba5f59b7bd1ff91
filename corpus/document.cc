#include "corpus/document.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include <xxhash.h>

namespace axtar::corpus {
namespace {

constexpr std::array<std::string_view, 7> kKinds = {
    "legislation", "report", "recommendation", "decision", "treaty", "news", "other"};
constexpr std::array<std::string_view, 9> kStatuses = {
    "in_force",    "repealed", "no_force", "no_reply",  "in_progress",
    "partly_done", "done",     "not_done", "overtaken",
};

// Feeds XXH3 with values, each behind its length, so that "ab" + "c" and "a" + "bc" differ.
class Fingerprint {
public:
    Fingerprint() : state_(XXH3_createState(), &XXH3_freeState) {
        XXH3_128bits_reset(state_.get());
    }

    void add(std::string_view value) {
        add_number(value.size());
        XXH3_128bits_update(state_.get(), value.data(), value.size());
    }
    void add(const std::vector<std::string>& values) {
        add_number(values.size());
        for (const std::string& value : values) add(value);
    }
    void add_number(std::uint64_t number) {
        XXH3_128bits_update(state_.get(), &number, sizeof(number));
    }
    [[nodiscard]] std::string hex() const {
        XXH128_canonical_t canonical;
        XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state_.get()));
        std::string text;
        for (const unsigned char byte : canonical.digest) {
            text += "0123456789abcdef"[byte >> 4U];
            text += "0123456789abcdef"[byte & 15U];
        }
        return text;
    }

private:
    std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state_;
};

void add_section(Fingerprint& fingerprint, const Section& section) {
    fingerprint.add(section.anchor);
    fingerprint.add(section.heading);
    fingerprint.add(section.heading_path);
    fingerprint.add(section.text);
    fingerprint.add(section.lang);
    fingerprint.add(role_name(section.role));
}

}  // namespace

std::string_view role_name(Role role) {
    switch (role) {
        case Role::kBody:
            return "body";
        case Role::kFootnote:
            return "footnote";
        case Role::kPriorWording:
            return "prior_wording";
        case Role::kFrontMatter:
            return "front_matter";
        case Role::kAnnex:
            return "annex";
    }
    return "body";
}

std::string_view amendment_action_name(AmendmentAction action) {
    switch (action) {
        case AmendmentAction::kInserted:
            return "inserted";
        case AmendmentAction::kReplaced:
            return "replaced";
        case AmendmentAction::kNewWording:
            return "new_wording";
        case AmendmentAction::kDeleted:
            return "deleted";
        case AmendmentAction::kRepealed:
            return "repealed";
        case AmendmentAction::kRenumbered:
            return "renumbered";
        case AmendmentAction::kUnknown:
            return "unknown";
    }
    return "unknown";
}

std::string subject_text(const std::vector<std::string>& subjects) {
    std::string text;
    for (const std::string& subject : subjects) text += (text.empty() ? "" : "; ") + subject;
    return text;
}

bool is_known_kind(std::string_view kind) {
    return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

bool is_known_status(std::string_view status) {
    return std::find(kStatuses.begin(), kStatuses.end(), status) != kStatuses.end();
}

// `source_path` stays out: a line added at the top of a JSONL file must not make every document
// below it look changed.
std::string content_hash(const Document& document) {
    Fingerprint fingerprint;
    for (const std::string* field :
         {&document.id, &document.kind, &document.lang, &document.title, &document.date,
          &document.number, &document.issuer, &document.source_url, &document.status,
          &document.in_force_from, &document.in_force_to}) {
        fingerprint.add(*field);
    }
    for (const std::vector<std::string>* field :
         {&document.addressees, &document.topics, &document.groups, &document.places,
          &document.mandates, &document.cites, &document.record_lines}) {
        fingerprint.add(*field);
    }
    fingerprint.add_number(document.extra.size());
    for (const auto& [name, values] : document.extra) {
        fingerprint.add(name);
        fingerprint.add(values);
    }
    fingerprint.add_number(document.sections.size());
    for (const Section& section : document.sections) add_section(fingerprint, section);
    return fingerprint.hex();
}

}  // namespace axtar::corpus
