#include "server/similar_parameters.h"

#include <array>

#include "corpus/document_validation.h"
#include "search/characters.h"
#include "server/parameter_rules.h"

namespace axtar::server {
namespace {

using V = std::string;

constexpr std::size_t kMaxAddressees = 20;
constexpr std::array<std::string_view, 4> kCompletions{"title", "number", "institution", "phrase"};

using SuggestRule = ParameterRule<search::SuggestRequest>;
constexpr std::array kSuggestRules{
    SuggestRule{"q", "at most 4096 bytes of text; the first 200 count",
                [](search::SuggestRequest& r, const V& v) {
                    r.text = v;
                    return v.size() <= kMaxQueryBytes;
                }},
    SuggestRule{
        "limit", "a whole number from 1 to 20",
        [](search::SuggestRequest& r, const V& v) { return read_number(v, 1, 20, r.limit); }},
    SuggestRule{"kind", "one of title, number, institution, phrase",
                [](search::SuggestRequest& r, const V& v) {
                    r.kind = named(kCompletions, v);
                    return !r.kind.empty();
                }},
};

using SimilarRule = ParameterRule<search::SimilarRequest>;
constexpr SimilarRule kAnchor{"anchor", "the anchor of a section of the document",
                              [](search::SimilarRequest& r, const V& v) {
                                  r.anchor = v;
                                  return v.size() <= kMaxValueBytes;
                              }};
constexpr SimilarRule kKinds{
    "kinds",
    "some of legislation, report, recommendation, decision, treaty, news, other; repeated or "
    "joined by commas",
    [](search::SimilarRequest& r, const V& v) {
        for (const std::string& typed : split_list(v)) {
            const std::string_view kind = named(kind_names(), "kind", typed);
            if (kind.empty()) return false;
            r.kinds.emplace_back(kind);
        }
        return true;
    },
    true};
constexpr SimilarRule kAddressees{"addressees", "1 to 512 bytes of text, at most 20 times",
                                  [](search::SimilarRequest& r, const V& v) {
                                      r.addressees.push_back(v);
                                      return is_value(v) && r.addressees.size() <= kMaxAddressees;
                                  },
                                  true};
constexpr SimilarRule kLimit{
    "limit", "a whole number from 1 to 50",
    [](search::SimilarRequest& r, const V& v) { return read_number(v, 1, 50, r.limit); }};
constexpr std::array kToDocumentRules{kAnchor, kKinds, kAddressees, kLimit};
constexpr std::array kSimilarRules{
    SimilarRule{"document", "the id of a document",
                [](search::SimilarRequest& r, const V& v) {
                    r.document = v;
                    return corpus::is_valid_id(v);
                }},
    SimilarRule{"text", "1 to 20000 characters of text",
                [](search::SimilarRequest& r, const V& v) {
                    r.text = v;
                    return !is_blank(v) && search::count_characters(v) <= search::kMaxSimilarText;
                }},
    kAnchor,
    kKinds,
    kAddressees,
    kLimit};

}  // namespace

tl::expected<search::SuggestRequest, Problem> read_suggest_parameters(const QueryPairs& pairs) {
    return read_by_rules<search::SuggestRequest>(pairs, kSuggestRules);
}

tl::expected<search::SimilarRequest, Problem> read_similar_parameters(const QueryPairs& pairs) {
    auto request = read_by_rules<search::SimilarRequest>(pairs, kSimilarRules);
    if (!request) return request;
    if (request->document.empty() == request->text.empty()) {
        return tl::unexpected(bad_parameter(
            "text", request->text.empty() ? "neither document nor text" : "document and text",
            "either the id of a document or 1 to 20000 characters of text"));
    }
    if (!request->anchor.empty() && request->document.empty()) {
        return tl::unexpected(
            bad_parameter("anchor", "an anchor without its document", "document and anchor"));
    }
    return request;
}

tl::expected<search::SimilarRequest, Problem> read_similar_to_document(const QueryPairs& pairs) {
    return read_by_rules<search::SimilarRequest>(pairs, kToDocumentRules);
}

}  // namespace axtar::server
