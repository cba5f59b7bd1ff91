#include "corpus/formats/docx_numbering.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <utility>

#include "corpus/formats/xml_nodes.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxLevelText = 60;

int number_or(std::string_view text, int otherwise) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

NumberForm form_of(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, NumberForm>, 9> kForms = {
        {{"lowerLetter", NumberForm::kLowerLetter},
         {"upperLetter", NumberForm::kUpperLetter},
         {"lowerRoman", NumberForm::kLowerRoman},
         {"upperRoman", NumberForm::kUpperRoman},
         {"russianLower", NumberForm::kLowerCyrillic},
         {"russianUpper", NumberForm::kUpperCyrillic},
         {"decimalZero", NumberForm::kTwoDigits},
         {"bullet", NumberForm::kBullet},
         {"none", NumberForm::kNone}}};
    const auto* const found = std::find_if(kForms.begin(), kForms.end(),
                                           [name](const auto& form) { return form.first == name; });
    return found == kForms.end() ? NumberForm::kArabic : found->second;
}

unsigned start_value(std::string_view text, unsigned otherwise) {
    const int value = number_or(text, -1);
    return value < 0 || value > 1'000'000 ? otherwise : static_cast<unsigned>(value);
}

}  // namespace

// Reads numbering.xml into the lists; apart, so that the counting class shows no XML.
class DocxNumberingReader {
public:
    static void read(DocxNumbering& numbering, std::string_view xml) {
        pugi::xml_document tree;
        if (!tree.load_buffer(xml.data(), xml.size())) return;
        Abstracts abstracts;
        std::map<std::string, std::string, std::less<>> by_style_link;
        for (const pugi::xml_node node : tree.document_element().children()) {
            if (local_name(node.name()) != "abstractNum") continue;
            const std::string id(xml_attribute(node, "abstractNumId"));
            abstracts.insert_or_assign(id, read_abstract(node));
            if (const std::string_view link = xml_value(node, "styleLink"); !link.empty())
                by_style_link.emplace(link, id);
        }
        // A list that takes its levels from a list style names the style only.
        for (const pugi::xml_node node : tree.document_element().children()) {
            if (local_name(node.name()) != "abstractNum") continue;
            const auto link = by_style_link.find(xml_value(node, "numStyleLink"));
            if (link == by_style_link.end()) continue;
            const auto from = abstracts.find(link->second);
            const auto to = abstracts.find(xml_attribute(node, "abstractNumId"));
            if (from != abstracts.end() && to != abstracts.end() && from != to)
                to->second = from->second;
        }
        for (const pugi::xml_node node : tree.document_element().children()) {
            if (local_name(node.name()) == "num") read_list(numbering, node, abstracts);
        }
    }

private:
    using Levels = std::array<DocxNumbering::Level, DocxNumbering::kLevels>;
    using Abstracts = std::map<std::string, Levels, std::less<>>;

    static DocxNumbering::Level read_level(pugi::xml_node node) {
        DocxNumbering::Level level;
        level.start = start_value(xml_value(node, "start"), 0);
        if (!xml_child(node, "start")) level.start = 0;
        level.form = form_of(xml_value(node, "numFmt"));
        level.text = xml_value(node, "lvlText").substr(0, kMaxLevelText);
        level.style = xml_value(node, "pStyle");
        level.restart = number_or(xml_value(node, "lvlRestart"), -1);
        level.legal = xml_switch(node, "isLgl");
        return level;
    }

    static Levels read_abstract(pugi::xml_node node) {
        Levels levels;
        for (const pugi::xml_node child : node.children()) {
            if (local_name(child.name()) != "lvl") continue;
            const int index = number_or(xml_attribute(child, "ilvl"), -1);
            if (index >= 0 && index < DocxNumbering::kLevels)
                levels.at(static_cast<std::size_t>(index)) = read_level(child);
        }
        return levels;
    }

    static void read_list(DocxNumbering& numbering, pugi::xml_node node,
                          const Abstracts& abstracts) {
        const std::string abstract(xml_value(node, "abstractNumId"));
        const auto found = abstracts.find(abstract);
        if (found == abstracts.end()) return;
        DocxNumbering::List list{.levels = found->second, .counters = abstract};
        for (const pugi::xml_node child : node.children()) {
            if (local_name(child.name()) != "lvlOverride") continue;
            const int index = number_or(xml_attribute(child, "ilvl"), -1);
            if (index < 0 || index >= DocxNumbering::kLevels) continue;
            const auto at = static_cast<std::size_t>(index);
            if (const pugi::xml_node level = xml_child(child, "lvl"))
                list.levels.at(at) = read_level(level);
            if (xml_child(child, "startOverride")) {
                list.levels.at(at).start = start_value(xml_value(child, "startOverride"), 1);
                list.starts_anew.at(at) = true;
            }
        }
        numbering.lists_.insert_or_assign(std::string(xml_attribute(node, "numId")),
                                          std::move(list));
    }
};

DocxNumbering::DocxNumbering(std::string_view xml) { DocxNumberingReader::read(*this, xml); }

void DocxNumbering::count(Counters& counters, const List& list, std::size_t level) {
    // Levels that were skipped count as begun: "1.1" may come before any "1".
    for (std::size_t above = 0; above < level; ++above) {
        if (counters.counted.at(above)) continue;
        counters.value.at(above) = list.levels.at(above).start;
        counters.counted.at(above) = true;
    }
    counters.value.at(level) =
        counters.counted.at(level) ? counters.value.at(level) + 1 : list.levels.at(level).start;
    counters.counted.at(level) = true;
    for (std::size_t below = level + 1; below < kLevels; ++below) {
        const int restart = list.levels.at(below).restart;
        if (restart == -1 || (restart > 0 && static_cast<int>(level) < restart))
            counters.counted.at(below) = false;
    }
}

DocxNumbering::Item DocxNumbering::next(std::string_view id, int level, std::string_view style) {
    const auto found = lists_.find(id);
    if (found == lists_.end()) return {};
    List& list = found->second;
    std::size_t at = level < 0 || level >= kLevels ? 0 : static_cast<std::size_t>(level);
    if (level < 0 && !style.empty()) {
        for (std::size_t i = 0; i < kLevels; ++i) {
            if (list.levels.at(i).style == style) at = i;
        }
    }
    Counters& counters = counters_[list.counters];
    if (std::exchange(list.starts_anew.at(at), false)) counters.counted.at(at) = false;
    count(counters, list, at);
    const Level& shown = list.levels.at(at);
    Item item{.in_list = true};
    if (shown.form == NumberForm::kBullet) return item;
    for (std::size_t i = 0; i < shown.text.size(); ++i) {
        const char c = shown.text[i];
        const char digit = c == '%' && i + 1 < shown.text.size() ? shown.text[i + 1] : '\0';
        if (digit < '1' || digit > '9') {
            item.label += c;
            continue;
        }
        ++i;
        const auto part = static_cast<std::size_t>(digit - '1');
        const NumberForm form = shown.legal && list.levels.at(part).form != NumberForm::kNone
                                    ? NumberForm::kArabic
                                    : list.levels.at(part).form;
        item.label += write_number(counters.value.at(part), form);
    }
    return item;
}

}  // namespace axtar::corpus
