#include "search/stock_xapian.h"

#include <xapian.h>

#include "search/xapian_guard_internal.h"

namespace axtar::search {
namespace {

/// İ -> i, I -> ı, as Turkish and Azerbaijani have it; the rest is left to Xapian.
std::string turkish_case(std::string_view text) {
    static constexpr std::string_view kDottedCapital = "İ";
    std::string lowered;
    lowered.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        if (text.substr(i).starts_with(kDottedCapital)) {
            lowered += 'i';
            i += kDottedCapital.size();
        } else if (text[i] == 'I') {
            lowered += "ı";
            ++i;
        } else {
            lowered += text[i++];
        }
    }
    return lowered;
}

}  // namespace

class StockXapian::Impl {
public:
    explicit Impl(std::string_view language)
        : turkish_(language == "turkish"),
          stemmer_(std::string(language)),
          database_(std::string(), Xapian::DB_BACKEND_INMEMORY) {}

    void add(std::string_view id, std::string_view text) {
        Xapian::Document document;
        Xapian::TermGenerator generator;
        generator.set_stemmer(stemmer_);
        generator.set_document(document);
        generator.index_text_without_positions(cased(text));
        document.set_data(std::string(id));
        database_.add_document(document);
    }

    std::vector<RankedDocument> search(const std::string& text, std::uint32_t depth) {
        Xapian::QueryParser parser;
        parser.set_stemmer(stemmer_);
        parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
        parser.set_default_op(Xapian::Query::OP_OR);
        Xapian::Enquire enquire(database_);
        enquire.set_query(parser.parse_query(cased(text), 0));
        std::vector<RankedDocument> ranked;
        const Xapian::MSet found = enquire.get_mset(0, depth);
        for (auto hit = found.begin(); hit != found.end(); ++hit) {
            ranked.push_back({hit.get_document().get_data(), hit.get_weight()});
        }
        return ranked;
    }

private:
    std::string cased(std::string_view text) const {
        return turkish_ ? turkish_case(text) : std::string(text);
    }

    bool turkish_;
    Xapian::Stem stemmer_;
    Xapian::WritableDatabase database_;
};

StockXapian::StockXapian(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
StockXapian::StockXapian(StockXapian&&) noexcept = default;
StockXapian& StockXapian::operator=(StockXapian&&) noexcept = default;
StockXapian::~StockXapian() = default;

Result<StockXapian> StockXapian::create(std::string_view language) {
    try {
        return StockXapian(std::make_unique<Impl>(language));
    } catch (const Xapian::InvalidArgumentError&) {
        return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                    "Xapian has no stemmer '" + std::string(language) +
                                        "'; it has none " + Xapian::Stem::get_available_languages(),
                                    "language"});
    }
}

Result<void> StockXapian::add(std::string_view id, std::string_view text) {
    return guarded([&]() -> Result<void> {
        impl_->add(id, text);
        return {};
    });
}

Result<Run> StockXapian::run(const std::vector<EvaluationQuery>& queries, std::uint32_t depth) {
    return guarded([&]() -> Result<Run> {
        Run run;
        for (const EvaluationQuery& query : queries) {
            run[query.id] = impl_->search(query.text, depth);
        }
        return run;
    });
}

std::string stock_stem(std::string_view language, std::string_view word) {
    try {
        return Xapian::Stem(std::string(language))(std::string(word));
    } catch (const Xapian::Error&) {
        return std::string(word);
    }
}

}  // namespace axtar::search
