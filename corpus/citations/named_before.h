#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace axtar::corpus {

/// What the text before has named, by key: it answers "the Convention", "həmin Qanunun" and the
/// name of a case whose number was given once.
struct NamedBefore {
    /// By what its name calls it: "convention", "covenant", "protocol", "charter", "declaration".
    std::unordered_map<std::string_view, std::string> treaties = {};
    std::string code = {};
    std::string law = {};
    std::string constitution = {};  ///< "Konstitusiyaya görə" in a text about Nakhchivan's
    /// “… haqqında” Qanun (bundan sonra – Qanun): what "Qanunun" alone means from here on.
    std::string defined_law = {};
    std::string defined_code = {};
    std::unordered_map<std::string, std::string> application_of_case = {};
    /// By the applicant alone, "osman" of Osman v. the United Kingdom: what "Osman, cited above"
    /// means. Empty where two cases begin alike.
    std::unordered_map<std::string, std::string> cases = {};
};

}  // namespace axtar::corpus
