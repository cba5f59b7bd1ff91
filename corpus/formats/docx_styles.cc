#include "corpus/formats/docx_styles.h"

#include <charconv>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "corpus/formats/xml_nodes.h"

namespace axtar::corpus {
namespace {

// Longer chains of inheritance are cycles.
constexpr int kMaxInheritance = 24;
constexpr int kLevels = 6;

struct RawStyle {
    std::string base = {};
    std::optional<int> heading = {};  // 0: text, although the base is a heading
    std::optional<bool> bold = {};
    std::optional<bool> centred = {};
    std::optional<std::string> numbering = {};
    std::optional<int> numbering_level = {};
};
using RawStyles = std::map<std::string, RawStyle, std::less<>>;

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<int> heading_by_name(std::string_view name) {
    constexpr std::string_view kWord = "eading ";
    if (name == "Title" || name == "title") return 1;
    if (name.size() == kWord.size() + 2 && name.substr(1, kWord.size()) == kWord)
        return number(name.substr(kWord.size() + 1));
    return std::nullopt;
}

RawStyle read_style(pugi::xml_node node) {
    RawStyle style{.base = std::string(xml_value(node, "basedOn"))};
    const pugi::xml_node paragraph = xml_child(node, "pPr");
    const pugi::xml_node run = xml_child(node, "rPr");
    style.heading = heading_by_name(xml_value(node, "name"));
    if (const auto level = number(xml_value(paragraph, "outlineLvl")); level && *level >= 0)
        style.heading = *level >= 9 ? 0 : *level + 1;
    if (xml_child(run, "b")) style.bold = xml_switch(run, "b");
    if (xml_child(paragraph, "jc")) style.centred = xml_value(paragraph, "jc") == "center";
    const pugi::xml_node list = xml_child(paragraph, "numPr");
    if (xml_child(list, "numId")) style.numbering = xml_value(list, "numId");
    style.numbering_level = number(xml_value(list, "ilvl"));
    return style;
}

DocxStyle resolve(const RawStyles& all, const RawStyle& start) {
    RawStyle merged = start;
    for (int i = 0; i < kMaxInheritance; ++i) {
        const auto base = all.find(merged.base);
        if (base == all.end()) break;
        const RawStyle& from = base->second;
        if (!merged.heading) merged.heading = from.heading;
        if (!merged.bold) merged.bold = from.bold;
        if (!merged.centred) merged.centred = from.centred;
        if (!merged.numbering) merged.numbering = from.numbering;
        if (!merged.numbering_level) merged.numbering_level = from.numbering_level;
        merged.base = from.base;
    }
    return {.heading = std::min(merged.heading.value_or(0), kLevels),
            .bold = merged.bold.value_or(false),
            .centred = merged.centred.value_or(false),
            .numbering = merged.numbering.value_or(""),
            .numbering_level = merged.numbering_level.value_or(-1)};
}

}  // namespace

DocxStyles::DocxStyles(std::string_view xml) {
    pugi::xml_document tree;
    if (!tree.load_buffer(xml.data(), xml.size())) return;
    RawStyles raw;
    std::string default_id;
    for (const pugi::xml_node node : tree.document_element().children()) {
        if (local_name(node.name()) != "style" || xml_attribute(node, "type") != "paragraph")
            continue;
        std::string id(xml_attribute(node, "styleId"));
        const std::string_view is_default = xml_attribute(node, "default");
        if (is_default == "1" || is_default == "true") default_id = id;
        raw.insert_or_assign(std::move(id), read_style(node));
    }
    for (const auto& [id, style] : raw) styles_.emplace(id, resolve(raw, style));
    if (const auto found = styles_.find(default_id); found != styles_.end())
        default_ = found->second;
}

const DocxStyle& DocxStyles::get(std::string_view id) const {
    const auto found = styles_.find(id);
    return id.empty() || found == styles_.end() ? default_ : found->second;
}

}  // namespace axtar::corpus
