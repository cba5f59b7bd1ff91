#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "corpus/index_layout.h"
#include "search/facets/value_names.h"
#include "search/html_text.h"
#include "search/suggesting/suggest_matcher_internal.h"
#include "search/suggesting/suggest_vocabulary_internal.h"
#include "search/suggesting/suggester_internal.h"
#include "search/vocabulary/collection_words_internal.h"

namespace axtar::search {
namespace {

constexpr std::size_t kMaxTypedBytes = 200;
constexpr std::uint32_t kMaxLimit = 20;
// A finished word that so many sections have is no misspelling, though no title may have it.
constexpr std::uint64_t kCommonWord = 20;

tl::unexpected<Error> refused(std::string_view place, std::string message) {
    return tl::unexpected(
        Error{ErrorCode::kInvalidArgument, std::move(message), std::string(place)});
}

Result<std::optional<CompletionKind>> read_kind(const std::string& name) {
    if (name.empty()) return std::nullopt;
    for (std::size_t i = 0; i < kCompletionKinds; ++i) {
        const auto kind = static_cast<CompletionKind>(i);
        if (completion_kind_name(kind) == name) return kind;
    }
    return refused("kind", "'" + name +
                               "' is no kind of completion; title, number, institution and phrase "
                               "are accepted");
}

TypedText read_typed(std::string_view text) {
    const std::string_view used = utf8::prefix(text, kMaxTypedBytes);
    TypedText typed{.words = suggest_words(used)};
    if (typed.words.size() > kMaxTypedWords) typed.words.resize(kMaxTypedWords);
    // Something behind the last word: it is whole.
    typed.open = !typed.words.empty() && typed.words.back().end >= used.size();
    return typed;
}

std::vector<bool> common_words(const Snapshot& snapshot, const TypedText& typed) {
    std::vector<bool> common;
    for (std::size_t i = 0; i < typed.words.size() - (typed.open ? 1 : 0); ++i) {
        std::uint64_t sections = 0;
        for (const CollectionSnapshot& collection : snapshot.collections) {
            sections += spelling_of(collection)->forms.frequency(typed.words[i].key);
        }
        common.push_back(sections >= kCommonWord);
    }
    return common;
}

/// A completion on its way to the answer, from one collection or several.
struct Merged {
    Completion completion = {};
    CompletionKind kind = CompletionKind::kTitle;
    float score = 0;
    const SuggestIndex* from = nullptr;  // the collection that was added last
};

/// What was read at an earlier revision may be gone by now.
bool is_still_there(const SuggestIndex& index, std::uint32_t entry,
                    const CollectionSnapshot& collection, const corpus::Schema& schema) {
    const std::string id = index.first_document_id(entry);
    if (!id.empty()) {
        return collection.database.term_exists(corpus::term(corpus::kDocumentPrefix, id));
    }
    if (index.entry(entry).kind != CompletionKind::kInstitution) return true;
    const std::string name(index.text(entry));
    for (std::size_t f = 0; f < schema.fields().size(); ++f) {
        const FieldColumn& column = collection.columns->fields[f];
        const auto is_known = [&](const std::string& term) {
            return column.find(term) != kNoDocument;
        };
        // A name in English has no term of its own.
        const std::vector<std::string> terms = value_terms(schema.fields()[f].name, name, is_known);
        if (std::any_of(terms.begin(), terms.end(), is_known)) return true;
    }
    return false;
}

/// The same words in the same kind are one, from whichever collections.
class Merger {
public:
    void add(const SuggestIndex& index, const SuggestCandidate& candidate) {
        const SuggestIndex::Entry& entry = index.entry(candidate.entry);
        const std::string_view text = index.text(candidate.entry);
        std::string key(1, static_cast<char>('0' + static_cast<int>(entry.kind)));
        for (const SuggestWord& word : suggest_words(text)) key += ' ' + word.key;
        const auto [place, is_new] = numbers_.try_emplace(std::move(key), merged_.size());
        if (is_new) {
            merged_.push_back({.completion = {.text = std::string(text),
                                              .kind = std::string(completion_kind_name(entry.kind)),
                                              .document = index.document_id(candidate.entry),
                                              .count = entry.count},
                               .kind = entry.kind,
                               .score = candidate.score,
                               .from = &index});
            return;
        }
        Merged& known = merged_[place->second];
        known.score = std::max(known.score, candidate.score);
        // By another name of it, which has the same documents.
        if (known.from == &index) return;
        known.from = &index;
        known.completion.count += entry.count;
        known.completion.document.clear();
    }

    /// Best first; the same text in another kind is shown once.
    std::vector<Merged> take() {
        std::sort(merged_.begin(), merged_.end(), [](const Merged& a, const Merged& b) {
            if (a.score != b.score) return a.score > b.score;
            return a.completion.text < b.completion.text;
        });
        std::vector<std::string> shown;
        std::erase_if(merged_, [&](const Merged& next) {
            std::string key;
            for (const SuggestWord& word : suggest_words(next.completion.text)) {
                key += word.key + ' ';
            }
            if (std::find(shown.begin(), shown.end(), key) != shown.end()) return true;
            shown.push_back(std::move(key));
            return false;
        });
        return std::move(merged_);
    }

private:
    std::vector<Merged> merged_;
    std::map<std::string, std::size_t> numbers_;
};

/// At most half of one kind, unless the others do not fill the list.
std::vector<Completion> choose(std::vector<Merged> merged, std::size_t limit) {
    const std::size_t most = (limit + 1) / 2;
    std::array<std::size_t, kCompletionKinds> taken = {};
    std::vector<bool> chosen(merged.size(), false);
    std::size_t count = 0;
    for (const bool beyond : {false, true}) {
        for (std::size_t i = 0; i < merged.size() && count < limit; ++i) {
            std::size_t& of_kind = taken[static_cast<std::size_t>(merged[i].kind)];
            if (chosen[i] || (!beyond && of_kind == most)) continue;
            chosen[i] = true;
            ++of_kind;
            ++count;
        }
    }
    std::vector<Completion> completions;
    for (std::size_t i = 0; i < merged.size(); ++i) {
        if (chosen[i]) completions.push_back(std::move(merged[i].completion));
    }
    return completions;
}

std::string marked(const std::string& text, const TypedText& typed) {
    const std::vector<SuggestWord> words = suggest_words(text);
    const auto found =
        align(words.size(), typed.words.size(), [&](std::uint32_t word, std::uint32_t number) {
            return stands_for(typed.words[number].key, words[word].key);
        });
    std::map<std::uint32_t, std::uint32_t> marks;  // start -> end, in bytes
    for (std::size_t i = 0; found && i < typed.words.size(); ++i) {
        const SuggestWord& word = words[found->places[i]];
        const std::string& key = typed.words[i].key;
        const bool begins = word.key.starts_with(key);
        std::uint32_t& end = marks[word.start];
        end = std::max(end, begins ? end_of_key(text, word, key.size()) : word.end);
    }
    const std::string_view bytes = text;
    std::string html;
    std::size_t done = 0;
    for (const auto& [start, end] : marks) {
        if (start < done || end <= start || end > bytes.size()) continue;
        append_html(html, bytes.substr(done, start - done));
        html += "<mark>";
        append_html(html, bytes.substr(start, end - start));
        html += "</mark>";
        done = end;
    }
    append_html(html, bytes.substr(done));
    return html;
}

/// The word that is being typed, where nothing longer has it.
std::vector<Merged> words_of_texts(const Snapshot& snapshot, const TypedText& typed,
                                   std::optional<CompletionKind> only, std::size_t limit) {
    const bool phrases = !only || *only == CompletionKind::kPhrase;
    if (!phrases || !typed.open || typed.words.size() != 1) return {};
    std::vector<Merged> merged;
    for (SuggestedWord& word : suggest_vocabulary(snapshot, typed.words.front().key, limit)) {
        merged.push_back(
            {.completion = {.text = std::move(word.text),
                            .kind = std::string(completion_kind_name(CompletionKind::kPhrase)),
                            .count = word.documents},
             .kind = CompletionKind::kPhrase});
    }
    return merged;
}

/// The first stage at which any collection has something.
std::vector<Merged> find(const Snapshot& snapshot, TypedText typed,
                         std::optional<CompletionKind> only, std::size_t limit) {
    std::vector<std::shared_ptr<const SuggestIndex>> indexes;
    for (const CollectionSnapshot& collection : snapshot.collections) {
        indexes.push_back(suggestions_of(collection, snapshot.schema));
    }
    for (const SuggestStage stage : {SuggestStage::kWholeWords, SuggestStage::kBeginnings,
                                     SuggestStage::kMisspelt, SuggestStage::kAnyMisspelt}) {
        if (stage == SuggestStage::kMisspelt) {
            std::vector<Merged> words = words_of_texts(snapshot, typed, only, limit);
            if (!words.empty()) return words;
            typed.common = common_words(snapshot, typed);
        }
        Merger merger;
        for (std::size_t c = 0; c < indexes.size(); ++c) {
            const CollectionSnapshot& collection = snapshot.collections[c];
            const bool current = collection.words->suggestions.is_built();
            for (const auto& kind : match_suggestions(*indexes[c], typed, stage, only, limit)) {
                for (const SuggestCandidate& candidate : kind) {
                    const bool there = current || is_still_there(*indexes[c], candidate.entry,
                                                                 collection, snapshot.schema);
                    if (there) merger.add(*indexes[c], candidate);
                }
            }
        }
        std::vector<Merged> merged = merger.take();
        if (!merged.empty()) return merged;
    }
    return {};
}

}  // namespace

Result<SuggestResponse> suggest(const Snapshot& snapshot, const SuggestRequest& request) {
    if (request.limit == 0 || request.limit > kMaxLimit) {
        return refused("limit", std::to_string(request.limit) + " is out of range; 1 to " +
                                    std::to_string(kMaxLimit) + " is accepted");
    }
    const auto only = read_kind(request.kind);
    if (!only) return tl::unexpected(only.error());
    const TypedText typed = read_typed(request.text);
    if (typed.words.empty()) return SuggestResponse();
    std::vector<Merged> merged = find(snapshot, typed, *only, request.limit);
    SuggestResponse response{.completions = choose(std::move(merged), request.limit)};
    for (Completion& completion : response.completions) {
        completion.html = marked(completion.text, typed);
    }
    return response;
}

}  // namespace axtar::search
