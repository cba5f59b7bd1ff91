#include <algorithm>
#include <charconv>

#include "corpus/index_layout.h"
#include "search/facets/value_names.h"
#include "search/query_parts_internal.h"
#include "search/search_request.h"

namespace axtar::search {
namespace {

using Xapian::Query;

double number_of(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Sections with a value of a slot within a range. Values of one section are joined by
/// kValueSeparator; numbers are stored as text, so Xapian's own ranges cannot compare them.
class RangeSource final : public Xapian::PostingSource {
public:
    RangeSource(Xapian::valueno slot, bool numbers, std::string from, std::string to)
        : slot_(slot), numbers_(numbers), from_(std::move(from)), to_(std::move(to)) {}

    Xapian::PostingSource* clone() const override {
        return new RangeSource(slot_, numbers_, from_, to_);
    }

    void init(const Xapian::Database& database) override {
        at_ = database.valuestream_begin(slot_);
        end_ = database.valuestream_end(slot_);
        most_ = database.get_value_freq(slot_);
        begun_ = false;
    }
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return most_ / 2; }
    Xapian::doccount get_termfreq_max() const override { return most_; }
    void next(double) override {
        if (begun_) ++at_;
        begun_ = true;
        pass_over();
    }
    void skip_to(Xapian::docid section, double) override {
        begun_ = true;
        if (at_ == end_) return;
        if (at_.get_docid() < section) at_.skip_to(section);
        pass_over();
    }
    bool at_end() const override { return at_ == end_; }
    Xapian::docid get_docid() const override { return at_.get_docid(); }

private:
    void pass_over() {
        while (at_ != end_ && !has_value_within(*at_)) ++at_;
    }

    bool has_value_within(std::string_view values) const {
        for (std::size_t start = 0; start <= values.size();) {
            const std::size_t end =
                std::min(values.find(corpus::kValueSeparator, start), values.size());
            if (end > start && is_within(values.substr(start, end - start))) return true;
            start = end + 1;
        }
        return false;
    }

    bool is_within(std::string_view value) const {
        if (numbers_) {
            const double number = number_of(value);
            return (from_.empty() || number >= number_of(from_)) &&
                   (to_.empty() || number <= number_of(to_));
        }
        // An end "2019-03" holds every day of that month.
        return value >= from_ && (to_.empty() || value.substr(0, to_.size()) <= to_);
    }

    Xapian::valueno slot_;
    bool numbers_;
    std::string from_;
    std::string to_;
    Xapian::ValueIterator at_;
    Xapian::ValueIterator end_;
    Xapian::doccount most_ = 0;
    bool begun_ = false;
};

/// An ISO date begins with a digit, and what follows "2019" in one is smaller than "~". The open
/// ends leave out sections without a date, whose value is empty.
Query date_range(const std::string& from, const std::string& to) {
    return {Query::OP_VALUE_RANGE, corpus::kSlotDate, from.empty() ? "0" : from,
            (to.empty() ? ":" : to) + "~"};
}

/// "2019" of "2019" or "2019.0".
std::string whole_year(const std::string& number) {
    if (number.empty()) return {};
    constexpr double kLastYear = 9999;
    const auto year = static_cast<int>(std::clamp(number_of(number), 0.0, kLastYear));
    const std::string digits = std::to_string(year);
    return std::string(4 - std::min<std::size_t>(4, digits.size()), '0') + digits;
}

}  // namespace

Query terms_by(Query::op operation, const std::vector<std::string>& terms) {
    return {operation, terms.begin(), terms.end()};
}

std::vector<std::string> prefixed(std::string_view prefix, const std::vector<std::string>& stems) {
    std::vector<std::string> terms;
    terms.reserve(stems.size());
    for (const std::string& stem : stems) terms.push_back(corpus::term(prefix, stem));
    return terms;
}

Query weightless(const Query& query) { return {Query::OP_SCALE_WEIGHT, query, 0.0}; }

Query constant(const Query& which, double weight) {
    auto* source = new Xapian::FixedWeightPostingSource(weight);  // owned by Xapian from release()
    return {Query::OP_FILTER, Query(source->release()), which};
}

std::vector<std::string> filter_terms(const QueryNode& filter,
                                      const std::function<bool(const std::string&)>& is_known) {
    if (filter.field == kIdField) return {corpus::term(corpus::kDocumentPrefix, filter.text)};
    if (filter.field == "role") return {corpus::term(corpus::kRolePrefix, filter.text)};
    return value_terms(filter.field, filter.text, is_known);
}

Query range_query(const QueryNode& range, const corpus::Schema& schema) {
    if (range.field == "date") return date_range(range.from, range.to);
    if (range.field == "year") return date_range(whole_year(range.from), whole_year(range.to));
    const std::vector<corpus::Field>& fields = schema.fields();
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const corpus::Field& known) {
        return known.name == range.field;
    });
    if (field == fields.end()) return Query::MatchNothing;
    const auto slot = static_cast<Xapian::valueno>(corpus::kSlotFields + (field - fields.begin()));
    auto* source = new RangeSource(slot, field->type == corpus::FieldType::kNumber, range.from,
                                   range.to);  // owned by Xapian from release()
    return Query(source->release());
}

}  // namespace axtar::search
