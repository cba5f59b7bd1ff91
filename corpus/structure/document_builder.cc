#include "corpus/structure/document_builder.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "analyzers/language_detector.h"
#include "analyzers/nfc.h"
#include "base/utf8.h"
#include "corpus/document_validation.h"
#include "corpus/formats/line_wrap.h"
#include "corpus/structure/act_parser.h"
#include "corpus/structure/anchors.h"
#include "corpus/structure/heading_line.h"
#include "corpus/structure/judgment_lines.h"
#include "corpus/structure/line_key.h"
#include "corpus/structure/note_marks.h"
#include "corpus/structure/paragraph_grouper.h"
#include "corpus/structure/paragraph_numbers.h"
#include "corpus/structure/section_parts.h"
#include "corpus/structure/text_facts.h"
#include "corpus/structure/text_headings.h"

namespace axtar::corpus {
namespace {

// This much of a section tells its language.
constexpr std::size_t kLanguageSample = 3000;

bool is_legal_kind(std::string_view kind) { return kind == "legislation" || kind == "treaty"; }

// A text of a kind that has articles is an act with one of them (a file per article); any other
// text only where it has at least three, from the first on: judgments and reports quote articles.
bool is_act(const Document& document, const ActEvidence& evidence) {
    if (is_legal_kind(document.kind)) return evidence.articles >= 1;
    if (document.kind.empty()) {
        return (evidence.articles >= 3 && evidence.starts_at_first) ||
               (evidence.articles >= 1 && evidence.opens_with_unit);
    }
    return evidence.articles >= 5 && evidence.starts_at_first && document.kind == "other";
}

std::string guess_kind(bool act, const ActEvidence& evidence, const PageFacts& page,
                       const TextFacts& text) {
    if (!text.kind.empty()) return text.kind;
    if (act && evidence.english) return "treaty";
    if (act || page.legislation_page) return "legislation";
    return page.news_page ? "news" : "other";
}

void detect_languages(Document& document) {
    std::array<std::size_t, 3> bytes{};
    for (Section& section : document.sections) {
        const analyzers::Language language =
            analyzers::detect_language(utf8::prefix(section.text, kLanguageSample));
        section.lang = analyzers::code(language);
        bytes.at(static_cast<std::size_t>(language)) += section.text.size();
    }
    const auto az = static_cast<std::size_t>(analyzers::Language::kAzerbaijani);
    const auto en = static_cast<std::size_t>(analyzers::Language::kEnglish);
    if (document.lang.empty() && (bytes.at(az) > 0 || bytes.at(en) > 0))
        document.lang = bytes.at(az) >= bytes.at(en) ? "az" : "en";
    for (Section& section : document.sections) {
        if (section.lang.empty()) section.lang = document.lang;
    }
}

std::string first_line(const std::vector<Block>& blocks) {
    if (blocks.empty()) return {};
    const auto heading = std::find_if(blocks.begin(), blocks.end(), [](const Block& block) {
        return block.kind == BlockKind::kHeading && block.level <= 2;
    });
    const std::string& text = heading == blocks.end() ? blocks.front().text : heading->text;
    constexpr std::size_t kMaxTitleFromText = 300;
    std::string title(utf8::prefix(text, kMaxTitleFromText));
    std::replace(title.begin(), title.end(), '\n', ' ');
    return title;
}

void fill(std::string& field, const std::string& found) {
    if (field.empty()) field = found;
}

void fill_fields(Document& document, const PageFacts& page, const TextFacts& text,
                 const std::vector<Block>& blocks) {
    // A court writes the name of the case in the text; <title> has the name of its site.
    if (text.kind == "decision" || text.kind == "report") fill(document.title, text.title);
    fill(document.title, page.title);
    fill(document.title, text.title);
    fill(document.title, first_line(blocks));
    fill(document.date, text.date);
    fill(document.date, page.date);
    fill(document.number, text.number);
    fill(document.issuer, text.issuer);
    if (!is_legal_kind(document.kind)) return;
    fill(document.status, page.status);
    fill(document.status, text.status);
    fill(document.in_force_from, text.in_force_from);
    fill(document.in_force_to, text.in_force_to);
}

// What a text without articles says of itself, by the kind of text that it is.
TextFacts find_facts(const Document& document, const std::vector<Block>& blocks) {
    if (TextFacts facts = find_judgment_facts(blocks); !facts.kind.empty()) return facts;
    if (TextFacts facts = find_un_facts(blocks); !facts.kind.empty()) return facts;
    // The head of a decision may also be quoted: in a report or on a news page it is.
    if (document.kind == "news" || document.kind == "report" || document.kind == "recommendation")
        return {};
    return find_decision_facts(blocks);
}

// In broken text an article's heading is no rest of the paragraph above it.
void part_headings_from_text(std::vector<Block>& blocks) {
    for (Block& block : blocks) {
        if (block.gap_before || line_key(block.text.substr(0, 16)).substr(0, 5) != "madde")
            continue;
        const auto heading = parse_heading_line(block.text);
        block.gap_before =
            (heading && heading->unit == Unit::kArticle) || line_key(block.text) == "madde";
    }
}

}  // namespace

Result<BuiltDocument> build_document(Document given, FormattedText text, const Schema& schema) {
    if (text.blocks.size() > kMaxBlocks) {
        return tl::unexpected(Error{
            ErrorCode::kTooLarge,
            "the text has more than " + std::to_string(kMaxBlocks) + " lines: split the document",
            given.source_path});
    }
    BuiltDocument built{.document = std::move(given)};
    Document& document = built.document;
    const bool is_page = text.is_page;
    for (Block& block : text.blocks) {
        analyzers::make_nfc(block.text);
        part_glued_marks(block.text);
    }
    CleanedText cleaned = remove_furniture(std::move(text));
    built.removed = std::move(cleaned.removed);
    // Behind the removal of page headers, which stand between the lines of a paragraph.
    if (!is_page) {
        part_headings_from_text(cleaned.blocks);
        join_wrapped_lines(cleaned.blocks);
    }
    std::vector<ActLine> lines = read_act_lines(cleaned.blocks);
    const ActEvidence evidence = count_articles(lines);
    const bool act = is_act(document, evidence);
    TextFacts facts;
    if (act) {
        document.sections = parse_act(cleaned.blocks, std::move(lines));
        facts = find_act_facts(document.sections);
        // Rules behind the order that approves them: the order's head says who and when.
        if (facts.title.empty() && facts.date.empty()) {
            facts = find_decision_facts(cleaned.blocks);
            facts.kind.clear();
        }
    } else {
        restore_judgment_lines(cleaned.blocks);
        facts = find_facts(document, cleaned.blocks);
        const std::vector<std::string> numbers = number_paragraphs(cleaned.blocks);
        mark_text_headings(cleaned.blocks, numbers);
        Anchors anchors;
        document.sections = group_paragraphs(cleaned.blocks, {}, anchors);
        add_numbered_parts(cleaned.blocks, numbers, document.sections, anchors);
    }
    fill(document.kind, guess_kind(act, evidence, cleaned.facts, facts));
    fill_fields(document, cleaned.facts, facts, cleaned.blocks);
    detect_languages(document);
    const Result<void> valid = validate(document, schema);
    if (!valid) return tl::unexpected(valid.error());
    return built;
}

}  // namespace axtar::corpus
