#pragma once

#include <cstddef>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads provisions in Azerbaijani from lexeme `at`, from the article down: "25-ci maddəsinin III
/// hissəsi", "2-ci, 17-ci və 19-cu maddələri", "119–145-ci maddələri", "8-ci maddəsinin “c” bəndi".
///
/// `after_act`: an act in the genitive stands before; then the ending of the number may be missing
/// and parts and items may stand without an article ("Qaydaların 2.3-cü bəndi").
[[nodiscard]] ProvisionGroup read_azerbaijani_provisions(const Scan& scan, std::size_t at,
                                                         bool after_act);

/// The parts, items and indents that follow an article in the genitive, without the article:
/// "üçüncü hissəsində" of "bu maddənin üçüncü hissəsində".
[[nodiscard]] ProvisionGroup read_azerbaijani_parts(const Scan& scan, std::size_t at);

/// "maddəsinin", "Məcəllənin", "hissələrin"; also after a hyphen: "AİHK-nın".
[[nodiscard]] bool is_genitive(std::string_view folded);

}  // namespace axtar::corpus::citations
