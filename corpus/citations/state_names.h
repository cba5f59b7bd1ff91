#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Whose law an act is, by the State that is named beside it.
enum class State : std::uint8_t { kNone, kAzerbaijan, kNakhchivan, kOther };

/// A State before an act, and the lexeme with which its name begins.
struct StateBefore {
    State state = State::kNone;
    std::size_t begin = 0;
};

/// "Azərbaycan Respublikasının" before lexeme `at`; other republics and the Soviet one are foreign.
[[nodiscard]] StateBefore state_before(const Scan& scan, std::size_t at);

/// "Azərbaycan Respublikasının" at lexeme `at`: the lexeme behind it, and the State; `at` where
/// none is named.
[[nodiscard]] std::size_t skip_state(const Lexemes& lexemes, std::size_t at, State& state);

/// "of the Republic of Azerbaijan", "of Azerbaijan" behind an English name.
[[nodiscard]] std::size_t skip_english_state(const Lexemes& lexemes, std::size_t at, State& state);

/// "Portuguese", "Swedish" before the English name of a code.
[[nodiscard]] bool is_foreign_adjective(const Lexemes& lexemes, std::size_t at);

/// Lexemes [begin, end), the name of an act, with the name of another State than Azerbaijan that
/// stands directly beside it, in any case of letters: "slovenia constitution", "constitution of
/// Georgia", "Türkiyənin konstitusiyası", "hungarian constitution". Nothing where there is none.
/// For queries: it looks each name up.
[[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> with_another_state(
    const Lexemes& lexemes, std::size_t begin, std::size_t end);

}  // namespace axtar::corpus::citations
