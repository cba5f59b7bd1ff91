#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/split.h"
#include "corpus/citation_terms.h"
#include "corpus/citations/citation_label.h"
#include "corpus/citations/divisions.h"
#include "corpus/citations/provision_number.h"
#include "search/citing/act_places_internal.h"
#include "search/citing/citation_ranges_internal.h"
#include "search/citing/citation_resolver_internal.h"
#include "search/citing/report_recommendations_internal.h"
#include "search/hit_loader_internal.h"
#include "search/section_part_internal.h"

namespace axtar::search {
namespace {

// Numbers that are tried: so many may lack before the first one that the act has.
constexpr unsigned kMaxGap = 200;
// Sections that are read behind the first article: notes stand between articles too.
constexpr std::uint32_t kMaxSections = 2'000;
// Parts of one article and chapters of one act that are looked for.
constexpr std::size_t kMaxParts = 1'000;
// A number has five digits: no range that is typed counts more.
constexpr std::size_t kMostCounted = 100'000;
// Chapters or articles of one number that may stand between it and the next: "7-1", "7-2".
constexpr unsigned kMaxInserted = 20;
// Of a range of no named act: each article is looked for in all acts.
constexpr std::size_t kMaxOfAnyAct = 10;

// "25-1" is {25, 1}: articles in this order, 25 before 25-1 before 26. Empty for no number.
using Order = std::vector<unsigned>;

bool is_whole(std::string_view number) {
    return !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
}

Order order_of(std::string_view number) {
    Order order;
    for (const std::string_view part : split(number, '-')) {
        if (!is_whole(part)) return {};
        order.push_back(corpus::citations::small_number(part));
    }
    return order;
}

// The number of the article whose anchor this is, "maddə-25-1"; empty for other sections.
std::string_view article_of(std::string_view anchor) {
    for (const std::string_view unit : {"maddə-", "article-"}) {
        if (anchor.starts_with(unit)) return anchor.substr(unit.size());
    }
    return {};
}

// Provisions in a row, from the first to the last.
struct Run {
    std::string first = {};
    std::string last = {};  // `first` where it is one
};

/// Which articles between the ends of a range count.
enum class Between : std::uint8_t {
    kAll,    ///< inserted ones, too
    kWhole,  ///< whole numbers: of many acts each has others inserted
};

// What a range names: what there is of it, and what there is not.
struct Listed {
    std::vector<std::string> numbers = {};
    std::vector<Run> missing = {};
};

/// The articles of a range. Keeps the snapshot by reference.
class Articles {
public:
    Articles(const Snapshot& snapshot, const corpus::CitationKey& range, Between between,
             std::size_t most)
        : snapshot_(snapshot),
          first_(range.provision),
          last_(range.range_end),
          first_order_(order_of(first_)),
          last_order_(order_of(last_)),
          whole_only_(between == Between::kWhole && first_order_.size() == 1 &&
                      last_order_.size() == 1),
          most_(most) {}

    /// False of chapters and of parts of an article.
    [[nodiscard]] bool are_articles() const {
        return !first_order_.empty() && !last_order_.empty();
    }

    /// Reads the range in each act that has something of it; `find` gives the places of an article.
    template <class Find>
    Result<void> read(const Find& find) {
        std::set<std::pair<std::uint32_t, std::uint32_t>> known;
        std::string number = first_;
        for (unsigned tried = 0; tried < kMaxGap && orders_.size() <= most_; ++tried) {
            const std::vector<ActPlace> places = find(number);
            if (whole_only_ && !places.empty()) orders_.push_back(order_of(number));
            for (const ActPlace& place : places) {
                const auto& documents =
                    snapshot_.collections[place.collection].columns->section_document;
                const bool is_new =
                    known.insert({place.collection, documents[place.section]}).second;
                if (whole_only_ || !is_new) continue;
                if (auto read = read_act(place); !read) return read;
            }
            const unsigned next = first_order_.front() + tried + 1;
            if (next > last_order_.front()) break;
            number = std::to_string(next);
        }
        return {};
    }

    /// What was read, in the order of articles, and what lacks before, between and behind.
    [[nodiscard]] Listed listed() {
        std::sort(orders_.begin(), orders_.end());
        orders_.erase(std::unique(orders_.begin(), orders_.end()), orders_.end());
        Listed listed;
        if (orders_.empty()) return listed;
        // Of "25-1..27" the first is no whole number; what lacks behind it is counted from there.
        unsigned next = first_order_.front();
        if (first_order_.size() > 1) {
            if (orders_.front() != first_order_) listed.missing.push_back({first_, first_});
            ++next;
        }
        for (const Order& order : orders_) {
            // Before 25-1 the act may lack 25 itself.
            add_gap(next, order.front() + (order.size() > 1 ? 1 : 0), listed);
            next = std::max(next, order.front() + 1);
            listed.numbers.push_back(text_of(order));
            if (listed.numbers.size() > most_) return listed;
        }
        add_gap(next, last_order_.front() + 1, listed);
        const bool inserted = last_order_.size() > 1;
        if (inserted && orders_.back() != last_order_) listed.missing.push_back({last_, last_});
        return listed;
    }

private:
    /// Reads the articles of the act whose first one stands at `place`, at most one more than
    /// wanted.
    Result<void> read_act(const ActPlace& place) {
        const CollectionSnapshot& collection = snapshot_.collections[place.collection];
        const auto& documents = collection.columns->section_document;
        const std::uint32_t document = documents[place.section];
        const auto begin = begin_of_range(place);
        if (!begin) return tl::unexpected(begin.error());
        std::size_t found = 0;
        for (std::uint32_t count = 0; count < kMaxSections && found <= most_; ++count) {
            const std::size_t section = *begin + count;
            if (section >= documents.size() || documents[section] != document) break;
            const auto record = load_section(collection, static_cast<Xapian::docid>(section));
            if (!record) return tl::unexpected(record.error());
            Order order = order_of(article_of(record->section.anchor));
            if (order.empty() || order < first_order_) continue;
            if (order > last_order_) break;
            orders_.push_back(std::move(order));
            ++found;
        }
        return {};
    }

    /// The first section of the range: before the first whole number that the act has inserted
    /// articles of one that it lacks may stand, 25-1 before 26.
    Result<std::uint32_t> begin_of_range(const ActPlace& place) const {
        const CollectionSnapshot& collection = snapshot_.collections[place.collection];
        const auto& documents = collection.columns->section_document;
        std::uint32_t begin = place.section;
        if (order_of(place.provision) == first_order_) return begin;
        for (std::uint32_t section = begin; section-- > 0 && begin - section < kMaxInserted;) {
            if (documents[section] != documents[begin]) break;
            const auto record = load_section(collection, static_cast<Xapian::docid>(section));
            if (!record) return tl::unexpected(record.error());
            const Order order = order_of(article_of(record->section.anchor));
            if (order.empty()) continue;  // a heading or a note
            if (order < first_order_) break;
            begin = section;
        }
        return begin;
    }

    static std::string text_of(const Order& order) {
        std::string text;
        for (const unsigned number : order) {
            text += (text.empty() ? "" : "-") + std::to_string(number);
        }
        return text;
    }

    /// The whole numbers from `next` on that stand before `number`.
    static void add_gap(unsigned next, unsigned number, Listed& listed) {
        if (next >= number) return;
        listed.missing.push_back({std::to_string(next), std::to_string(number - 1)});
    }

    const Snapshot& snapshot_;
    std::string first_;
    std::string last_;
    Order first_order_;
    Order last_order_;
    bool whole_only_;
    std::size_t most_;
    std::vector<Order> orders_ = {};
};

// True where the act has the provision as a section or as a part of one.
bool has_provision(const Snapshot& snapshot, std::string_view act, std::string_view provision) {
    const auto place = find_act(snapshot, act, provision);
    if (!place || place->whole_act) return false;
    if (place->provision == provision) return true;
    const auto record = load_section(snapshot.collections[place->collection], place->section);
    const corpus::SectionPart* part =
        record ? find_part(record->section, provision, place->provision, false) : nullptr;
    return part != nullptr && part->anchor.substr(part->anchor.find('-') + 1) == provision;
}

// Splits provisions into those that there are, at most one more than `most`, and runs of those that
// there are not.
template <class Has>
Listed sorted_by(const std::vector<std::string>& provisions, Has has, std::size_t most) {
    Listed listed;
    bool goes_on = false;
    for (const std::string& provision : provisions) {
        if (has(provision)) {
            listed.numbers.push_back(provision);
            if (listed.numbers.size() > most) break;
            goes_on = false;
        } else if (goes_on) {
            listed.missing.back().last = provision;
        } else {
            listed.missing.push_back({provision, provision});
            goes_on = true;
        }
    }
    return listed;
}

// The chapters of a range with those that were inserted between them, "7-1" behind 7.
template <class Has>
Listed divisions(const std::vector<std::string>& whole, Has has, std::size_t most) {
    const Listed listed = sorted_by(whole, has, most);
    Listed with_inserted{.missing = listed.missing};
    for (const std::string& division : listed.numbers) {
        with_inserted.numbers.push_back(division);
        if (division == whole.back()) break;
        for (unsigned inserted = 1; inserted < kMaxInserted; ++inserted) {
            std::string next = division + "-" + std::to_string(inserted);
            if (!has(next)) break;
            with_inserted.numbers.push_back(std::move(next));
        }
    }
    return with_inserted;
}

// Every chapter or part that a range may have; of a longer one the first ones, and the last.
std::vector<std::string> all_of(const corpus::CitationKey& range, corpus::ItemLetters letters) {
    auto provisions = corpus::provisions_of_range(
        std::string(range.provision), std::string(range.range_end), kMostCounted, letters);
    if (provisions.size() > kMaxParts) {
        std::swap(provisions[kMaxParts], provisions.back());
        provisions.resize(kMaxParts + 1);
    }
    return provisions;
}

// Some acts leave out the letters that English lacks: "ç" is none that is missing then.
bool may_be_left_out(const Run& run) {
    const std::string_view letter = std::string_view(run.first).substr(run.first.rfind('.') + 1);
    return run.first == run.last &&
           corpus::number_of_letter(letter, corpus::ItemLetters::kAzerbaijani) != 0 &&
           corpus::number_of_letter(letter, corpus::ItemLetters::kEnglish) == 0;
}

// The provisions of a range that an act of the index has.
Result<Listed> list_of_act(const Snapshot& snapshot, const corpus::Citation& citation,
                           const std::string& act, std::size_t most) {
    const corpus::CitationKey range = corpus::split_citation_key(citation.key);
    const auto has = [&](std::string_view provision) {
        return has_provision(snapshot, act, provision);
    };
    if (!citation.inserted.empty() && has(citation.inserted)) {
        return Listed{.numbers = {citation.inserted}};
    }
    Articles articles(snapshot, range, Between::kAll, most);
    if (articles.are_articles()) {
        const auto find = [&](std::string_view number) {
            std::vector<ActPlace> places;
            auto place = find_act(snapshot, act, number);
            if (place && place->provision == number) places.push_back(std::move(*place));
            return places;
        };
        if (auto read = articles.read(find); !read) return tl::unexpected(read.error());
        return articles.listed();
    }
    std::vector<std::string> provisions = all_of(range, corpus::item_letters_of(act));
    if (corpus::is_division(range.provision)) return divisions(provisions, has, most);
    Listed listed = sorted_by(provisions, has, most);
    std::erase_if(listed.missing, may_be_left_out);
    // Parts that are not marked: their article is shown for each.
    if (listed.numbers.empty()) return Listed{.numbers = std::move(provisions)};
    return listed;
}

// The provisions of a range without its act: those of any act, or of the documents searched.
Result<Listed> list_of_any_act(const Snapshot& snapshot, const corpus::Citation& citation,
                               std::span<const std::string> within, std::size_t most) {
    const corpus::CitationKey range = corpus::split_citation_key(citation.key);
    const auto acts_with = [&](std::string_view number) {
        std::vector<ActPlace> places =
            find_in_any_act(snapshot, number, citation.notation, within, kMaxReadings).places;
        std::erase_if(places,
                      [number](const ActPlace& place) { return place.provision != number; });
        return places;
    };
    const auto has = [&](std::string_view number) { return !acts_with(number).empty(); };
    if (!citation.inserted.empty() && has(citation.inserted)) {
        return Listed{.numbers = {citation.inserted}};
    }
    const Between between = within.empty() ? Between::kWhole : Between::kAll;
    Articles articles(snapshot, range, between, most);
    if (articles.are_articles()) {
        if (auto read = articles.read(acts_with); !read) return tl::unexpected(read.error());
        return articles.listed();
    }
    const auto letters = citation.notation == corpus::Notation::kAzerbaijani
                             ? corpus::ItemLetters::kAzerbaijani
                             : corpus::ItemLetters::kEnglish;
    std::vector<std::string> provisions = all_of(range, letters);
    if (corpus::is_division(range.provision)) return divisions(provisions, has, most);
    return Listed{.numbers = std::move(provisions)};
}

corpus::ProvisionPath path_of(const std::string& number) {
    const auto level = corpus::is_division(number) ? corpus::ProvisionLevel::kDivision
                                                   : corpus::ProvisionLevel::kArticle;
    return {{level, number}};
}

// The citation with these provisions in place of its range.
corpus::Citation with_provisions(const Snapshot& snapshot, const corpus::Citation& citation,
                                 const Run& run) {
    corpus::Citation some = citation;
    some.path = path_of(run.first);
    some.range_end.clear();
    if (run.first != run.last) some.range_end = path_of(run.last);
    some.key = corpus::citation_key(some.act, some.path, some.range_end);
    for (corpus::Reading& reading : some.readings) {
        const corpus::CitationKey parts = corpus::split_citation_key(reading.key);
        if (parts.range_end.empty()) continue;  // a body
        reading.key = corpus::citation_key(parts.act, some.path, some.range_end);
        reading.label_az = corpus::citation_label(reading.key, "az", snapshot.acts());
        reading.label_en = corpus::citation_label(reading.key, "en", snapshot.acts());
    }
    return some;
}

// The act of the citation, of an ambiguous name the first reading that is in the index; empty where
// none is.
std::string act_here(const Snapshot& snapshot, const corpus::Citation& citation) {
    std::vector<std::string> acts = {citation.act};
    for (const corpus::Reading& reading : citation.readings) {
        acts.emplace_back(corpus::act_of_key(reading.key));
    }
    const auto here = std::find_if(acts.begin(), acts.end(), [&](const std::string& act) {
        return find_act(snapshot, act, "").has_value();
    });
    return here == acts.end() ? std::string() : *here;
}

// "4" of "section-2.chapter-4"
std::string number_of(const corpus::ProvisionPath& path) {
    std::string number = corpus::provision_text(path);
    if (!corpus::is_division(number)) return number;
    const std::size_t level = number.rfind('.') + 1;  // npos + 1 is 0: one level
    return number.substr(number.find('-', level) + 1);
}

Result<Listed> list_of(const Snapshot& snapshot, const corpus::Citation& citation,
                       std::span<const std::string> within, std::size_t most) {
    if (citation.act == "*") return list_of_any_act(snapshot, citation, within, most);
    const std::string act = act_here(snapshot, citation);
    return act.empty() ? Listed{} : list_of_act(snapshot, citation, act, most);
}

// ".2" of "8.2..11.2": the part that is named of each article; empty where it is no such range.
std::string part_of_each(const corpus::CitationKey& range) {
    const std::size_t first = std::min(range.provision.find('.'), range.provision.size());
    const std::size_t last = std::min(range.range_end.find('.'), range.range_end.size());
    const bool same = range.provision.substr(first) == range.range_end.substr(last);
    const bool articles = range.provision.substr(0, first) != range.range_end.substr(0, last);
    return same && articles ? std::string(range.provision.substr(first)) : std::string();
}

// Of a range of articles with a part of each: the articles that there are, with the part.
Result<Listed> list_of_parts(const Snapshot& snapshot, corpus::Citation citation,
                             std::string_view part, std::span<const std::string> within,
                             std::size_t most) {
    const auto article = [part](std::string provision) {
        provision.resize(provision.size() - part.size());
        return path_of(provision);
    };
    citation.path = article(corpus::provision_text(citation.path));
    citation.range_end = article(corpus::provision_text(citation.range_end));
    citation.key = corpus::citation_key(citation.act, citation.path, citation.range_end);
    auto listed = list_of(snapshot, citation, within, most);
    if (!listed) return listed;
    for (std::string& number : listed->numbers) number += part;
    return listed;
}

// What there is of any range: of a document of the United Nations its recommendations.
Result<Listed> list_of_range(const Snapshot& snapshot, const corpus::Citation& citation,
                             std::span<const std::string> within, std::size_t most) {
    const corpus::CitationKey range = corpus::split_citation_key(citation.key);
    if (corpus::provision_mark(citation.act) != '/') {
        auto numbers = recommendations_of_range(snapshot, range, most);
        if (!numbers) return tl::unexpected(numbers.error());
        return Listed{.numbers = std::move(*numbers)};
    }
    const std::string part = part_of_each(range);
    return part.empty() ? list_of(snapshot, citation, within, most)
                        : list_of_parts(snapshot, citation, part, within, most);
}

}  // namespace

Result<CitedProvisions> provisions_of(const Snapshot& snapshot, const corpus::Citation& citation,
                                      std::span<const std::string> within, std::size_t most) {
    CitedProvisions provisions{.citations = {citation}};
    if (citation.range_end.empty()) return provisions;
    provisions.most = citation.act == "*" ? std::min(most, kMaxOfAnyAct) : most;
    auto listed = list_of_range(snapshot, citation, within, provisions.most);
    if (!listed) return tl::unexpected(listed.error());
    if (listed->numbers.empty()) return provisions;
    provisions.more = listed->numbers.size() > provisions.most;
    listed->numbers.resize(std::min(listed->numbers.size(), provisions.most));
    provisions.citations.clear();
    for (const std::string& number : listed->numbers) {
        provisions.citations.push_back(with_provisions(snapshot, citation, {number, number}));
    }
    for (const Run& run : listed->missing) {
        provisions.missing.push_back(with_provisions(snapshot, citation, run));
    }
    return provisions;
}

std::string warning_of_long_range(std::string_view typed, std::size_t shown) {
    return "\"" + std::string(typed) + "\" has more provisions than the first " +
           std::to_string(shown) + " shown";
}

std::string warning_of_missing(std::string_view typed,
                               const std::vector<corpus::Citation>& missing) {
    std::string numbers;
    for (const corpus::Citation& run : missing) {
        numbers += (numbers.empty() ? "" : ", ") + number_of(run.path);
        if (!run.range_end.empty()) numbers += "–" + number_of(run.range_end);
    }
    return "of \"" + std::string(typed) + "\" the index has no " + numbers;
}

}  // namespace axtar::search
