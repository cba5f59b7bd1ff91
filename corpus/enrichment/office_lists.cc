#include "corpus/enrichment/office_lists.h"

#include <system_error>
#include <utility>

#include "corpus/sources/document_file.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxListBytes = std::size_t{16} << 20U;

Result<OfficeList> read_list(const std::filesystem::path& path) {
    if (path.empty()) return OfficeList();
    std::error_code failure;
    if (!std::filesystem::exists(path, failure)) {
        return tl::unexpected(Error{ErrorCode::kNotFound, "no such file", path.string()});
    }
    Result<std::string> text = read_bytes(path, kMaxListBytes);
    if (!text) return tl::unexpected(text.error());
    return OfficeList{.text = std::move(*text), .place = path.string()};
}

}  // namespace

Result<OfficeLists> read_office_lists(const EnrichmentFiles& files) {
    OfficeLists lists;
    const std::array<std::pair<const std::filesystem::path*, OfficeList*>, 4> wanted = {
        {{&files.institutions, &lists.institutions},
         {&files.places, &lists.places},
         {&files.topics, &lists.topics},
         {&files.acts, &lists.acts}}};
    for (const auto& [path, list] : wanted) {
        Result<OfficeList> read = read_list(*path);
        if (!read) return tl::unexpected(read.error());
        *list = std::move(*read);
    }
    return lists;
}

}  // namespace axtar::corpus
