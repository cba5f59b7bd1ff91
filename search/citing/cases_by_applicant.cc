#include <algorithm>
#include <set>

#include "corpus/citation_terms.h"
#include "corpus/index_layout.h"
#include "search/citing/cases_by_applicant_internal.h"

namespace axtar::search {
namespace {

constexpr std::string_view kCase = "echr-case:";

// "v-m-and-others-v-belgium" taken apart: "vm" and "belgium".
struct Parties {
    std::string first_applicant = {};  // without hyphens
    std::string_view words = {};       // the same with them
    std::string_view others = {};      // what is behind, "-and-others"
    std::string_view state = {};
};

// "Carvalho Pinto" of "Carvalho Pinto de Sousa Morais": the last words of a name may be left out.
// An initial or a particle alone tells nobody, and "M." is not "M.S.".
bool is_cut_short(std::string_view typed, std::string_view full) {
    constexpr std::size_t kTellingLetters = 4;
    if (!full.starts_with(typed) || full.size() < typed.size() + 3) return false;
    const std::size_t last_word = typed.rfind('-') + 1;  // npos + 1 is the beginning
    return full[typed.size()] == '-' && full[typed.size() + 2] != '-' &&
           typed.size() - last_word >= kTellingLetters;
}

std::optional<Parties> parties_of(std::string_view name) {
    const std::size_t versus = name.rfind("-v-");
    if (versus == std::string_view::npos) return std::nullopt;
    const std::string_view applicants = name.substr(0, versus);
    const std::size_t end = std::min(applicants.find("-and-"), applicants.size());
    Parties parties{.first_applicant = std::string(applicants.substr(0, end)),
                    .words = applicants.substr(0, end),
                    .others = applicants.substr(end),
                    .state = name.substr(versus + 3)};
    std::erase(parties.first_applicant, '-');
    return parties;
}

}  // namespace

std::optional<CaseByApplicant> case_of_first_applicant(const Snapshot& snapshot,
                                                       std::string_view key) {
    if (!key.starts_with(kCase) || key.size() == kCase.size()) return std::nullopt;
    const auto wanted = parties_of(key.substr(kCase.size()));
    // Who names a second applicant means no case with another one.
    if (!wanted || !(wanted->others.empty() || wanted->others == "-and-others")) {
        return std::nullopt;
    }
    const std::string beginning = corpus::act_term(key.substr(0, kCase.size() + 1));
    std::set<std::string> fitting;
    std::set<std::string> longer;  // whose name was typed without its last words
    for (const CollectionSnapshot& collection : snapshot.collections) {
        const auto end = collection.database.allterms_end(beginning);
        for (auto term = collection.database.allterms_begin(beginning); term != end; ++term) {
            const std::string known = (*term).substr(corpus::kActPrefix.size());
            const auto parties = parties_of(std::string_view(known).substr(kCase.size()));
            // "and Others" of a case with one applicant is another case, which is not here.
            if (!parties || parties->state != wanted->state) continue;
            if (!wanted->others.empty() && parties->others.empty()) continue;
            if (parties->first_applicant == wanted->first_applicant) fitting.insert(known);
            if (is_cut_short(wanted->words, parties->words)) longer.insert(known);
        }
    }
    const std::set<std::string>& cases = fitting.empty() ? longer : fitting;
    if (cases.size() != 1) return std::nullopt;
    const auto parties = parties_of(std::string_view(*cases.begin()).substr(kCase.size()));
    return CaseByApplicant{*cases.begin(), !fitting.empty() && parties->others == wanted->others};
}

}  // namespace axtar::search
