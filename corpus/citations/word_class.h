#pragma once

#include <cstdint>
#include <string_view>

namespace axtar::corpus::citations {

/// The words that the recogniser knows, in any inflection; kNone for all others.
enum class WordClass : std::uint8_t {
    kNone,
    // Azerbaijani: parts of an act, from the article down
    kMadde,
    kHisse,
    kBend,
    kYarimbend,
    kAbzas,
    kQeyd,
    // Azerbaijani: kinds of acts
    kMecelle,
    kQanun,
    kKonstitusiya,
    kTreatyNoun,  // Konvensiya, Pakt, Protokol, Xartiya, Bəyannamə
    kRules,       // Qaydalar, Əsasnamə, Nizamnamə, Təlimat
    kFerman,
    kSerencam,
    kQerar,
    // Azerbaijani: what stands around them
    kBu,
    kHemin,
    kVe,
    kYa,
    kAlso,  // həmçinin, habelə, eləcə
    kCi,    // the ending of an ordinal number
    kOrdinalWord,
    kTensWord,
    kNomreli,
    kTarixli,
    kIl,
    kMonth,
    kAzerbaijan,
    kRepublic,
    kMuxtar,
    kSsr,
    kHaqqinda,
    kPrezident,
    kNazirler,
    kKabinet,
    kQarsi,
    // English
    kArticle,
    kArticles,
    kParagraph,
    kParaqraf,  // Azerbaijani, of a judgment
    kPoint,
    kOf,
    kThe,
    kThis,
    kAnd,
    kOr,
    kNo,
    kConvention,
    kCovenant,
    kProtocol,
    kCode,
    kConstitution,
    kLaw,
    kCharter,
    kAgreement,  // agreement, treaty, statute, declaration
    kVersus,
    kResolution,
    kDecree,     // decree, order, decision
    kIbid,       // ibid., id., "yenə orada"
    kProtocols,  // "Protocols Nos. 1 and 4"
    kCited,      // "cited above"
    kJudgment,   // "the Osman judgment", "the Osman case"
};

/// Input: a folded word (Lexemes::folded).
[[nodiscard]] WordClass classify_word(std::string_view folded);

/// The number of an ordinal or tens word ("səkkizinci" is 8, "iyirmi" is 20), 0 for others.
[[nodiscard]] unsigned number_word(std::string_view folded);

/// The month, 1 to 12, of a month's name in any case of Azerbaijani or in English; 0 for others.
[[nodiscard]] unsigned month_number(std::string_view folded);

}  // namespace axtar::corpus::citations
