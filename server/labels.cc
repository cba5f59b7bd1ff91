#include "server/labels.h"

#include <algorithm>

#include "corpus/document_validation.h"
#include "corpus/names/gazetteer.h"

namespace axtar::server {

std::string value_label(std::string_view field, const std::string& value, UiLanguage language) {
    const Messages& messages = Messages::of(language);
    const std::string prefix = std::string(field) + '.';
    if (messages.has(prefix + value)) return messages.text(prefix + value);
    // Issuers are institutions; what no list knows comes back as it is.
    const std::string_view list = field == "issuer" ? "institution" : field;
    std::string label = corpus::names::label(list, value, code(language));
    if (label != value) return label;
    label.clear();
    for (std::size_t start = 0; start < value.size();) {
        const std::size_t end = std::min(value.find('/', start), value.size());
        const std::string key = prefix + value.substr(start, end - start);
        if (!messages.has(key)) return value;
        label += (start == 0 ? "" : " › ") + messages.text(key);
        start = end + 1;
    }
    return label;
}

std::string field_label(const corpus::Field& field, UiLanguage language) {
    const std::string& given = language == UiLanguage::kEnglish ? field.label_en : field.label_az;
    const Messages& messages = Messages::of(language);
    const std::string key = "field." + field.name;
    if (messages.has(key)) return messages.text(key);
    return given.empty() ? field.name : given;
}

std::string date_label(const std::string& iso, UiLanguage language) {
    if (!corpus::is_iso_date(iso)) return iso;
    const std::string day = iso.substr(iso[8] == '0' ? 9 : 8);
    return day + ' ' + Messages::of(language).text("month." + iso.substr(5, 2)) + ' ' +
           iso.substr(0, 4);
}

std::string number_text(std::uint64_t number, UiLanguage language) {
    const std::string digits = std::to_string(number);
    const std::string_view separator = language == UiLanguage::kEnglish ? "," : "\u00A0";
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i != 0 && (digits.size() - i) % 3 == 0) text += separator;
        text += digits[i];
    }
    return text;
}

}  // namespace axtar::server
