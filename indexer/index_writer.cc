#include "indexer/index_writer.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>
#include <unordered_set>
#include <utility>

#include <xapian.h>

#include "analyzers/analyzer_registry.h"
#include "corpus/amendment_record.h"
#include "corpus/index_layout.h"
#include "indexer/fail_stop_io.h"
#include "indexer/index_folder.h"
#include "indexer/new_collection.h"
#include "indexer/xapian_guard_internal.h"

namespace axtar::indexer {
namespace {

namespace fs = std::filesystem;

std::string document_key(const std::string& id) {
    return std::string(corpus::kDocumentKeyPrefix) + id;
}
std::string fingerprint_key(const std::string& id) {
    return std::string(corpus::kFingerprintKeyPrefix) + id;
}
std::string amendments_key(const std::string& id) {
    return std::string(corpus::kAmendmentsKeyPrefix) + id;
}

std::string list_key(std::string_view name) {
    return std::string(corpus::kListKeyPrefix).append(name);
}

std::uint64_t number_of(const std::string& digits) {
    std::uint64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

Xapian::Document xapian_document(const MappedSection& section) {
    Xapian::Document document;
    document.set_data(section.data);
    for (const auto& [slot, value] : section.values) document.add_value(slot, value);
    for (const MappedTerm& term : section.terms) {
        // The first posting carries the whole wdf; a term without positions has none.
        std::uint32_t wdf = term.wdf;
        for (const std::uint32_t position : term.positions) {
            document.add_posting(term.term, position, wdf);
            wdf = 0;
        }
        if (term.positions.empty()) document.add_term(term.term, wdf);
    }
    for (const std::string& term : section.boolean_terms) document.add_boolean_term(term);
    return document;
}

}  // namespace

class IndexWriter::Impl {
public:
    Impl(fs::path index, std::string collection, const fs::path& folder)
        : index_(std::move(index)),
          collection_(std::move(collection)),
          folder_(folder.string()),
          name_("collection \"" + collection_ + "\" of index " + index_.string()) {}
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    // An open transaction is cancelled by the database's destructor, so nothing is committed here.
    ~Impl() {
        const FailStopScope scope(folder_);
        database_.reset();
    }

    Result<void> open();
    Result<void> replace(const MappedDocument& document);
    Result<bool> remove(const std::string& id);
    Result<bool> set_lists(const corpus::OfficeLists& lists);
    Result<void> commit();
    [[nodiscard]] Result<std::string> stored_hash(const std::string& id) const;
    [[nodiscard]] Result<std::map<std::string, std::string>> documents() const;
    [[nodiscard]] Counts counts() const { return counts_; }

private:
    // Runs a change under the fail-stop scope. What throws has lost the batch since the last commit
    // (Xapian discards it inside), so the writer is spent.
    template <class Operation>
    auto change(Operation operation) -> decltype(operation()) {
        if (failed_) {
            return tl::unexpected(
                Error{ErrorCode::kInternal,
                      name_ + ": the writer failed before (" + failure_ + ") and writes no more",
                      {}});
        }
        const FailStopScope scope(folder_);
        auto result = guarded(name_, operation);
        if (!result) {
            failed_ = true;
            failure_ = result.error().message;
        }
        return result;
    }

    [[nodiscard]] Result<void> check_version() const;
    bool erase(const std::string& id);
    void add_synonyms(const MappedSection& section);
    void write_commit();

    fs::path index_;
    std::string collection_;
    std::string folder_;
    std::string name_;
    std::optional<Xapian::WritableDatabase> database_;
    Counts counts_;
    std::unordered_set<std::string> synonyms_;  // "folded\nstem" pairs written by this writer
    bool dirty_ = false;
    bool failed_ = false;
    std::string failure_;
};

Result<void> IndexWriter::Impl::open() {
    return change([this]() -> Result<void> {
        database_.emplace(folder_, Xapian::DB_OPEN);
        if (auto good = check_version(); !good) return good;
        counts_.documents =
            number_of(database_->get_metadata(std::string(corpus::kDocumentCountKey)));
        counts_.sections = database_->get_doccount();
        // Within a transaction Xapian never commits by itself, whatever XAPIAN_FLUSH_THRESHOLD
        // says: past the threshold it only moves postings from memory into its (uncommitted)
        // tables.
        database_->begin_transaction();
        return {};
    });
}

Result<void> IndexWriter::Impl::check_version() const {
    const std::string format = database_->get_metadata(std::string(corpus::kFormatKey));
    const std::string analysis = database_->get_metadata(std::string(corpus::kAnalysisKey));
    const std::string our_format = std::to_string(corpus::kFormatVersion);
    const std::string our_analysis = std::to_string(analyzers::analysis_version());
    if (format == our_format && analysis == our_analysis) return {};
    const auto shown = [](const std::string& version) {
        return version.empty() ? std::string("unknown") : version;
    };
    return tl::unexpected(Error{ErrorCode::kIncompatible,
                                name_ + " has format " + shown(format) + " and analysis " +
                                    shown(analysis) + ", this program writes format " + our_format +
                                    " and analysis " + our_analysis +
                                    ". Rebuild it: " + rebuild_command(index_, collection_),
                                {}});
}

Result<std::string> IndexWriter::Impl::stored_hash(const std::string& id) const {
    return guarded(name_, [&]() -> Result<std::string> {
        const std::string fingerprint = database_->get_metadata(fingerprint_key(id));
        return fingerprint.substr(0, fingerprint.find('\n'));
    });
}

bool IndexWriter::Impl::erase(const std::string& id) {
    if (database_->get_metadata(document_key(id)).empty()) return false;
    database_->delete_document(corpus::term(corpus::kDocumentPrefix, id));
    database_->set_metadata(document_key(id), "");
    database_->set_metadata(fingerprint_key(id), "");
    database_->set_metadata(amendments_key(id), "");
    --counts_.documents;
    dirty_ = true;
    return true;
}

void IndexWriter::Impl::add_synonyms(const MappedSection& section) {
    for (const auto& [folded, stem] : section.folded_stems) {
        if (synonyms_.insert(folded + '\n' + stem).second) database_->add_synonym(folded, stem);
    }
}

Result<void> IndexWriter::Impl::replace(const MappedDocument& document) {
    if (auto good = validate(document); !good) return good;
    return change([&]() -> Result<void> {
        const corpus::Document& fields = document.record.document;
        erase(fields.id);
        for (const MappedSection& section : document.sections) {
            database_->add_document(xapian_document(section));
            add_synonyms(section);
        }
        database_->set_metadata(document_key(fields.id), encode(document.record));
        database_->set_metadata(fingerprint_key(fields.id),
                                document.record.hash + '\n' + fields.source_path);
        if (!fields.amendments.empty()) {
            database_->set_metadata(amendments_key(fields.id), encode(fields.amendments));
        }
        ++counts_.documents;
        counts_.sections = database_->get_doccount();
        dirty_ = true;
        return {};
    });
}

Result<bool> IndexWriter::Impl::remove(const std::string& id) {
    return change([&]() -> Result<bool> {
        const bool existed = erase(id);
        counts_.sections = database_->get_doccount();
        return existed;
    });
}

Result<bool> IndexWriter::Impl::set_lists(const corpus::OfficeLists& lists) {
    return change([&]() -> Result<bool> {
        bool changed = false;
        for (const auto& [name, list] : corpus::kOfficeLists) {
            const std::string& text = (lists.*list).text;
            if (database_->get_metadata(list_key(name)) == text) continue;
            database_->set_metadata(list_key(name), text);
            changed = dirty_ = true;
        }
        return changed;
    });
}

Result<std::map<std::string, std::string>> IndexWriter::Impl::documents() const {
    return guarded(name_, [&]() -> Result<std::map<std::string, std::string>> {
        std::map<std::string, std::string> found;
        const std::string prefix(corpus::kFingerprintKeyPrefix);
        const auto end = database_->metadata_keys_end(prefix);
        for (auto key = database_->metadata_keys_begin(prefix); key != end; ++key) {
            const std::string fingerprint = database_->get_metadata(*key);
            const std::size_t line_end = std::min(fingerprint.find('\n'), fingerprint.size() - 1);
            found.emplace((*key).substr(prefix.size()), fingerprint.substr(line_end + 1));
        }
        return found;
    });
}

void IndexWriter::Impl::write_commit() {
    database_->commit_transaction();
    // Xapian puts a revision in force by a rename; without this a power cut could lose the rename
    // while blocks of the next commit reach the disk, and that leaves a corrupt index.
    (void)sync_folder(folder_);
    dirty_ = false;
}

Result<void> IndexWriter::Impl::commit() {
    if (!dirty_ && !failed_) return {};
    return change([this]() -> Result<void> {
        database_->set_metadata(std::string(corpus::kDocumentCountKey),
                                std::to_string(counts_.documents));
        database_->set_metadata(std::string(corpus::kSectionCountKey),
                                std::to_string(counts_.sections));
        write_commit();
        database_->begin_transaction();
        return {};
    });
}

IndexWriter::IndexWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;
IndexWriter::~IndexWriter() = default;

Result<IndexWriter> IndexWriter::open(const fs::path& index, const std::string& collection,
                                      const corpus::Schema& schema) {
    if (!fail_stop_is_linked()) {
        return tl::unexpected(Error{ErrorCode::kInternal,
                                    "this program was linked so that a failed write could not stop "
                                    "it; it must not write to an index",
                                    {}});
    }
    const auto folder = prepare_index_folder(index, collection, schema);
    if (!folder) return tl::unexpected(folder.error());
    if (auto created = create_collection(*folder); !created) return tl::unexpected(created.error());
    std::error_code error;
    const fs::path canonical = fs::canonical(*folder, error);
    if (error) {
        return tl::unexpected(Error{ErrorCode::kIo, error.message(), folder->string()});
    }
    auto impl = std::make_unique<Impl>(index, collection, canonical);
    if (auto opened = impl->open(); !opened) return tl::unexpected(opened.error());
    return IndexWriter(std::move(impl));
}

Result<std::string> IndexWriter::stored_hash(const std::string& id) const {
    return impl_->stored_hash(id);
}
Result<void> IndexWriter::replace(const MappedDocument& document) {
    return impl_->replace(document);
}
Result<bool> IndexWriter::remove(const std::string& id) { return impl_->remove(id); }
Result<std::map<std::string, std::string>> IndexWriter::documents() const {
    return impl_->documents();
}
Result<bool> IndexWriter::set_lists(const corpus::OfficeLists& lists) {
    return impl_->set_lists(lists);
}
Result<void> IndexWriter::commit() { return impl_->commit(); }
IndexWriter::Counts IndexWriter::counts() const { return impl_->counts(); }

Result<corpus::OfficeLists> IndexWriter::stored_lists(const fs::path& index,
                                                      const std::string& collection) {
    const fs::path folder = corpus::collection_path(index, collection);
    corpus::OfficeLists lists;
    if (!corpus::is_collection_name(collection) || !fs::exists(folder)) return lists;
    return guarded(folder.string(), [&]() -> Result<corpus::OfficeLists> {
        const Xapian::Database database(folder.string());
        for (const auto& [name, list] : corpus::kOfficeLists) {
            (lists.*list).text = database.get_metadata(list_key(name));
            (lists.*list).place = "the " + std::string(name) + " kept in " + folder.string();
        }
        return lists;
    });
}

}  // namespace axtar::indexer
