#include <algorithm>
#include <charconv>
#include <map>
#include <sstream>
#include <string>

#include <xapian.h>

#include "analyzers/analyzer_registry.h"
#include "corpus/amendment_record.h"
#include "corpus/document_record.h"
#include "corpus/index_layout.h"
#include "corpus/section_record.h"
#include "indexer/index_folder.h"
#include "indexer/maintenance.h"
#include "indexer/xapian_guard_internal.h"

namespace axtar::indexer {
namespace {

// Collects what is wrong in one collection, test by test.
class Checker {
public:
    Checker(const Xapian::Database& database, CheckReport& report)
        : database_(database), report_(report) {}

    void run() {
        check_versions();
        check_sections();
        check_records();
        check_amendments();
        check_counter(corpus::kDocumentCountKey, report_.documents);
        check_counter(corpus::kSectionCountKey, report_.sections);
    }

private:
    void problem(const std::string& text) {
        if (report_.problems.size() < kMaxProblems) report_.problems.push_back(text);
    }

    [[nodiscard]] std::string metadata(std::string_view key) const {
        return database_.get_metadata(std::string(key));
    }

    void check_versions() {
        const auto expect = [this](std::string_view key, std::uint32_t ours) {
            if (metadata(key) != std::to_string(ours)) {
                problem(std::string(key) + " is \"" + metadata(key) + "\", this program has " +
                        std::to_string(ours));
            }
        };
        expect(corpus::kFormatKey, corpus::kFormatVersion);
        expect(corpus::kAnalysisKey, analyzers::analysis_version());
    }

    void check_sections() {
        for (auto post = database_.postlist_begin(""); post != database_.postlist_end(""); ++post) {
            ++report_.sections;
            const std::string where = "section " + std::to_string(*post);
            const Xapian::Document stored = database_.get_document(*post);
            const auto record = corpus::decode_section_record(stored.get_data());
            if (!record) {
                problem(where + ": " + record.error().message);
                continue;
            }
            // Postings come in the order of docids, which is the order of the sections.
            std::uint32_t& next = sections_[record->document_id];
            if (record->ordinal != next++) {
                problem(where + " of document " + record->document_id + " is out of order");
            }
            check_terms(where, stored, *record);
        }
    }

    void check_terms(const std::string& where, const Xapian::Document& stored,
                     const corpus::SectionRecord& record) {
        const std::string id = corpus::term(corpus::kDocumentPrefix, record.document_id);
        auto term = stored.termlist_begin();
        term.skip_to(id);
        if (term == stored.termlist_end() || *term != id) {
            problem(where + " lacks the term of its document " + record.document_id);
        }
        if (stored.get_value(corpus::kSlotDocument) != record.document_id) {
            problem(where + " has another document in its value slot than in its record");
        }
    }

    void check_records() {
        const std::string prefix(corpus::kDocumentKeyPrefix);
        const auto end = database_.metadata_keys_end(prefix);
        for (auto key = database_.metadata_keys_begin(prefix); key != end; ++key) {
            ++report_.documents;
            check_record((*key).substr(prefix.size()), metadata(*key));
        }
        for (const auto& [id, count] : sections_) {
            if (metadata(prefix + id).empty()) problem("document " + id + " has no record");
        }
    }

    void check_record(const std::string& id, const std::string& json) {
        const auto record = corpus::decode_document_record(json);
        if (!record) {
            problem("document " + id + ": " + record.error().message);
            return;
        }
        const auto found = sections_.find(id);
        const std::size_t stored = found == sections_.end() ? 0 : found->second;
        if (record->document.id != id || record->contents.size() != stored) {
            problem("document " + id + ": its record lists " +
                    std::to_string(record->contents.size()) + " sections, the index has " +
                    std::to_string(stored));
        }
        const std::string fingerprint = metadata(std::string(corpus::kFingerprintKeyPrefix) + id);
        if (fingerprint.substr(0, fingerprint.find('\n')) != record->hash) {
            problem("document " + id + ": its fingerprint is not that of its record");
        }
    }

    void check_amendments() {
        const std::string prefix(corpus::kAmendmentsKeyPrefix);
        const auto end = database_.metadata_keys_end(prefix);
        for (auto key = database_.metadata_keys_begin(prefix); key != end; ++key) {
            const std::string id = (*key).substr(prefix.size());
            if (sections_.find(id) == sections_.end()) {
                problem("there are amendments of document " + id + ", which does not exist");
            }
            const auto amendments = corpus::decode_amendments(metadata(*key));
            if (!amendments) problem("document " + id + ": " + amendments.error().message);
        }
    }

    void check_counter(std::string_view key, std::uint64_t counted) {
        if (metadata(key) == std::to_string(counted)) return;
        problem(std::string(key) + " says " + metadata(key) + ", there are " +
                std::to_string(counted));
    }

    const Xapian::Database& database_;
    CheckReport& report_;
    std::map<std::string, std::uint32_t> sections_;  // document id -> sections met
};

void check_tables(const std::string& folder, CheckReport& report) {
    std::ostringstream details;
    const std::size_t errors = Xapian::Database::check(folder, 0, &details);
    if (errors == 0) return;
    report.problems.push_back("Xapian's check found " + std::to_string(errors) +
                              " errors: " + details.str());
}

}  // namespace

Result<CheckReport> check(const std::filesystem::path& index, const std::string& collection) {
    const auto folder = existing_collection_folder(index, collection);
    if (!folder) return tl::unexpected(folder.error());
    CheckReport report;
    const auto checked = guarded(folder->string(), [&]() -> Result<void> {
        check_tables(folder->string(), report);
        // The reading below trusts the tables' structure; broken tables can crash a reader.
        if (!report.problems.empty()) return {};
        const Xapian::Database database(folder->string());
        Checker(database, report).run();
        return {};
    });
    if (!checked) report.problems.push_back(checked.error().message);
    return report;
}

}  // namespace axtar::indexer
