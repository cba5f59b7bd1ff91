#pragma once

#include <string_view>

namespace axtar::server {

/// The order in which a reader looks a name up: the Azerbaijani alphabet, capitals and small
/// letters alike (a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z, w behind z).
///
/// Input:  UTF-8. Spaces and marks stand before digits, digits before letters; other letters stand
///         behind these by code point.
/// Output: true where `left` stands before `right`; texts that differ in case alone are ordered by
///         their bytes, so that the order is total.
/// Source: the alphabet in force since 1992; it is also the order of ICU's collator for "az". ICU
///         itself lives in analyzers/ only, and labels need no more than letters.
[[nodiscard]] bool stands_before(std::string_view left, std::string_view right);

}  // namespace axtar::server
