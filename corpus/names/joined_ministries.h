#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/names/endings.h"
#include "corpus/names/name_list.h"
#include "corpus/names/word_trie.h"
#include "corpus/names/words.h"

namespace axtar::corpus::names {

/// Names that share one word: "Ədliyyə və Daxili İşlər nazirliklərinə", "the Ministries of Justice
/// and Health".
class JoinedMinistries {
public:
    /// One of them: words [begin, end) of the text.
    struct Match {
        std::uint32_t entry = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        Case grammatical_case = Case::kBare;
    };

    /// Keeps what stands before "Nazirliyi" and behind "Ministry of" in the names of an entry.
    void add(const Entry& entry, std::uint32_t index);
    /// The ministries of the plural that stands at word `at`, in the order of the text; none begins
    /// before word `from`.
    [[nodiscard]] std::vector<Match> find(const Words& words, std::size_t at,
                                          std::size_t from) const;

private:
    void add_name(std::string_view name, bool azerbaijani, std::uint32_t index);
    [[nodiscard]] std::vector<Match> before(const Words& words, std::size_t at,
                                            std::size_t from) const;
    [[nodiscard]] std::vector<Match> behind(const Words& words, std::size_t at) const;
    [[nodiscard]] const std::uint32_t* head(const Words& words, std::size_t begin,
                                            std::size_t end) const;

    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> heads_ = {};
};

}  // namespace axtar::corpus::names
