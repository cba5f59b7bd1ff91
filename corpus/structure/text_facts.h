#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/formats/block.h"

namespace axtar::corpus {

/// What a text says about itself; empty where it does not.
struct TextFacts {
    std::string kind = {};  ///< legislation, decision, report, treaty
    std::string title = {};
    std::string date = {};           ///< ISO
    std::string number = {};         ///< 246-IIKQ, 391, 69460/12, A/HRC/14/15
    std::string issuer = {};         ///< as names of institutions are written: "Milli Məclis"
    std::string status = {};         ///< repealed
    std::string in_force_from = {};  ///< ISO
    std::string in_force_to = {};
};

/// Of an act or treaty that was cut into articles: from the sections in front of the first article
/// and behind the last, and the last articles.
[[nodiscard]] TextFacts find_act_facts(std::span<const Section> sections);

/// Of a judgment or decision of the European Court of Human Rights: "CASE OF …", application
/// number, date. Empty for another text.
[[nodiscard]] TextFacts find_judgment_facts(std::span<const Block> blocks);

/// Of a paper of the United Nations with a symbol on its first page. Empty for another text.
[[nodiscard]] TextFacts find_un_facts(std::span<const Block> blocks);

/// Of a decision, decree or order in Azerbaijani that has no articles: its head and its signature.
/// Empty for another text.
[[nodiscard]] TextFacts find_decision_facts(std::span<const Block> blocks);

/// The first act number of a text (246-IIKQ, with or without № and blanks), or empty.
[[nodiscard]] std::string find_act_number(std::string_view text);

/// The number that a line of its own gives: "№ 391", "Q Ə R A R I № 1", "N2", "№ 11-N"; or empty.
[[nodiscard]] std::string find_plain_number(std::string_view line);

/// The body that a head or a signature in Azerbaijani names: "NAZİRLƏR KABİNETİNİN QƏRARI" gives
/// "Nazirlər Kabineti"; or empty.
[[nodiscard]] std::string find_issuer(std::string_view line);

}  // namespace axtar::corpus
