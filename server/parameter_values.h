#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/query_parser.h"
#include "server/http_error.h"

namespace axtar::server {

/// Values of parameters: how they are read, and how a refusal is worded.

inline constexpr std::size_t kMaxValueBytes = 512;
inline constexpr std::string_view kDateAccepted = "a date of the calendar as YYYY-MM-DD";
inline constexpr std::string_view kFlagAccepted = "true or false";

/// A longer query would be cut by the query parser.
inline constexpr std::size_t kMaxQueryBytes = search::kMaxQueryBytes;
inline constexpr std::string_view kQueryAccepted = "at most 4096 bytes of text";
static_assert(kMaxQueryBytes == 4096, "kQueryAccepted says so");

using Names = std::span<const std::string_view>;

/// "one of az, en".
[[nodiscard]] std::string one_of(Names names);
[[nodiscard]] bool contains(Names names, std::string_view value);
/// The one of `names` that a value is but for its case, whatever rules made that (`REPORT`,
/// `LEGİSLATİON`); empty where it is none.
[[nodiscard]] std::string_view named(Names names, std::string_view value);
/// That one, for a value that some field has: also by its labels and other names in both languages
/// (`Hesabat` of kind is `report`).
[[nodiscard]] std::string_view named(Names names, std::string_view field, std::string_view value);

/// The values of `lang` and `ui`, of `kind`, of `status` and of `roles`.
[[nodiscard]] Names language_names();
[[nodiscard]] Names kind_names();
[[nodiscard]] Names status_names();
[[nodiscard]] Names role_names();

/// Each reads a value; false where it is not accepted.
/// A whole number without sign in [low, high].
[[nodiscard]] bool read_number(std::string_view text, std::uint32_t low, std::uint32_t high,
                               std::uint32_t& number);
/// An ISO date, or nothing: an empty field of a form leaves that end open.
[[nodiscard]] bool read_date(const std::string& text, std::string& date);
/// true, false, 1 or 0.
[[nodiscard]] bool read_flag(std::string_view text, bool& flag);
/// One of some names in any case; each stands for a value.
template <class Value, std::size_t Size>
[[nodiscard]] bool read_choice(std::string_view text, const std::string_view (&names)[Size],
                               const Value (&values)[Size], Value& value) {
    const std::string_view name = named(names, text);
    for (std::size_t i = 0; i < Size; ++i) {
        if (names[i] == name) value = values[i];
    }
    return !name.empty();
}

/// Values joined by commas.
[[nodiscard]] std::vector<std::string> split_list(const std::string& value);

/// "az:cm/145": 1 to 200 bytes without blanks and control characters.
[[nodiscard]] bool is_citation_key(std::string_view text);

/// UTF-8 without NUL.
[[nodiscard]] bool is_text(std::string_view text);

/// Nothing that anybody sees: blanks of every width, soft hyphens, characters of no width. Texts
/// are compared without them, so that one of nothing else would be in every value.
[[nodiscard]] bool is_blank(std::string_view text);
/// 1 to kMaxValueBytes bytes, and not blank.
[[nodiscard]] bool is_value(std::string_view text);
/// A question as it is asked: nothing, where it is blank.
[[nodiscard]] std::string question_of(const std::string& text);

/// 400: "'abc' is not accepted for limit", and what is.
[[nodiscard]] Problem unacceptable(const std::string& name, const std::string& value,
                                   std::string accepted);

}  // namespace axtar::server
