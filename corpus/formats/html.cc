#include "corpus/formats/html.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include "corpus/formats/charset.h"
#include "corpus/formats/html_block_builder.h"
#include "corpus/formats/html_elements.h"

namespace axtar::corpus {
namespace {

// The parser looks through its open elements at every end tag. Pages nest to a depth of fifty;
// where a hostile one goes deeper than this, the rest is given to a fresh parser.
constexpr std::size_t kMaxParserDepth = 2000;
constexpr std::size_t kChunkBytes = 8192;

std::string_view text_of(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

HtmlBlockBuilder& builder_of(void* context) { return *static_cast<HtmlBlockBuilder*>(context); }

void on_start(void* context, const xmlChar* name, const xmlChar** attributes) {
    std::array<std::pair<std::string_view, std::string_view>, 16> pairs{};
    std::size_t count = 0;
    for (; attributes != nullptr && *attributes != nullptr && count < pairs.size(); attributes += 2)
        pairs.at(count++) = {text_of(attributes[0]), text_of(attributes[1])};
    builder_of(context).start(text_of(name), {pairs.data(), count});
}

void on_end(void* context, const xmlChar* name) { builder_of(context).end(text_of(name)); }

void on_characters(void* context, const xmlChar* text, int size) {
    builder_of(context).characters(
        {reinterpret_cast<const char*>(text), static_cast<std::size_t>(std::max(size, 0))});
}

void on_error(void* /*context*/, const char* /*message*/, ...) {
}  // NOLINT(cert-dcl50-cpp): libxml2's type

xmlSAXHandler make_handler() {
    xmlSAXHandler handler{};
    handler.startElement = on_start;
    handler.endElement = on_end;
    handler.characters = on_characters;
    handler.ignorableWhitespace = on_characters;
    handler.cdataBlock = on_characters;  // content of script and style, which the builder skips
    handler.error = on_error;
    handler.warning = on_error;
    return handler;
}

struct FreeParser {
    void operator()(htmlParserCtxtPtr parser) const {
        if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);
        htmlFreeParserCtxt(parser);
    }
};
using Parser = std::unique_ptr<htmlParserCtxt, FreeParser>;

Parser make_parser(HtmlBlockBuilder& builder) {
    static const bool initialised = [] {
        xmlInitParser();
        return true;
    }();
    xmlSAXHandler handler = make_handler();  // copied by the parser
    Parser parser(initialised ? htmlCreatePushParserCtxt(&handler, &builder, nullptr, 0, nullptr,
                                                         XML_CHAR_ENCODING_UTF8)
                              : nullptr);
    if (parser) {
        htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                             HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                             HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
    }
    return parser;
}

// "<![if !supportFootnotes]>" and "<![endif]>" of word processors; the parser takes them for text.
std::string without_conditional_marks(std::string text) {
    constexpr std::size_t kLongestMark = 200;
    std::size_t start = text.find("<![");
    if (start == std::string::npos) return text;
    std::string kept;
    for (std::size_t at = 0;;) {
        const std::string_view mark = std::string_view(text).substr(start, kLongestMark);
        const std::size_t end = mark.find('>');
        const bool conditional = mark.starts_with("<![if") || mark.starts_with("<![endif") ||
                                 mark.starts_with("<![else");
        // "<![endif]-->" ends a comment and must stay.
        const bool whole = end != std::string_view::npos && mark[end - 1] == ']';
        if (conditional && whole) {
            kept.append(text, at, start - at);
            at = start + end + 1;
        }
        start = text.find("<![", start + 3);
        if (start != std::string::npos) continue;
        return kept.append(text, at);
    }
}

// The end of the next chunk: in front of a tag, so that a fresh parser could go on there.
std::size_t chunk_end(std::string_view text, std::size_t at) {
    if (text.size() - at <= kChunkBytes) return text.size();
    return std::min(text.find('<', at + kChunkBytes), text.size());
}

void close(const Parser& parser) { htmlParseChunk(parser.get(), nullptr, 0, 1); }

}  // namespace

Result<FormattedText> read_html(std::string_view bytes) {
    Result<DecodedText> decoded = decode_bytes(bytes, declared_charset(bytes));
    if (!decoded) return tl::unexpected(decoded.error());
    const std::string text = without_conditional_marks(std::move(decoded->text));
    HtmlBlockBuilder builder;
    Parser parser = make_parser(builder);
    for (std::size_t at = 0; parser && at < text.size() && !builder.is_full();) {
        const std::size_t end = chunk_end(text, at);
        // The size is an int there; a chunk without any tag can be long.
        constexpr std::size_t kMost = std::size_t{1} << 24U;
        const std::size_t size = std::min(end - at, kMost);
        htmlParseChunk(parser.get(), text.data() + at, static_cast<int>(size), 0);
        at += size;
        if (builder.depth() > kMaxParserDepth) {
            close(parser);
            builder.forget_open_elements();
            parser = make_parser(builder);
        }
    }
    if (!parser)
        return tl::unexpected(Error{ErrorCode::kInternal, "no memory for the HTML parser"});
    close(parser);
    FormattedText formatted = builder.finish();
    formatted.charset = decoded->charset;
    return formatted;
}

}  // namespace axtar::corpus
