#include "cli/list_files.h"

#include <array>
#include <utility>

namespace axtar::cli {
namespace {

struct Choice {
    std::string_view flag = {};
    std::string ListOptions::*given = nullptr;
    std::filesystem::path corpus::EnrichmentFiles::*file = nullptr;
    corpus::OfficeList corpus::OfficeLists::*list = nullptr;
};
constexpr std::array<Choice, 4> kChoices = {
    {{"--institutions", &ListOptions::institutions, &corpus::EnrichmentFiles::institutions,
      &corpus::OfficeLists::institutions},
     {"--places", &ListOptions::places, &corpus::EnrichmentFiles::places,
      &corpus::OfficeLists::places},
     {"--topics", &ListOptions::topics, &corpus::EnrichmentFiles::topics,
      &corpus::OfficeLists::topics},
     {"--acts", &ListOptions::acts, &corpus::EnrichmentFiles::acts, &corpus::OfficeLists::acts}}};

constexpr std::string_view kNone = "none";

}  // namespace

Result<corpus::OfficeLists> choose_lists(const ListOptions& options, corpus::OfficeLists kept) {
    for (const Choice& choice : kChoices) {
        const std::string& given = options.*choice.given;
        if (given.empty()) continue;
        kept.*choice.list = {};
        if (given == kNone) continue;
        corpus::EnrichmentFiles files;
        files.*choice.file = given;
        auto read = corpus::read_office_lists(files);
        if (!read) {
            Error error = read.error();
            error.message = std::string(choice.flag) + ": " + error.message;
            return tl::unexpected(std::move(error));
        }
        kept.*choice.list = std::move((*read).*choice.list);
    }
    return kept;
}

}  // namespace axtar::cli
