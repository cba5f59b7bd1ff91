#include "corpus/names/value_labels.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "analyzers/fold.h"
#include "corpus/names/gazetteer.h"
#include "corpus/names/topic_index.h"

namespace axtar::corpus {
namespace {

using names::Entry;
using names::EntryKind;

constexpr std::string_view kBetweenLevels = " › ";
constexpr int kTellsByItself = 4;  // the weight at which one keyword gives the topic

/// A line of data/value_labels.tsv.
struct Line {
    std::string_view field = {};
    std::string_view value = {};
    std::array<std::string_view, 2> labels = {};  // Azerbaijani, English
};

/// What stands before the first `end`; takes both off the text.
std::string_view take(std::string_view& text, char end) {
    const std::string_view taken = text.substr(0, text.find(end));
    text.remove_prefix(std::min(taken.size() + 1, text.size()));
    return taken;
}

std::vector<Line> read_lines(std::string_view table) {
    std::vector<Line> lines;
    while (!table.empty()) {
        std::string_view text = take(table, '\n');
        if (text.empty() || text.front() == '#') continue;
        Line line{.field = take(text, '\t'), .value = take(text, '\t')};
        line.labels = {take(text, '\t'), text};
        lines.push_back(line);
    }
    return lines;
}

std::string key_of(std::string_view field, std::string_view text) {
    return std::string(field) + '\n' + std::string(text);
}

/// The labels of one language, by key_of() field and value.
class Labels {
public:
    Labels(const std::vector<Line>& lines, std::size_t language) {
        for (const Line& line : lines) {
            labels_.emplace(key_of(line.field, line.value), line.labels.at(language));
        }
    }

    /// Of a value as a whole, else level by level; empty where one is missing.
    [[nodiscard]] std::string find(std::string_view field, std::string_view value) const {
        if (const auto whole = labels_.find(key_of(field, value)); whole != labels_.end()) {
            return std::string(whole->second);
        }
        std::string label;
        for (std::size_t start = 0; start < value.size();) {
            const std::size_t end = std::min(value.find('/', start), value.size());
            const auto level = labels_.find(key_of(field, value.substr(start, end - start)));
            if (level == labels_.end()) return {};
            if (start != 0) label += kBetweenLevels;
            label += level->second;
            start = end + 1;
        }
        return label;
    }

private:
    std::unordered_map<std::string, std::string_view> labels_;
};

const std::vector<Line>& lines() {
    static const std::vector<Line> kLines = read_lines(names::built_in_value_labels());
    return kLines;
}

const Labels& labels_in(std::string_view lang) {
    static const Labels kAzerbaijani(lines(), 0);
    static const Labels kEnglish(lines(), 1);
    return lang == "en" ? kEnglish : kAzerbaijani;
}

/// The other way round: values by what is shown of them.
class LabelledValues {
public:
    LabelledValues() {
        for (const Line& line : lines()) {
            // A part of a topic is none.
            if (line.field == "topic") continue;
            for (const std::string_view label : line.labels) add(line.field, label, line.value);
        }
        const std::vector<Entry>& entries = Gazetteer::built_in().entries();
        for (const Entry& entry : entries) {
            if (entry.kind == EntryKind::kTopic) {
                add_levels(entry.key);
                for (const std::string& name : {entry.name_az, entry.name_en}) {
                    add("topic", name, entry.key);
                }
            } else {
                add_names(entry);
            }
        }
        add_issues();
        for (const Entry& entry : entries) {
            if (entry.kind == EntryKind::kTopic) add_keywords(entry);
        }
    }

    [[nodiscard]] std::vector<std::string> find(std::string_view field,
                                                std::string_view label) const {
        const auto found = by_label_.find(key_of(field, analyzers::keyword_key(label)));
        return found == by_label_.end() ? std::vector<std::string>() : found->second;
    }

private:
    void add(std::string_view field, std::string_view label, std::string_view value) {
        std::vector<std::string>& values = by_label_[key_of(field, analyzers::keyword_key(label))];
        if (std::find(values.begin(), values.end(), value) == values.end()) {
            values.emplace_back(value);
        }
    }

    bool is_known(std::string_view field, std::string_view label) const {
        return by_label_.contains(key_of(field, analyzers::keyword_key(label)));
    }

    /// An issue of the Universal Periodic Review is a topic by either of its labels; one that no
    /// topic takes in (`Other`) is a topic of its own.
    void add_issues() {
        for (const Line& line : lines()) {
            if (line.field != "issue") continue;
            const std::string topic = Gazetteer::built_in().canonical("topic", line.value);
            for (const std::string_view label : line.labels) {
                if (!is_known("topic", label)) add("topic", label, topic);
            }
        }
    }

    /// What says the topic by itself in a text is a name for it, too, where no label is one.
    void add_keywords(const Entry& topic) {
        for (const auto* keywords : {&topic.variants_az, &topic.variants_en}) {
            for (const std::string& column : *keywords) {
                const names::KeywordText keyword = names::read_keyword(column);
                const bool tells =
                    keyword.weight >= kTellsByItself && !is_known("topic", keyword.text);
                if (tells) add("topic", keyword.text, topic.key);
            }
        }
    }

    /// A topic and those above it, as far as there is a word for each level.
    void add_levels(std::string_view topic) {
        for (const std::string_view lang : {"az", "en"}) {
            for (std::size_t start = 0; start < topic.size();) {
                const std::size_t end = std::min(topic.find('/', start), topic.size());
                const std::string_view value = topic.substr(0, end);
                const std::string label = labels_in(lang).find("topic", value);
                if (label.empty()) break;
                add("topic", label, value);
                add("topic", labels_in(lang).find("topic", topic.substr(start, end - start)),
                    value);
                start = end + 1;
            }
        }
    }

    void add_names(const Entry& entry) {
        const std::string_view value = names::without_doubt(entry.name_az);
        std::vector<std::string_view> all{entry.name_az, entry.name_en};
        // A name that two have stands for either: "Congo", "Korea".
        all.insert(all.end(), entry.variants_az.begin(), entry.variants_az.end());
        all.insert(all.end(), entry.variants_en.begin(), entry.variants_en.end());
        for (const std::string_view as_listed : all) {
            const std::string_view name = names::without_doubt(as_listed);
            const bool country = entry.kind == EntryKind::kCountry;
            if (names::is_institution(entry.kind)) add("institution", name, value);
            if (names::is_place(entry.kind) || country) add("place", name, value);
            add("addressee", name, value);
            add("issuer", name, value);
        }
    }

    std::unordered_map<std::string, std::vector<std::string>> by_label_;
};

}  // namespace

std::string value_label(std::string_view field, std::string_view value, std::string_view lang) {
    std::string label = labels_in(lang).find(field, value);
    return label.empty() ? Gazetteer::built_in().label(field, value, lang) : label;
}

std::vector<std::string> labels_of_value(std::string_view field, std::string_view value) {
    std::vector<std::string> labels;
    for (const std::string_view lang : {"az", "en"}) {
        labels.push_back(value_label(field, value, lang));
        if (field == "topic") labels.push_back(Gazetteer::built_in().label(field, value, lang));
    }
    return labels;
}

std::vector<std::string> values_labelled(std::string_view field, std::string_view label) {
    static const LabelledValues kValues;
    return kValues.find(field, label);
}

}  // namespace axtar::corpus
