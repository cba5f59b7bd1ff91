#pragma once

#include <xapian.h>

#include "corpus/schema.h"
#include "search/facets/columns.h"
#include "search/suggesting/suggest_index_internal.h"

namespace axtar::search {

/// Adds the institutions and States of a collection, with the documents that each issued, is
/// addressed in or is named in.
///
/// Each goes by its names in both languages (Norveç, Norway), since nobody knows in which one a
/// reader types, and by the short ones of each (ABŞ, USA).
void add_institutions(const corpus::Schema& schema, const CollectionColumns& columns,
                      SuggestIndexBuilder& builder);

/// Adds acts and treaties by their names in both languages and short ones (CEDAW, Family Code,
/// Istanbul Convention): they lead to the title of one that is here, else to the full names of what
/// at least kLeastDocumentsOfPhrase documents cite.
///
/// Errors: Xapian's exceptions pass through.
void add_acts(const Xapian::Database& database, const CollectionColumns& columns,
              SuggestIndexBuilder& builder);

}  // namespace axtar::search
