// Thesaurus as read from files and from what is built in.
#include <algorithm>
#include <cassert>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "corpus/names/gazetteer.h"
#include "search/vocabulary/name_synonyms.h"
#include "search/vocabulary/thesaurus.h"

namespace axtar::search {
namespace {

using analyzers::Language;

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

    /// `check_words`: see parse().
    Result<void> read(std::string_view text, std::string_view place, bool check_words) {
        check_words_ = check_words;
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
        auto from = numbers_of(line.substr(0, std::min(arrow, line.size())),
                               directed ? thesaurus_.left_ : Language::kUnknown);
        if (!from) return tl::unexpected(from.error());
        auto to = directed ? numbers_of(line.substr(arrow + 2), Language::kUnknown) : from;
        if (!to) return tl::unexpected(to.error());
        if (!directed && from->size() < 2) {
            return refuse("'" + std::string(line) +
                          "' names one term; 'a, b' or 'a => b' is wanted");
        }
        ++thesaurus_.rules_;
        for (const std::uint32_t term : *from) add_entry(term, *to);
        return {};
    }

    Result<std::vector<std::uint32_t>> numbers_of(std::string_view side, Language language) {
        std::vector<std::uint32_t> numbers;
        for (const std::string& text : split_terms(side)) {
            const auto refused = [&](const std::string& message) {
                return tl::unexpected(refuse(message).error());
            };
            if (text.empty()) return refused("a term is missing between commas or beside '=>'");
            if (const auto known = known_.find({text, language}); known != known_.end()) {
                numbers.push_back(known->second);
                continue;
            }
            numbers.push_back(static_cast<std::uint32_t>(thesaurus_.terms_.size()));
            known_.emplace(std::pair(text, language), numbers.back());
            const Term& term = thesaurus_.terms_.emplace_back(text, language);
            if (!check_words_) continue;
            if (term.words().empty()) return refused("'" + text + "' has no word");
            constexpr std::size_t kMostWords = 20;
            if (term.words().size() > kMostWords) {
                return refused("'" + text + "' has more than " + std::to_string(kMostWords) +
                               " words");
            }
        }
        return numbers;
    }

    void add_entry(std::uint32_t from, const std::vector<std::uint32_t>& to) {
        Entry entry{.from = from};
        std::copy_if(to.begin(), to.end(), std::back_inserter(entry.to),
                     [&](std::uint32_t term) { return term != from; });
        if (!entry.to.empty()) thesaurus_.add_entry(std::move(entry));
    }

    Thesaurus& thesaurus_;
    std::string place_;
    std::size_t line_ = 0;
    bool check_words_ = true;
    std::map<std::pair<std::string, Language>, std::uint32_t> known_;
};

Result<Thesaurus> Thesaurus::parse(std::string_view text, std::string_view place, bool check_words,
                                   Language left) {
    Thesaurus thesaurus;
    thesaurus.left_ = left;
    auto read = Reader(thesaurus).read(text, place, check_words);
    if (!read) return tl::unexpected(read.error());
    return thesaurus;
}

Result<void> Thesaurus::Reader::read_built_in() {
    if (auto rules = read(legal_thesaurus(), "legal_thesaurus.txt", false); !rules) return rules;
    if (auto rules = read(everyday_words(), "everyday_words.txt", false); !rules) return rules;
    if (auto rules = read(human_rights_terms(), "human_rights_terms.txt", false); !rules) {
        return rules;
    }
    return read(name_synonyms(corpus::Gazetteer::built_in().entries()), "lists of names", false);
}

const Thesaurus& Thesaurus::built_in() {
    static const Thesaurus kBuiltIn = [] {
        Thesaurus thesaurus;
        const bool read = Reader(thesaurus).read_built_in().has_value();
        assert(read);  // a test reads it
        if (!read) return Thesaurus();
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
    if (auto read = reader.read(own, path, true); !read) return tl::unexpected(read.error());
    if (auto read = reader.read_built_in(); !read) return tl::unexpected(read.error());
    return thesaurus;
}

}  // namespace axtar::search
