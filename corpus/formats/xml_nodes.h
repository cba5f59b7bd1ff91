#pragma once

#include <pugixml.hpp>
#include <string_view>

namespace axtar::corpus {

/// Names without their prefix: files bind any prefix to the namespaces of a format, and strict and
/// transitional files differ in the namespace only.
[[nodiscard]] inline std::string_view local_name(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// The first child of that local name; a null node where there is none.
[[nodiscard]] inline pugi::xml_node xml_child(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_node child : node.children()) {
        if (local_name(child.name()) == name) return child;
    }
    return {};
}

/// The value of the attribute of that local name, empty where it is absent.
[[nodiscard]] inline std::string_view xml_attribute(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_attribute attribute : node.attributes()) {
        if (local_name(attribute.name()) == name) return attribute.value();
    }
    return {};
}

/// The value `val` of the child of that name: <w:jc w:val="center"/>.
[[nodiscard]] inline std::string_view xml_value(pugi::xml_node node, std::string_view name) {
    return xml_attribute(xml_child(node, name), "val");
}

/// An element that switches something on by standing there, unless its value says otherwise.
[[nodiscard]] inline bool xml_switch(pugi::xml_node node, std::string_view name) {
    const pugi::xml_node child = xml_child(node, name);
    if (!child) return false;
    const std::string_view value = xml_attribute(child, "val");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

/// Walks a tree without recursion, so that nesting of any depth costs no stack.
///
/// Input: `visitor` has enter(node) -> bool, true to go below the node, and leave(node), called
///        for every node that was entered.
template <class Visitor>
void walk_xml(pugi::xml_node root, Visitor& visitor) {
    pugi::xml_node node = root;
    if (!node || !visitor.enter(node)) {
        if (node) visitor.leave(node);
        return;
    }
    bool down = true;
    for (;;) {
        pugi::xml_node next = down ? node.first_child() : pugi::xml_node();
        if (!next) {
            visitor.leave(node);
            if (node == root) return;
            next = node.next_sibling();
            if (!next) {
                node = node.parent();
                down = false;
                continue;
            }
        }
        node = next;
        down = visitor.enter(node);
    }
}

}  // namespace axtar::corpus
