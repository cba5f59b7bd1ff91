#pragma once

#include <string>
#include <string_view>

namespace axtar::analyzers {

/// Stems English words by Snowball's English stemmer, with corrections for legal text.
///
/// Input:   a lower-case word, NFC, UTF-8.
/// Output:  its stem. `-ize` and `-ise` spellings share one, likewise `-our`/`-or`, `-yse`/`-yze`,
///   `-ence`/`-ense` of defence, licence, offence and `centre`/`center`. Legal Latin (`habeas`,
///   `facie`, `mutatis`) and words with letters outside ASCII come back unchanged, but for accents
///   of borrowed words, which Snowball ignores. Words of data/en/word_families.txt have the stem
///   given there: `women` that of `woman`, `expulsion` of `expel`, `minorities` not of `minor`.
/// Threads: safe; each thread has its own Snowball stemmer.
/// Source:  snowballstem.org, algorithm "english" (Porter2) of libstemmer.
[[nodiscard]] std::string stem_english(std::string_view word);

}  // namespace axtar::analyzers
