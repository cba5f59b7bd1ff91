#include "corpus/formats/docx_text.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "corpus/formats/blanks.h"
#include "corpus/formats/block_rows.h"
#include "corpus/formats/declared_title.h"
#include "corpus/formats/docx_elements.h"
#include "corpus/formats/docx_numbering.h"
#include "corpus/formats/docx_styles.h"
#include "corpus/formats/layout_headings.h"
#include "corpus/formats/xml_nodes.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxTextBytes = std::size_t{64} << 20U;
// A longer paragraph in the style of a heading is text that somebody formatted.
constexpr std::size_t kMaxHeadingBytes = 400;
constexpr int kDeepestHeading = 6;

// A paragraph that is open. Text boxes hold paragraphs inside paragraphs.
struct Paragraph {
    std::string text = {};
    std::vector<Block> behind = {};  // of text boxes: they follow the paragraph
    std::string style = {};
    std::string list = {};
    int list_level = -1;
    int outline = -1;  // as the paragraph itself says; 9 and above: text
    bool centred = false;
    bool mark_deleted = false;  // the next paragraph goes on in this one
    std::size_t bold_bytes = 0;
    std::size_t bytes = 0;  // of characters that are no blank
    std::size_t links = 0;
    std::size_t link_bytes = 0;
};

// Visitor of walk_xml over word/document.xml, or over one note.
class TextReader {
public:
    TextReader(const DocxStyles& styles, DocxNumbering& numbering)
        : styles_(styles), numbering_(numbering) {}

    bool enter(pugi::xml_node node) {
        if (truncated_) return false;
        switch (docx_element(local_name(node.name()))) {
            case DocxElement::kSkipped:
                return false;
            case DocxElement::kParagraph:
                open_paragraph();
                return true;
            case DocxElement::kParagraphProperties:
                read_properties(node);
                return false;
            case DocxElement::kRun:
                return enter_run(node);
            case DocxElement::kText:
                append(node.text().get());
                return false;
            case DocxElement::kRow:
                rows_.open_row();
                ++open_rows_;
                return true;
            case DocxElement::kCell:
                rows_.open_cell();
                return true;
            case DocxElement::kHyperlink:
                ++open_links_;
                if (!paragraphs_.empty()) ++paragraphs_.back().links;
                return true;
            case DocxElement::kFieldMark:
                mark_field(xml_attribute(node, "fldCharType"));
                return false;
            case DocxElement::kNoteReference:
                refer_to_note(node);
                return false;
            default:
                return enter_character(node);
        }
    }

    void leave(pugi::xml_node node) {
        switch (docx_element(local_name(node.name()))) {
            case DocxElement::kParagraph:
                close_paragraph();
                break;
            case DocxElement::kRow:
                if (open_rows_ > 0) --open_rows_;
                rows_.close_row();
                break;
            case DocxElement::kHyperlink:
                if (open_links_ > 0) --open_links_;
                break;
            default:
                break;
        }
    }

    [[nodiscard]] std::vector<Block> finish() {
        while (!paragraphs_.empty()) close_paragraph();
        return rows_.finish();
    }
    [[nodiscard]] bool truncated() const { return truncated_; }

    /// A note's kind ("footnote", "endnote") and id with the number it has in the text.
    using NoteNumbers = std::map<std::pair<std::string, std::string>, std::size_t>;
    [[nodiscard]] const NoteNumbers& notes() const { return notes_; }

private:
    bool enter_run(pugi::xml_node node) {
        const pugi::xml_node properties = xml_child(node, "rPr");
        if (xml_switch(properties, "vanish")) return false;
        bold_ = xml_child(properties, "b")
                    ? xml_switch(properties, "b")
                    : !paragraphs_.empty() && styles_.get(paragraphs_.back().style).bold;
        return true;
    }

    // Elements that stand for a character. <w:tab> is also the name of a tab stop, which lies in
    // the properties of a paragraph and never comes here.
    bool enter_character(pugi::xml_node node) {
        switch (docx_element(local_name(node.name()))) {
            case DocxElement::kTab:
                append("\t");
                return false;
            case DocxElement::kBreak:
                append("\n");
                return false;
            case DocxElement::kNoBreakHyphen:
                append("-");
                return false;
            case DocxElement::kSoftHyphen:
                append("\u00AD");
                return false;
            case DocxElement::kSymbol: {
                std::string text;
                const char32_t symbol =
                    docx_symbol(xml_attribute(node, "font"), xml_attribute(node, "char"));
                if (symbol != 0) utf8::append(text, symbol);
                append(text);
                return false;
            }
            default:
                return true;
        }
    }

    void open_paragraph() {
        Paragraph paragraph;
        if (paragraphs_.empty() && !carried_.text.empty()) std::swap(paragraph.text, carried_.text);
        paragraphs_.push_back(std::move(paragraph));
    }

    void read_properties(pugi::xml_node node) {
        if (paragraphs_.empty()) return;
        Paragraph& paragraph = paragraphs_.back();
        paragraph.style = xml_value(node, "pStyle");
        const DocxStyle& style = styles_.get(paragraph.style);
        const pugi::xml_node list = xml_child(node, "numPr");
        paragraph.list =
            xml_child(list, "numId") ? xml_value(list, "numId") : std::string_view(style.numbering);
        paragraph.list_level = style.numbering_level;
        const std::string_view level = xml_value(list, "ilvl");
        if (level.size() == 1 && level[0] >= '0' && level[0] <= '8')
            paragraph.list_level = level[0] - '0';
        const std::string_view outline = xml_value(node, "outlineLvl");
        if (outline.size() == 1 && outline[0] >= '0' && outline[0] <= '9')
            paragraph.outline = outline[0] - '0';
        paragraph.centred =
            xml_child(node, "jc") ? xml_value(node, "jc") == "center" : style.centred;
        paragraph.mark_deleted = static_cast<bool>(xml_child(xml_child(node, "rPr"), "del"));
    }

    void append(std::string_view text) {
        if (paragraphs_.empty() || instructions_ > 0 || truncated_) return;
        bytes_ += text.size();
        truncated_ = bytes_ > kMaxTextBytes;
        Paragraph& paragraph = paragraphs_.back();
        paragraph.text += text;
        if (open_links_ > 0) paragraph.link_bytes += text.size();
        if (text.find_first_not_of(" \t\n") == std::string_view::npos) return;
        paragraph.bytes += text.size();
        if (bold_) paragraph.bold_bytes += text.size();
    }

    // Fields are "begin", instruction, "separate", result, "end"; only the result is text.
    void mark_field(std::string_view type) {
        if (type == "begin") {
            fields_.push_back(true);
            ++instructions_;
        } else if (type == "separate" && !fields_.empty() && fields_.back()) {
            fields_.back() = false;
            --instructions_;
        } else if (type == "end" && !fields_.empty()) {
            if (fields_.back()) --instructions_;
            fields_.pop_back();
        }
    }

    void refer_to_note(pugi::xml_node node) {
        const bool foot = local_name(node.name()).starts_with("foot");
        const auto [note, added] = notes_.try_emplace(
            {foot ? "footnote" : "endnote", std::string(xml_attribute(node, "id"))},
            notes_.size() + 1);
        append("[" + std::to_string(note->second) + "]");
    }

    void close_paragraph() {
        Paragraph paragraph = std::move(paragraphs_.back());
        paragraphs_.pop_back();
        // An instruction that is still open where its paragraph ends was never closed; what is
        // open of fields behind it is their result, which is read as text.
        fields_.clear();
        instructions_ = 0;
        if (paragraph.mark_deleted && paragraphs_.empty()) {
            carried_.text = std::move(paragraph.text);
        } else {
            emit_lines(paragraph);
        }
        for (Block& block : paragraph.behind) emit(std::move(block));
    }

    [[nodiscard]] Block classify(const Paragraph& paragraph, std::string& label) {
        const DocxStyle& style = styles_.get(paragraph.style);
        const bool blank = single_spaced(paragraph.text).empty();
        DocxNumbering::Item item;
        // A paragraph without text shows no number, nor does it take one.
        const std::string& list =
            paragraph.list.empty() && paragraph.outline < 0 ? style.numbering : paragraph.list;
        if (!blank && !list.empty())
            item = numbering_.next(list, paragraph.list_level, paragraph.style);
        label = item.label;
        Block block;
        int level = style.heading;
        if (paragraph.outline >= 0)
            level = paragraph.outline >= 9 ? 0 : std::min(paragraph.outline + 1, kDeepestHeading);
        if (level > 0 && paragraph.bytes <= kMaxHeadingBytes) {
            block.kind = BlockKind::kHeading;
            block.level = level;
        } else if (item.in_list) {
            block.kind = BlockKind::kListItem;
            block.level = std::max(paragraph.list_level, 0) + 1;
        } else if (open_rows_ == 0 && paragraph.bold_bytes == paragraph.bytes &&
                   may_be_layout_heading(paragraph.text, paragraph.centred)) {
            block.kind = BlockKind::kHeading;
            block.level = kLayoutHeading;
        }
        return block;
    }

    // Line breaks make lines of a paragraph; a heading is one line whatever breaks it has.
    void emit_lines(const Paragraph& paragraph) {
        std::string label;
        Block block = classify(paragraph, label);
        block.links = paragraph.links;
        const std::string text = label.empty() ? paragraph.text : label + " " + paragraph.text;
        for (std::size_t at = 0; at <= text.size();) {
            std::size_t end = std::min(text.find('\n', at), text.size());
            if (block.kind == BlockKind::kHeading) end = text.size();
            block.text = single_spaced(std::string_view(text).substr(at, end - at));
            at = end + 1;
            if (block.text.empty()) continue;
            block.link_bytes = std::min(paragraph.link_bytes, block.text.size());
            emit(block);
            block.gap_before = false;
            block.links = 0;
        }
    }

    void emit(Block block) {
        // Blocks move from each paragraph to the one around it: only so often.
        constexpr std::size_t kMostMoves = 16;
        if (paragraphs_.empty()) {
            rows_.add(std::move(block));
        } else {
            const std::size_t around = std::min(paragraphs_.size(), kMostMoves) - 1;
            paragraphs_[around].behind.push_back(std::move(block));
        }
    }

    const DocxStyles& styles_;
    DocxNumbering& numbering_;
    BlockRows rows_;
    std::vector<Paragraph> paragraphs_;  // that are open, outermost first
    Paragraph carried_;
    NoteNumbers notes_;
    std::vector<bool> fields_;  // that are open: true while in the instruction
    std::size_t instructions_ = 0;
    std::size_t open_links_ = 0;
    std::size_t open_rows_ = 0;
    std::size_t bytes_ = 0;
    bool bold_ = false;
    bool truncated_ = false;
};

using Notes = std::map<std::size_t, std::vector<Block>>;

// The notes of a part that the text refers to, under their numbers.
void read_notes(std::string_view xml, const std::string& kind, const DocxStyles& styles,
                DocxNumbering& numbering, const TextReader::NoteNumbers& numbers, Notes& notes) {
    pugi::xml_document tree;
    if (!tree.load_buffer(xml.data(), xml.size(),
                          pugi::parse_default | pugi::parse_ws_pcdata_single))
        return;
    for (const pugi::xml_node node : tree.document_element().children()) {
        const auto number = numbers.find({kind, std::string(xml_attribute(node, "id"))});
        if (local_name(node.name()) != kind || number == numbers.end()) continue;
        TextReader reader(styles, numbering);
        walk_xml(node, reader);
        std::vector<Block> blocks = reader.finish();
        if (blocks.empty()) continue;
        Block& first = blocks.front();
        // Notes of the legal database state their number themselves.
        const std::string mark = "[" + std::to_string(number->second) + "]";
        if (!first.text.starts_with(mark)) first.text = mark + " " + first.text;
        for (Block& block : blocks) {
            if (block.kind == BlockKind::kHeading)
                block = {.text = std::move(block.text), .gap_before = block.gap_before};
        }
        notes.insert_or_assign(number->second, std::move(blocks));
    }
}

void read_properties(std::string_view xml, FormattedText& text) {
    pugi::xml_document tree;
    if (!tree.load_buffer(xml.data(), xml.size())) return;
    const pugi::xml_node root = tree.document_element();
    text.title = declared_title(xml_child(root, "title").text().get(), text.blocks);
    constexpr std::size_t kMaxLanguageBytes = 20;
    text.language =
        single_spaced(utf8::prefix(xml_child(root, "language").text().get(), kMaxLanguageBytes));
}

}  // namespace

Result<FormattedText> docx_blocks(const DocxParts& parts) {
    const DocxStyles styles(parts.styles);
    DocxNumbering numbering(parts.numbering);
    pugi::xml_document tree;
    // White space that is all that an element has is text: <w:t xml:space="preserve"> </w:t>.
    const pugi::xml_parse_result parsed =
        tree.load_buffer(parts.document.data(), parts.document.size(),
                         pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!parsed) {
        return tl::unexpected(Error{
            ErrorCode::kMalformedDocument,
            "part 'word/document.xml' is no well-formed XML: " + std::string(parsed.description()) +
                " at byte " + std::to_string(parsed.offset)});
    }
    TextReader reader(styles, numbering);
    walk_xml(tree.document_element(), reader);
    FormattedText text{.blocks = reader.finish(), .charset = "UTF-8"};
    text.truncated = reader.truncated();
    accept_layout_headings(text.blocks);
    Notes notes;
    read_notes(parts.footnotes, "footnote", styles, numbering, reader.notes(), notes);
    read_notes(parts.endnotes, "endnote", styles, numbering, reader.notes(), notes);
    for (auto& [number, blocks] : notes)
        std::move(blocks.begin(), blocks.end(), std::back_inserter(text.blocks));
    read_properties(parts.properties, text);
    // The parser leaves bytes as they are that are no UTF-8.
    for (Block& block : text.blocks) {
        if (!utf8::is_valid(block.text)) block.text = utf8::repair(block.text);
    }
    return text;
}

}  // namespace axtar::corpus
