#pragma once

#include <cstddef>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Gives a judgment that a query names the paragraphs that stand before it: "§ 186 of Lopes de
/// Sousa Fernandes v. Portugal", "paras. 45 and 47 of no. 56080/13". Those of an article before
/// them
/// ("Article 2 § 1, Osman v. the United Kingdom") stay the article's.
///
/// Input:  what was found from number `known` on, one judgment without a paragraph; else nothing
///         happens.
void take_paragraphs_before(Scan& scan, std::size_t known);

}  // namespace axtar::corpus::citations
