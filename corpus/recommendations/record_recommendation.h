#pragma once

#include "corpus/document.h"
#include "corpus/names/gazetteer.h"

namespace axtar::corpus::recommendations {

/// Fills Section::recommendation of a record that is one recommendation (an office's table, UPR
/// data): addressees and status from its fields, the sentence and a deadline from its text.
///
/// Output: on the first section of the body; its anchor stays.
void read_record(Document& document, const Gazetteer& gazetteer);

}  // namespace axtar::corpus::recommendations
