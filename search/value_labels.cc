#include "search/value_labels.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "analyzers/fold.h"
#include "corpus/names/gazetteer.h"

namespace axtar::search {
namespace {

using corpus::names::Entry;
using corpus::names::EntryKind;

/// As pages join the levels of a topic.
constexpr std::string_view kBetweenLevels = " › ";

/// What the pages say, by `field.value`.
std::map<std::string, std::string> read_messages(std::string_view table) {
    std::map<std::string, std::string> texts;
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        const std::string_view line = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        const std::size_t tab = line.find('\t');
        if (line.empty() || line.front() == '#' || tab == std::string_view::npos) continue;
        texts.emplace(line.substr(0, tab), line.substr(tab + 1));
    }
    return texts;
}

class ValueLabels {
public:
    ValueLabels() {
        for (const std::string_view table : {azerbaijani_messages(), english_messages()}) {
            const auto texts = read_messages(table);
            for (const auto& [key, text] : texts) {
                const std::size_t dot = key.find('.');
                if (dot == std::string::npos || key.starts_with("topic.")) continue;
                add(key.substr(0, dot), text, key.substr(dot + 1));
            }
            for (const Entry& entry : corpus::Gazetteer::built_in().entries()) {
                if (entry.kind == EntryKind::kTopic) add_levels(entry.key, texts);
            }
        }
        for (const Entry& entry : corpus::Gazetteer::built_in().entries()) add_names(entry);
    }

    [[nodiscard]] std::vector<std::string> values(std::string_view field,
                                                  std::string_view label) const {
        const auto found = by_label_.find(key_of(field, label));
        return found == by_label_.end() ? std::vector<std::string>() : found->second;
    }

private:
    static std::string key_of(std::string_view field, std::string_view label) {
        return std::string(field) + '\n' + analyzers::keyword_key(label);
    }

    void add(std::string_view field, std::string_view label, const std::string& value) {
        std::vector<std::string>& values = by_label_[key_of(field, label)];
        if (std::find(values.begin(), values.end(), value) == values.end()) {
            values.push_back(value);
        }
    }

    /// A topic and those above it, as far as the pages have a word for each level.
    void add_levels(const std::string& topic, const std::map<std::string, std::string>& texts) {
        std::string label;
        for (std::size_t start = 0; start < topic.size();) {
            const std::size_t end = std::min(topic.find('/', start), topic.size());
            const auto text = texts.find("topic." + topic.substr(start, end - start));
            if (text == texts.end()) return;
            if (start != 0) label += kBetweenLevels;
            label += text->second;
            add("topic", text->second, topic.substr(0, end));
            add("topic", label, topic.substr(0, end));
            start = end + 1;
        }
    }

    void add_names(const Entry& entry) {
        const bool country = entry.kind == EntryKind::kCountry;
        for (const std::string& name : {entry.name_az, entry.name_en}) {
            if (entry.kind == EntryKind::kTopic) {
                add("topic", name, entry.key);
                continue;
            }
            const std::string_view label = corpus::names::without_doubt(name);
            const std::string value(corpus::names::without_doubt(entry.name_az));
            if (corpus::names::is_institution(entry.kind)) add("institution", label, value);
            if (corpus::names::is_place(entry.kind) || country) add("place", label, value);
            add("addressee", label, value);
            add("issuer", label, value);
        }
    }

    std::unordered_map<std::string, std::vector<std::string>> by_label_;
};

}  // namespace

std::vector<std::string> values_labelled(std::string_view field, std::string_view label) {
    static const ValueLabels labels;
    return labels.values(field, label);
}

}  // namespace axtar::search
