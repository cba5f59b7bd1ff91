#include "search/thesaurus.h"

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "analyzers/fold.h"
#include "base/utf8.h"
#include "corpus/names/gazetteer.h"
#include "search/name_synonyms.h"

namespace axtar::search {
namespace {

using analyzers::QueryWord;

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

/// Typed without the letters of Azerbaijani: such a word may stand for one with them.
bool is_plain(const QueryWord& word) {
    const auto is_folded = [](const std::string& form) { return analyzers::fold(form) == form; };
    return std::all_of(word.stems.begin(), word.stems.end(), is_folded) &&
           std::all_of(word.exact.begin(), word.exact.end(), is_folded);
}

bool same_word(const QueryWord& typed, const QueryWord& word) {
    if (share(typed.stems, word.stems)) return true;
    return is_plain(typed) && share(typed.folded, word.folded);
}

std::string letters_of(const QueryWord& word) {
    return analyzers::fold(word.exact.empty() ? word.surface : word.exact.front());
}

/// How many letters of what was typed are the term's own, where each word begins with the base form
/// that the term has; 0 where one only shares its stem (`prison` and the term `prisoner`).
std::size_t letters_in_common(std::span<const QueryWord> term,
                              std::span<const QueryWord* const> typed) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < term.size(); ++i) {
        const std::string own = letters_of(term[i]);
        if (!letters_of(*typed[i]).starts_with(own)) return 0;
        letters += own.size();
    }
    return letters;
}

/// True for a form of the term, false for words that only share its stem (`persons` and the term
/// `personal`, `freedon` and `freedom`): all its letters but a last one that changes (`study`,
/// `studies`; `uşaq`, `uşağı`), the vowel before the last (`oğul`, `oğlu`) or `-maq`.
bool is_form_of(const QueryWord& typed, const QueryWord& term) {
    std::string own = letters_of(term);
    const std::string letters = letters_of(typed);
    const bool is_verb = own.size() > 4 && (own.ends_with("maq") || own.ends_with("mek"));
    constexpr std::string_view kChanging = "yekqtf";
    const bool changes = !own.empty() && kChanging.find(own.back()) != std::string_view::npos;
    const std::size_t ending = is_verb ? 3 : changes ? 1 : 0;
    if (letters.starts_with(std::string_view(own).substr(0, own.size() - ending))) return true;
    return own.size() > 2 && letters.starts_with(own.erase(own.size() - 2, 1));
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
}

/// The terms between commas; `\` takes the sense from the character behind it.
std::vector<std::string> split_terms(std::string_view side) {
    std::vector<std::string> terms;
    std::string term;
    for (std::size_t i = 0; i <= side.size(); ++i) {
        if (i == side.size() || side[i] == ',') {
            terms.emplace_back(trimmed(term));
            term.clear();
        } else {
            if (side[i] == '\\' && i + 1 < side.size()) ++i;
            term += side[i];
        }
    }
    return terms;
}

}  // namespace

/// Reads rules line by line.
class Thesaurus::Reader {
public:
    explicit Reader(Thesaurus& thesaurus) : thesaurus_(thesaurus) {}

    Result<void> read(std::string_view text, std::string_view place) {
        place_ = place;
        line_ = 0;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            ++line_;
            if (auto read = read_line(trimmed(text.substr(at, end - at))); !read) return read;
            at = end + 1;
        }
        return {};
    }
    /// The files of the program and what the lists of names say.
    Result<void> read_built_in();

private:
    Result<void> refuse(const std::string& message) const {
        return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                    place_ + ":" + std::to_string(line_) + ": " + message, place_});
    }

    Result<void> read_line(std::string_view line) {
        if (line.empty() || line.front() == '#') return {};
        if (!utf8::is_valid(line)) return refuse("the line is not UTF-8");
        const std::size_t arrow = line.find("=>");
        if (arrow != std::string_view::npos &&
            line.find("=>", arrow + 2) != std::string_view::npos) {
            return refuse("a rule has one '=>' at most");
        }
        const bool directed = arrow != std::string_view::npos;
        auto from = numbers_of(line.substr(0, std::min(arrow, line.size())));
        if (!from) return tl::unexpected(from.error());
        auto to = directed ? numbers_of(line.substr(arrow + 2)) : from;
        if (!to) return tl::unexpected(to.error());
        if (!directed && from->size() < 2) {
            return refuse("'" + std::string(line) +
                          "' names one term; 'a, b' or 'a => b' is wanted");
        }
        ++thesaurus_.rules_;
        for (const std::uint32_t term : *from) add_entry(term, *to);
        return {};
    }

    Result<std::vector<std::uint32_t>> numbers_of(std::string_view side) {
        std::vector<std::uint32_t> numbers;
        for (const std::string& text : split_terms(side)) {
            const auto refused = [&](const std::string& message) {
                return tl::unexpected(refuse(message).error());
            };
            if (text.empty()) return refused("a term is missing between commas or beside '=>'");
            if (const auto known = known_.find(text); known != known_.end()) {
                numbers.push_back(known->second);
                continue;
            }
            Term term{.text = text, .words = analyzers::analyze_query(text)};
            if (term.words.empty()) return refused("'" + text + "' has no word");
            constexpr std::size_t kMostWords = 20;
            if (term.words.size() > kMostWords) {
                return refused("'" + text + "' has more than " + std::to_string(kMostWords) +
                               " words");
            }
            numbers.push_back(static_cast<std::uint32_t>(thesaurus_.terms_.size()));
            known_.emplace(text, numbers.back());
            thesaurus_.terms_.push_back(std::move(term));
        }
        return numbers;
    }

    void add_entry(std::uint32_t from, const std::vector<std::uint32_t>& to) {
        Entry entry{.from = from};
        std::copy_if(to.begin(), to.end(), std::back_inserter(entry.to),
                     [&](std::uint32_t term) { return term != from; });
        if (!entry.to.empty()) thesaurus_.entries_.push_back(std::move(entry));
    }

    Thesaurus& thesaurus_;
    std::string place_;
    std::size_t line_ = 0;
    std::map<std::string, std::uint32_t> known_;
};

Result<Thesaurus> Thesaurus::parse(std::string_view text, std::string_view place) {
    Thesaurus thesaurus;
    if (auto read = Reader(thesaurus).read(text, place); !read) return tl::unexpected(read.error());
    thesaurus.index();
    return thesaurus;
}

Result<void> Thesaurus::Reader::read_built_in() {
    if (auto rules = read(legal_thesaurus(), "legal_thesaurus.txt"); !rules) return rules;
    if (auto rules = read(everyday_words(), "everyday_words.txt"); !rules) return rules;
    return read(name_synonyms(corpus::Gazetteer::built_in().entries()), "lists of names");
}

const Thesaurus& Thesaurus::built_in() {
    static const Thesaurus kBuiltIn = [] {
        Thesaurus thesaurus;
        const bool read = Reader(thesaurus).read_built_in().has_value();
        assert(read);  // a test reads it
        if (!read) return Thesaurus();
        thesaurus.index();
        return thesaurus;
    }();
    return kBuiltIn;
}

Result<Thesaurus> Thesaurus::with_file(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) {
        return tl::unexpected(
            Error{ErrorCode::kNotFound, "there is no thesaurus file " + path, path});
    }
    std::ifstream file(path, std::ios::binary);
    const std::string own{std::istreambuf_iterator<char>(file), {}};
    if (!file) return tl::unexpected(Error{ErrorCode::kIo, "cannot read " + path, path});
    Thesaurus thesaurus;
    Reader reader(thesaurus);
    if (auto read = reader.read(own, path); !read) return tl::unexpected(read.error());
    if (auto read = reader.read_built_in(); !read) return tl::unexpected(read.error());
    thesaurus.index();
    return thesaurus;
}

void Thesaurus::index() {
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
        const QueryWord& first = terms_[entries_[i].from].words.front();
        std::vector<std::string> keys = first.stems;
        keys.insert(keys.end(), first.folded.begin(), first.folded.end());
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        for (std::string& key : keys) by_first_stem_[std::move(key)].push_back(i);
    }
}

std::vector<Thesaurus::Match> Thesaurus::matches(std::span<const QueryWord* const> words) const {
    if (words.empty()) return {};
    std::vector<std::uint32_t> begun;
    for (const std::vector<std::string>* keys : {&words.front()->stems, &words.front()->folded}) {
        for (const std::string& key : *keys) {
            const auto found = by_first_stem_.find(key);
            if (found == by_first_stem_.end()) continue;
            begun.insert(begun.end(), found->second.begin(), found->second.end());
        }
    }
    std::sort(begun.begin(), begun.end());
    begun.erase(std::unique(begun.begin(), begun.end()), begun.end());
    struct Found {
        std::size_t letters = 0;
        std::vector<const Term*> to = {};
    };
    std::map<std::size_t, Found, std::greater<>> by_length;
    for (const std::uint32_t number : begun) {
        const std::vector<QueryWord>& from = terms_[entries_[number].from].words;
        if (from.size() > words.size()) continue;
        const bool same = std::equal(
            from.begin(), from.end(), words.begin(),
            [](const QueryWord& word, const QueryWord* typed) { return same_word(*typed, word); });
        if (!same) continue;
        Found& found = by_length[from.size()];
        // The word itself goes before words that are only made of the same stem.
        const std::size_t letters = letters_in_common(from, words);
        if (letters < found.letters) continue;
        if (letters == 0 && from.size() == 1 && !is_form_of(*words.front(), from.front())) continue;
        if (letters > found.letters) found = {.letters = letters};
        for (const std::uint32_t term : entries_[number].to) {
            if (std::find(found.to.begin(), found.to.end(), &terms_[term]) == found.to.end()) {
                found.to.push_back(&terms_[term]);
            }
        }
    }
    std::vector<Match> matches;
    for (auto& [length, found] : by_length) matches.push_back({length, std::move(found.to)});
    return matches;
}

}  // namespace axtar::search
