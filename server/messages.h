#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace axtar::server {

/// The language of pages and labels.
enum class UiLanguage { kAzerbaijani, kEnglish };

/// "az" or "en".
[[nodiscard]] std::string_view code(UiLanguage language);

/// `ui` if it is "az" or "en", else the better of both in an Accept-Language header (RFC 9110,
/// 12.5.4), else Azerbaijani.
[[nodiscard]] UiLanguage choose_language(std::string_view ui, std::string_view accept_language);

/// What the interface says in one language; the texts are web/messages/<language>.tsv. Values of
/// fields have their labels elsewhere (labels.h).
///
/// Threads: safe; the catalogues are read once and never change.
class Messages {
public:
    [[nodiscard]] static const Messages& of(UiLanguage language);
    /// Lines of key, tab, text; '#' starts a comment line. Both languages must have the same keys:
    /// a test compares them.
    [[nodiscard]] static Messages parse(UiLanguage language, std::string_view table);

    [[nodiscard]] UiLanguage language() const { return language_; }
    /// The key itself where there is no such text, so that a gap is seen on the page.
    [[nodiscard]] const std::string& text(const std::string& key) const;
    [[nodiscard]] bool has(const std::string& key) const { return texts_.contains(key); }
    /// The text with each "{name}" replaced.
    [[nodiscard]] std::string format(
        const std::string& key,
        std::initializer_list<std::pair<std::string_view, std::string>> values) const;
    /// As format with {n}; English takes "key.one" for 1.
    [[nodiscard]] std::string count(const std::string& key, std::uint64_t number) const;
    [[nodiscard]] const std::map<std::string, std::string>& texts() const { return texts_; }

private:
    UiLanguage language_ = UiLanguage::kAzerbaijani;
    std::map<std::string, std::string> texts_;
};

}  // namespace axtar::server
