#include "corpus/extraction/word_document.h"

#include "corpus/extraction/program_path.h"
#include "corpus/extraction/tool_run.h"
#include "corpus/formats/text.h"

namespace axtar::corpus {
namespace {

// The container of all Word documents from version 6 on.
bool is_compound_file(std::string_view bytes) {
    return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

Result<FormattedText> as_text(const Result<std::string>& output) {
    if (!output) return tl::unexpected(output.error());
    if (output->find_first_not_of(" \t\r\n\f") == std::string::npos) {
        return tl::unexpected(
            Error{ErrorCode::kMalformedDocument, "the Word document has no text"});
    }
    return read_text(*output);
}

}  // namespace

Result<FormattedText> read_word_document(const std::string& launcher, std::string_view bytes) {
    const auto antiword = find_tool("antiword");
    const auto catdoc = find_tool("catdoc");
    if (!antiword && !catdoc) {
        return tl::unexpected(Error{ErrorCode::kMalformedDocument,
                                    "Word documents of before 2007 are read by the program "
                                    "antiword: install it (apt install antiword catdoc), or save "
                                    "the document as DOCX"});
    }
    // A paragraph a line, in UTF-8. It reads its standard input by name: by "-" it would copy it to
    // a file first.
    Result<FormattedText> text = tl::unexpected(Error{});
    if (antiword) {
        text =
            as_text(run_tool(launcher, {.program = *antiword,
                                        .arguments = {"-w", "0", "-m", "UTF-8.txt", "/dev/stdin"},
                                        .input = bytes}));
    }
    // catdoc takes any bytes for text, so it gets nothing but what is surely of Word.
    if (text || !catdoc || (antiword && !is_compound_file(bytes))) return text;
    Result<FormattedText> second = as_text(run_tool(
        launcher, {.program = *catdoc, .arguments = {"-w", "-d", "utf-8"}, .input = bytes}));
    return second || !antiword ? second : text;
}

}  // namespace axtar::corpus
