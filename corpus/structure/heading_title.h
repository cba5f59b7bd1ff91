#pragma once

#include "corpus/structure/heading_line.h"

namespace axtar::corpus {

/// Whether what stands behind the number of a unit is its title; false where it is text of the law
/// ("Maddə 3. Bu Qanun dərc edildiyi gündən qüvvəyə minir.").
///
/// A title has no mark at its end and may be long: laws on fees list in it all that they charge.
/// With a mark it is one if it is short, if a remark says that the unit was taken out ("Borcun
/// etirafı – çıxarılmışdır."), or if its last word is no verb.
[[nodiscard]] bool has_title(const HeadingLine& heading);

}  // namespace axtar::corpus
