#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "corpus/index_layout.h"
#include "search/match_collector_internal.h"
#include "search/section_list_source_internal.h"
#include "search/verified_query_internal.h"

namespace axtar::search {
namespace {

class DocidSpy final : public Xapian::MatchSpy {
public:
    void operator()(const Xapian::Document& document, double) override {
        if (sections.size() <= kMaxVerified) sections.push_back(document.get_docid());
    }
    std::vector<Xapian::docid> sections;
};

std::vector<Xapian::docid> candidates(const Xapian::Database& database,
                                      const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    EmptyKey empty_key;
    enquire.set_sort_by_key(&empty_key, false);
    DocidSpy spy;
    enquire.add_matchspy(&spy);
    const Xapian::MSet ignored = enquire.get_mset(0, 1, database.get_doccount());
    return std::move(spy.sections);
}

/// A section's own heading begins its text; it is a line.
constexpr std::uint32_t kLongestHeading = 64;

bool stands(Verification& wanted, const Xapian::Database& database, const KeptPositions& positions,
            Xapian::docid section) {
    SectionWords words(database, section, positions, &wanted.forms);
    constexpr auto kAll = std::numeric_limits<std::size_t>::max();
    const std::size_t most = wanted.whereabouts == Whereabouts::kAnywhere ? 1 : kAll;
    const std::vector<Place> places = find_places(wanted.pattern, words, most);
    return std::any_of(places.begin(), places.end(), [&](const Place& place) {
        if (wanted.whereabouts == Whereabouts::kAnywhere) return true;
        const bool above = place.first >= corpus::kHeadingPositionBase;
        if (wanted.whereabouts == Whereabouts::kText) return !above;
        if (place.first >= corpus::kSubjectPositionBase) return false;
        const bool in_title = place.first >= corpus::kTitlePositionBase;
        if (wanted.whereabouts == Whereabouts::kTitle) return in_title;
        return !in_title && (above || place.last <= kLongestHeading);
    });
}

/// Those of the candidates where the pattern stands.
std::vector<Xapian::docid> standing(Verification& wanted, const Xapian::Database& database,
                                    const std::vector<Xapian::docid>& sections) {
    constexpr std::ptrdiff_t kTogether = 500;  // whose positions are in memory at a time
    std::vector<std::string> terms;
    collect_terms(wanted.pattern, terms);
    std::vector<Xapian::docid> found;
    for (auto first = sections.begin(); first != sections.end();) {
        const auto last = first + std::min(kTogether, sections.end() - first);
        const KeptPositions positions(database, terms, {first, last});
        std::copy_if(first, last, std::back_inserter(found), [&](Xapian::docid section) {
            return stands(wanted, database, positions, section);
        });
        first = last;
    }
    return found;
}

const std::vector<Xapian::docid>& sections_of(Verification& wanted,
                                              const Xapian::Database& database) {
    const auto [place, is_new] = wanted.sections.try_emplace(database.get_uuid());
    if (!is_new) return place->second;
    std::vector<Xapian::docid> found = candidates(database, wanted.candidates);
    std::size_t& looked_at = (*wanted.counts)[database.get_uuid()];
    const std::size_t room = kMaxVerified - std::min(kMaxVerified, looked_at);
    if (found.size() > room) {
        wanted.cut = true;
        found.resize(room);
    }
    looked_at += found.size();
    return place->second = standing(wanted, database, found);
}

class VerifiedSource final : public SectionListSource<Xapian::docid> {
public:
    explicit VerifiedSource(std::shared_ptr<Verification> wanted) : wanted_(std::move(wanted)) {}

    Xapian::PostingSource* clone() const override { return new VerifiedSource(wanted_); }
    void init(const Xapian::Database& database) override { serve(sections_of(*wanted_, database)); }

private:
    std::shared_ptr<Verification> wanted_;
};

}  // namespace

Xapian::Query verified(std::shared_ptr<Verification> verification) {
    auto* source = new VerifiedSource(std::move(verification));  // Xapian's from release()
    return Xapian::Query(source->release());
}

}  // namespace axtar::search
