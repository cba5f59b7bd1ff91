#include "server/labels.h"

#include <algorithm>

#include "corpus/document_validation.h"
#include "corpus/names/gazetteer.h"

namespace axtar::server {

namespace {

/// "detention/conditions" level by level; empty where the catalogue lacks one.
std::string catalogue_label(std::string_view field, const std::string& value,
                            const Messages& messages) {
    const std::string prefix = std::string(field) + '.';
    if (messages.has(prefix + value)) return messages.text(prefix + value);
    std::string label;
    for (std::size_t start = 0; start < value.size();) {
        const std::size_t end = std::min(value.find('/', start), value.size());
        const std::string key = prefix + value.substr(start, end - start);
        if (!messages.has(key)) return {};
        label += (start == 0 ? "" : " › ") + messages.text(key);
        start = end + 1;
    }
    return label;
}

}  // namespace

std::string value_label(std::string_view field, const std::string& value, UiLanguage language) {
    std::string label = catalogue_label(field, value, Messages::of(language));
    if (!label.empty()) return label;
    // Issuers are institutions; what no list knows comes back as it is.
    const std::string_view list = field == "issuer" ? "institution" : field;
    return corpus::names::label(list, value, code(language));
}

std::vector<std::string> value_labels(std::string_view field, const std::string& value) {
    return {value_label(field, value, UiLanguage::kAzerbaijani),
            value_label(field, value, UiLanguage::kEnglish)};
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
