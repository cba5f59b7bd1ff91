#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// The numbered paragraphs of a judgment or of a document of the United Nations that stand in a
/// row: "§ 45", "§§ 45-47 and 52", "paras. 12 (a) and 15", "45-ci paraqraf". The path of each is
/// one step "45", with a letter of a list "12.a". `end` equals `at` where nothing was read.
[[nodiscard]] ProvisionGroup read_document_paragraphs(const Scan& scan, std::size_t at);

/// The lexeme of the sign of a paragraph that belongs to the judgment whose reference goes on at
/// `at`: behind ", ECHR 2001-I, ", " [GC], judgment of 5 May 1999, Series A no. 5, p. 12, ". Gives
/// `at` where another case, an article or running text comes before.
[[nodiscard]] std::size_t skip_to_paragraph(const Lexemes& lexemes, std::size_t at);

/// Adds a judgment or a document, lexemes [begin, end), with the paragraphs that begin at lexeme
/// `at` if there are any: the first one's place begins with the document's. Gives the lexeme behind
/// all of it.
std::size_t add_with_paragraphs(Scan& scan, std::size_t begin, std::size_t end, CitationKind kind,
                                const std::string& key, std::size_t at);

/// Reads "paragraph 12 of document A/HRC/39/14", "§ 45 of the Osman judgment" at lexeme `at`, the
/// sign or the word: the paragraphs before their document. Adds the citations and gives the lexeme
/// behind them, or `at`.
[[nodiscard]] std::size_t find_paragraphs_of_document(Scan& scan, std::size_t at);

}  // namespace axtar::corpus::citations
