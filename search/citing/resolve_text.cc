#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "corpus/citations/english_numbers.h"
#include "corpus/citations/find_citations.h"
#include "corpus/citations/lexemes.h"
#include "search/characters.h"
#include "search/citing/citation_ranges_internal.h"
#include "search/citing/citation_resolver_internal.h"
#include "search/citing/resolve_text_internal.h"
#include "search/citing/typed_citations_internal.h"

namespace axtar::search {
namespace {

std::string_view trimmed(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

/// Behind the last of the signs that part entries within kMaxEntryBytes, else the last blank, else
/// there.
std::size_t end_of_piece(std::string_view line) {
    if (line.size() <= kMaxEntryBytes) return line.size();
    const std::string_view start = line.substr(0, kMaxEntryBytes);
    for (const std::string_view signs : {";", ",", " \t"}) {
        const std::size_t last = start.find_last_of(signs);
        if (last != std::string_view::npos && last > 0) return last + 1;
    }
    return utf8::prefix(line, kMaxEntryBytes).size();
}

// True of an article's noun beside a number in words: "beşinci maddəsi", "Article one hundred".
bool has_spelt_number(const corpus::citations::Lexemes& lexemes, std::size_t noun) {
    using enum corpus::citations::WordClass;
    if (lexemes[noun].word == kMadde) {
        return noun > 0 &&
               (lexemes[noun - 1].word == kOrdinalWord || lexemes[noun - 1].word == kTensWord);
    }
    const bool english = lexemes[noun].word == kArticle || lexemes[noun].word == kArticles;
    return english && corpus::citations::read_english_number(lexemes, noun + 1).has_value();
}

// "konstitusiyanın iyirm beşinci maddəsi", "Article one hundred of the Convention": the line names
// an article whose number was not read, and all that it gives is its act.
bool leaves_article_out(std::string_view line, const std::vector<corpus::Citation>& citations) {
    if (citations.size() != 1 || !citations.front().path.empty()) return false;
    const corpus::citations::Lexemes lexemes(line);
    for (std::size_t at = 0; at < lexemes.size(); ++at) {
        const bool outside =
            lexemes[at].start < citations.front().start || lexemes[at].end > citations.front().end;
        if (outside && has_spelt_number(lexemes, at)) return true;
    }
    return false;
}

// Resolves citations, each key once.
class TextResolver {
public:
    explicit TextResolver(const Snapshot& snapshot)
        : snapshot_(snapshot), acts_(snapshot.acts()), resolver_(snapshot) {}

    Result<void> take(std::string_view line) {
        const bool entry = line.size() <= kMaxEntryBytes;
        const std::vector<corpus::Citation> citations =
            entry ? typed_citations(snapshot_, line)
                  : corpus::find_citations(line, {.acts = &acts_});
        if (citations.empty() && !entry) return take_in_pieces(line);
        if (citations.empty()) response_.unresolved.push_back({.text = std::string(line)});
        if (entry && leaves_article_out(line, citations)) {
            add_once(response_.warnings,
                     "the article in \"" + std::string(line) + "\" was not read: the act is shown");
        }
        return add_all(citations, line);
    }

    ResolveResponse response() { return std::move(response_); }

private:
    /// A long line that is no prose with citations may be a list of them: it is read as entries
    /// are. What is none of it is prose, which nobody wants listed.
    Result<void> take_in_pieces(std::string_view line) {
        while (!line.empty()) {
            const std::string_view piece = line.substr(0, end_of_piece(line));
            line.remove_prefix(piece.size());
            const auto added = add_all(typed_citations(snapshot_, piece), piece);
            if (!added) return added;
        }
        return {};
    }

    Result<void> add_all(const std::vector<corpus::Citation>& citations, std::string_view line) {
        for (const corpus::Citation& citation : citations) {
            const auto provisions = provisions_of(snapshot_, citation, {}, kMaxOfRange);
            if (!provisions) return tl::unexpected(provisions.error());
            for (const corpus::Citation& one : provisions->citations) {
                if (auto added = add(one, line); !added) return added;
            }
            for (const corpus::Citation& run : provisions->missing) {
                auto target = resolver_.resolve_missing(run, typed(run, line));
                if (!target) return tl::unexpected(target.error());
                response_.unresolved.push_back(std::move(*target));
            }
            if (provisions->more) {
                response_.warnings.push_back(
                    warning_of_long_range(typed(citation, line), provisions->most));
            }
        }
        return {};
    }

    static std::string_view typed(const corpus::Citation& citation, std::string_view line) {
        return line.substr(citation.start, citation.end - citation.start);
    }

    static Result<void> too_many(const std::string& what) {
        return tl::unexpected(Error{ErrorCode::kTooLarge, "more than " + what, "text"});
    }

    Result<void> add(const corpus::Citation& citation, std::string_view line) {
        if (response_.resolved.size() + response_.unresolved.size() >= kMaxResolved) {
            return too_many(std::to_string(kMaxResolved) + " citations; send the list in parts");
        }
        const std::string_view text = typed(citation, line);
        // An article of no named act is looked for in the acts of the language that it is cited in.
        const std::pair key{citation.key, citation.notation};
        auto known = known_.find(key);
        if (known == known_.end()) {
            if (citation.act == "*" && ++without_act_ > kMaxWithoutAct) {
                return too_many(std::to_string(kMaxWithoutAct) +
                                " articles without their act; name the act");
            }
            auto resolved = resolver_.resolve(citation, text);
            if (!resolved) return tl::unexpected(resolved.error());
            if (!resolved->taken_for.empty()) {
                response_.warnings.push_back(
                    warning_of_guess(resolved->target, resolved->taken_for));
            }
            if (resolved->several_treaties) {
                response_.warnings.push_back(warning_of_several_treaties(resolved->target));
            }
            if (citation.act != "*" && !resolved->nearest.empty()) {
                add_once(response_.warnings, warning_of_nearest(text, resolved->nearest));
            }
            if (resolved->more_acts) add_once(response_.warnings, warning_of_more_acts(text));
            known = known_.emplace(key, std::move(resolved->target)).first;
        }
        CitationTarget target = known->second;
        target.text = std::string(text);
        auto& list = leads_somewhere(target) ? response_.resolved : response_.unresolved;
        list.push_back(std::move(target));
        return {};
    }

    const Snapshot& snapshot_;
    const corpus::KnownActs& acts_;
    CitationResolver resolver_;
    std::map<std::pair<std::string, corpus::Notation>, CitationTarget> known_;
    ResolveResponse response_;
    std::size_t without_act_ = 0;
};

}  // namespace

Result<ResolveResponse> resolve_text(const Snapshot& snapshot, const ResolveRequest& request) {
    const std::size_t characters = count_characters(request.text);
    if (characters > kMaxResolveText) {
        return tl::unexpected(Error{ErrorCode::kTooLarge,
                                    "the text has " + std::to_string(characters) + " characters; " +
                                        std::to_string(kMaxResolveText) + " are accepted",
                                    "text"});
    }
    const std::string text = utf8::repair(request.text);
    TextResolver resolver(snapshot);
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty()) continue;
        if (auto taken = resolver.take(line); !taken) return tl::unexpected(taken.error());
    }
    return resolver.response();
}

}  // namespace axtar::search
