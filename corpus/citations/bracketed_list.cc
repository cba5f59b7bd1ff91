#include "corpus/citations/bracketed_list.h"

#include <string>
#include <string_view>
#include <utility>

#include "corpus/citations/provision_number.h"
#include "corpus/citations/query_lists.h"

namespace axtar::corpus::citations {
namespace {

// A letter or a small number; of the same kind as `like`, where that is not empty.
std::string step_at(const Lexemes& lexemes, std::size_t at, std::string_view like) {
    const std::string_view digits = lexemes.folded(at);
    const bool number = lexemes[at].kind == LexemeKind::kDigits && digits.size() <= 2;
    std::string text = number ? std::string(digits) : item_letter(lexemes, at);
    if (text.empty() || lexemes[at].capital) return {};
    const bool like_number = !like.empty() && like[0] >= '0' && like[0] <= '9';
    return like.empty() || like_number == number ? text : std::string();
}

ProvisionStep step_of(std::string text) {
    const bool number = text[0] >= '0' && text[0] <= '9';
    return {number ? ProvisionLevel::kPart : ProvisionLevel::kItem, std::move(text)};
}

}  // namespace

std::size_t read_bracketed_list(const Lexemes& lexemes, std::size_t at,
                                std::vector<ProvisionSpan>& spans) {
    if (!lexemes.is_mark(at, '(') || spans.empty() || !spans.back().range_end.empty()) return at;
    const ProvisionSpan above = spans.back();
    std::vector<ProvisionSpan> listed;
    std::size_t next = at + 1;
    std::size_t steps = 0;
    while (listed.size() < kMaxList) {
        const std::string_view like =
            listed.empty() ? std::string_view() : listed.front().path.back().number;
        const std::string step = step_at(lexemes, next, like);
        if (step.empty()) return at;
        ProvisionSpan span{listed.empty() ? above.begin : next, ++next, above.path, {}};
        span.path.push_back(step_of(step));
        const std::string last = lexemes[next].kind == LexemeKind::kDash
                                     ? step_at(lexemes, next + 1, step)
                                     : std::string();
        if (!last.empty()) {
            span.range_end = above.path;
            span.range_end.push_back(step_of(last));
            span.end = next += 2;
        }
        steps += last.empty() ? 1 : 2;
        listed.push_back(std::move(span));
        if (lexemes.is_mark(next, ')')) break;
        const std::size_t sign = next;
        next = skip_list_sign(lexemes, sign);
        if (next == sign) return at;
    }
    if (steps < 2) return at;
    listed.back().end = next + 1;
    spans.pop_back();
    for (ProvisionSpan& span : listed) spans.push_back(std::move(span));
    return next + 1;
}

}  // namespace axtar::corpus::citations
