#include "indexer/stored_fingerprints.h"

#include <utility>

#include <xapian.h>

#include "corpus/index_layout.h"
#include "indexer/xapian_guard_internal.h"

namespace axtar::indexer {

struct StoredFingerprints::Impl {
    std::string folder = {};
    Xapian::Database database = {};
};

StoredFingerprints::StoredFingerprints(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
StoredFingerprints::StoredFingerprints(StoredFingerprints&&) noexcept = default;
StoredFingerprints& StoredFingerprints::operator=(StoredFingerprints&&) noexcept = default;
StoredFingerprints::~StoredFingerprints() = default;

Result<StoredFingerprints> StoredFingerprints::open(const std::filesystem::path& index,
                                                    const std::string& collection) {
    const std::string path = corpus::collection_path(index, collection).string();
    return guarded(path, [&]() -> Result<StoredFingerprints> {
        return StoredFingerprints(
            std::make_unique<Impl>(Impl{.folder = path, .database = Xapian::Database(path)}));
    });
}

Result<std::string> StoredFingerprints::hash(const std::string& id) {
    return guarded(impl_->folder, [&]() -> Result<std::string> {
        const std::string key = std::string(corpus::kFingerprintKeyPrefix) + id;
        // A writer of many small commits can overtake a snapshot again and again; each round takes
        // a newer one, and a handle that has thrown is never asked without reopen().
        constexpr int kRounds = 100;
        for (int round = 1;; ++round) {
            try {
                const std::string fingerprint = impl_->database.get_metadata(key);
                return fingerprint.substr(0, fingerprint.find('\n'));
            } catch (const Xapian::DatabaseModifiedError&) {
                if (round == kRounds) throw;
                impl_->database.reopen();
            }
        }
    });
}

}  // namespace axtar::indexer
