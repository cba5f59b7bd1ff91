#pragma once

#include "analyzers/tokenizer.h"

namespace axtar::analyzers {

/// Words of UAX #29, put together and taken apart as legal text needs it.
///
/// Input:   well-formed UTF-8 in NFC.
/// Output:  - numbers of acts, articles and applications, UN symbols, dates, e-mail addresses and
/// URLs
///     are one token each, their text in normal form (typed_token.h);
///   - Roman numerals are marked, their text in small letters;
///   - an ending behind a hyphen is left out of numbers and acronyms (`25-ci`, `BMT-nin`), and one
///     behind a closing quote (`“Toplu”nun`) makes no token;
///   - words joined by hyphens are one token, with hyphens (`ayrı-seçkilik`), up to 6 of them;
///   - full stops inside words part them (`edilir.Bu`), but not single letters (`U.S.`);
///   - a row of digits is parted from four letters or more beside it (`qanun2`).
///   A token's bytes include the ending that was left out. Text over 200 bytes is cut there.
/// Threads: safe.
class LegalTokenizer final : public Tokenizer {
public:
    void tokenize(std::string_view text, std::vector<Token>& tokens) const override;
};

}  // namespace axtar::analyzers
