#include "server/parameter_values.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "analyzers/fold.h"
#include "base/utf8.h"
#include "corpus/document_validation.h"
#include "search/facets/value_names.h"

namespace axtar::server {
namespace {

constexpr std::array<std::string_view, 2> kLanguages{"az", "en"};
constexpr std::array<std::string_view, 7> kKinds{
    "legislation", "report", "recommendation", "decision", "treaty", "news", "other"};
constexpr std::array<std::string_view, 9> kStatuses{"in_force", "repealed",    "no_force",
                                                    "no_reply", "in_progress", "partly_done",
                                                    "done",     "not_done",    "overtaken"};
constexpr std::array<std::string_view, 5> kRoles{"body", "footnote", "prior_wording",
                                                 "front_matter", "annex"};

constexpr std::size_t kMaxKeyBytes = 200;

}  // namespace

std::string one_of(Names names) {
    std::string list = "one of";
    for (const auto name : names) list += (name == names.front() ? " " : ", ") + std::string(name);
    return list;
}

bool contains(Names names, std::string_view value) {
    return std::find(names.begin(), names.end(), value) != names.end();
}

std::string_view named(Names names, std::string_view value) {
    const std::string key = analyzers::keyword_key(value);
    const auto found = std::find(names.begin(), names.end(), key);
    return found == names.end() ? std::string_view() : *found;
}

std::string_view named(Names names, std::string_view field, std::string_view value) {
    if (const std::string_view own = named(names, value); !own.empty()) return own;
    for (const std::string& other : search::other_values(field, value)) {
        if (const std::string_view name = named(names, other); !name.empty()) return name;
    }
    return {};
}

Names language_names() { return kLanguages; }
Names kind_names() { return kKinds; }
Names status_names() { return kStatuses; }
Names role_names() { return kRoles; }

bool read_number(std::string_view text, std::uint32_t low, std::uint32_t high,
                 std::uint32_t& number) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return false;
    if (value < low || value > high) return false;
    number = value;
    return true;
}

bool read_date(const std::string& text, std::string& date) {
    if (!text.empty() && !corpus::is_iso_date(text)) return false;
    date = text;
    return true;
}

bool read_flag(std::string_view text, bool& flag) {
    return read_choice(text, {"true", "false", "1", "0"}, {true, false, true, false}, flag);
}

std::vector<std::string> split_list(const std::string& value) {
    std::vector<std::string> items;
    for (std::size_t start = 0; start <= value.size();) {
        const std::size_t end = std::min(value.find(',', start), value.size());
        items.push_back(value.substr(start, end - start));
        start = end + 1;
    }
    return items;
}

bool is_citation_key(std::string_view text) {
    return !text.empty() && text.size() <= kMaxKeyBytes &&
           std::none_of(text.begin(), text.end(),
                        [](char c) { return (c >= 0 && c <= ' ') || c == 0x7F; });
}

bool is_text(std::string_view text) {
    return utf8::is_valid(text) && text.find('\0') == std::string_view::npos;
}

bool is_blank(std::string_view text) { return analyzers::keyword_key(text).empty(); }

bool is_value(std::string_view text) { return text.size() <= kMaxValueBytes && !is_blank(text); }

std::string question_of(const std::string& text) { return is_blank(text) ? std::string() : text; }

Problem unacceptable(const std::string& name, const std::string& value, std::string accepted) {
    const std::string shown(utf8::prefix(value, 60));
    return bad_parameter(name, "'" + shown + "' is not accepted for " + name, std::move(accepted));
}

}  // namespace axtar::server
