#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/citations/lexemes.h"

namespace axtar::corpus::amendments {

/// An act that a note names as the one that made a change.
struct NoteAct {
    std::string number = {};  ///< "811-IVQD", "19/86", "391"; empty where the text gives none
    std::string date = {};    ///< ISO 8601; empty where the text has a day that does not exist
    bool law = false;         ///< a law by the form of its number
    std::size_t begin = 0;    ///< the lexeme that its name begins with
    std::size_t changes = 0;  ///< lexemes [changes, end) say what it changed
    std::size_t end = 0;
};

/// The amending acts of a note, each from its name to the next act's.
///
/// Input:  "30 oktyabr 2013-cü il tarixli 811-IVQD nömrəli … Qanunu (“Azərbaycan” qəzeti, …) ilə",
///         likewise "№ 811-IVQD, 30.10.2013", "… Prezidentinin 2010-cu il 5 may tarixli 264 nömrəli
///         Fərmanı ilə …", "… Məhkəməsinin 12 may 2009-cu il tarixli Qərarı ilə …". A name begins
///         the note, a line or a sentence: dates within the changes are not acts.
/// Output: `changes` stands behind the reference to the publication and "ilə".
[[nodiscard]] std::vector<NoteAct> find_note_acts(const citations::Lexemes& note);

}  // namespace axtar::corpus::amendments
