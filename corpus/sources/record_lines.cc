#include "corpus/sources/record_lines.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpus/formats/blanks.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMostLabelBytes = 60;
constexpr std::size_t kMostLabelWords = 5;
// No form has more; beyond them the lines are a table that someone wrote.
constexpr std::size_t kMostLines = 64;

struct LabelLine {
    std::string_view label = {};
    std::string value = {};
};

// Without a label or without a value: no such line.
LabelLine read_line(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > kMostLabelBytes) return {};
    const std::string_view label = line.substr(0, colon);
    const std::string words = single_spaced(label);
    if (words.empty() || words.find_first_of(".,;!?()\"") != std::string::npos) return {};
    const auto gaps = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
    if (gaps >= kMostLabelWords) return {};
    return {.label = label, .value = single_spaced(line.substr(colon + 1))};
}

std::string joined(const std::vector<std::string>& values, std::string_view by) {
    std::string text;
    for (const std::string& value : values) {
        if (!text.empty()) text += by;
        text += value;
    }
    return text;
}

}  // namespace

void RecordValues::add(const std::vector<std::string>& field) {
    for (const std::string& value : field) values_.insert(single_spaced(value));
    if (field.size() < 2) return;
    for (const std::string_view by : {",", ", ", "; "}) {
        values_.insert(single_spaced(joined(field, by)));
    }
}

RecordValues::RecordValues(const std::vector<JsonMember>& members) {
    for (const JsonMember& member : members) {
        if (member.name != "body" && member.name != "text") add(member.values);
    }
}

RecordValues::RecordValues(const Document& document) {
    add({document.issuer});
    add({document.number});
    add({document.date});
    add({document.status});
    for (const auto* field :
         {&document.addressees, &document.groups, &document.places, &document.mandates}) {
        add(*field);
    }
    for (const auto& [name, values] : document.extra) add(values);
}

bool RecordValues::has(const std::string& value) const {
    return !value.empty() && values_.contains(value);
}

RecordText take_record_lines(std::string body, const RecordValues& values, Document& document) {
    const RecordValues kept(document);
    std::vector<std::string> taken;  // the last line first
    std::vector<std::string> not_kept;
    std::size_t end = body.size();  // of the text
    while (taken.size() < kMostLines) {
        const std::size_t last =
            end == 0 ? std::string::npos : body.find_last_not_of(" \t\r\n", end - 1);
        if (last == std::string::npos) return {.text = std::move(body)};
        const std::size_t feed = body.find_last_of("\r\n", last);
        const std::size_t start = feed == std::string::npos ? 0 : feed + 1;
        std::string whole = body.substr(start, last + 1 - start);
        const LabelLine line = read_line(whole);
        if (!values.has(line.value)) break;
        if (!kept.has(line.value)) {
            not_kept.push_back(single_spaced(line.label) + ": " + line.value);
        }
        taken.push_back(std::move(whole));
        end = start;
    }
    document.record_lines.assign(not_kept.rbegin(), not_kept.rend());
    body.resize(end);
    return {.text = std::move(body), .lines = {taken.rbegin(), taken.rend()}};
}

}  // namespace axtar::corpus
