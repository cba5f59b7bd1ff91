#include "server/labels.h"

#include "corpus/document_validation.h"
#include "corpus/names/value_labels.h"

namespace axtar::server {

std::string value_label(std::string_view field, std::string_view value, UiLanguage language) {
    return corpus::value_label(field, value, code(language));
}

std::string labels_text(std::string_view field, const std::vector<std::string>& values,
                        UiLanguage language) {
    std::string text;
    for (const auto& value : values) {
        text += (text.empty() ? "" : "; ") + value_label(field, value, language);
    }
    return text;
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

std::string repealed_label(const std::string& iso, UiLanguage language) {
    if (iso.empty()) return {};
    return Messages::of(language).format("section.repealed", {{"date", date_label(iso, language)}});
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
