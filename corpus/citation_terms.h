#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace axtar::corpus {

/// A citation key taken apart: `az:cm/119..145` is the act `az:cm`, from `119` to `145`.
struct CitationKey {
    std::string_view act = {};
    std::string_view provision = {};  ///< empty: the act as a whole
    std::string_view range_end = {};
};

/// The parts lie within `key`. The slashes of a UN symbol and of an application number are no
/// provisions: there a number sign stands before the paragraph.
[[nodiscard]] CitationKey split_citation_key(std::string_view key);

/// The key of the act and its provision, of a range the first: `az:cm/119` of `az:cm/119..145`.
[[nodiscard]] std::string first_key(const CitationKey& parts);

/// The keys under which a section that cites `key` is found, from the act down (index_keys() of
/// corpus/citations/citation.h, for a key that is stored): `az:cm`, `az:cm/145`, `az:cm/145.2`.
[[nodiscard]] std::vector<std::string> index_keys_of(std::string_view key);

/// The keys of all that a key covers: of a range each of its provisions, `az:cm/119` to `az:cm/145`
/// (of more than 2,000 the two ends), else the key alone.
[[nodiscard]] std::vector<std::string> keys_within(std::string_view key);

/// The keys of a list parted by commas. A number alone goes on with the act before it:
/// "az:cm/145,146..148".
[[nodiscard]] std::vector<std::string> keys_of_list(std::string_view list);

/// The boolean terms of a key: of a section that cites it, and of a document that is it.
[[nodiscard]] std::string cite_term(std::string_view key);
[[nodiscard]] std::string act_term(std::string_view key);

}  // namespace axtar::corpus
