#include "tests/corpus/formats/docx_file.h"

#include <cstddef>
#include <stdexcept>
#include <zip.h>

namespace axtar::corpus {
namespace {

std::string styles() {
    return docx_part(
        "styles",
        R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Bashliq1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Outline3"><w:name w:val="X"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Child"><w:name w:val="Y"/><w:basedOn w:val="Outline3"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Z"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="paragraph" w:styleId="Article"><w:name w:val="A"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr>
<w:outlineLvl w:val="1"/></w:pPr></w:style>)");
}

std::string level(int index, const std::string& form, const std::string& text, int start = 1) {
    return "<w:lvl w:ilvl=\"" + std::to_string(index) + "\"><w:start w:val=\"" +
           std::to_string(start) + "\"/><w:numFmt w:val=\"" + form + "\"/><w:lvlText w:val=\"" +
           text + "\"/></w:lvl>";
}

std::string abstract_list(int id, const std::string& levels) {
    return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels +
           "</w:abstractNum>";
}

std::string list(int id, int abstract, const std::string& more = "") {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
           std::to_string(abstract) + "\"/>" + more + "</w:num>";
}

std::string numbering() {
    return docx_part(
        "numbering",
        abstract_list(1, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2)")) +
            abstract_list(2, level(0, "upperRoman", "%1.", 4) + level(1, "lowerLetter", "%2)")) +
            abstract_list(3, level(0, "bullet", "x")) +
            abstract_list(4, level(0, "decimal", "%1.")) +
            abstract_list(5, level(0, "decimal", "Maddə %1.")) + list(1, 1) + list(2, 2) +
            list(3, 3) +
            list(4, 4,
                 "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>") +
            list(5, 5));
}

std::string paragraph(const std::string& text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

}  // namespace

std::string docx_part(const std::string& root, const std::string& content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + root +
           " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
           " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">" +
           content + "</w:" + root + ">";
}

std::string docx_of(const std::string& body) {
    return zip_of(
        {{"[Content_Types].xml", "<Types/>"},
         {"word/document.xml", docx_part("document", "<w:body>" + body + "</w:body>")},
         {"word/styles.xml", styles()},
         {"word/numbering.xml", numbering()},
         {"word/footnotes.xml",
          docx_part("footnotes", "<w:footnote w:id=\"0\" w:type=\"separator\">" + paragraph("---") +
                                     "</w:footnote><w:footnote w:id=\"2\">" + paragraph("Qeyd.") +
                                     paragraph("Davamı.") + "</w:footnote>")},
         {"word/endnotes.xml", docx_part("endnotes", "<w:endnote w:id=\"1\">" +
                                                         paragraph("Son qeyd.") + "</w:endnote>")},
         {"docProps/core.xml",
          "<cp:coreProperties><dc:title>Su Məcəlləsi haqqında</dc:title>"
          "<dc:language>az</dc:language></cp:coreProperties>"}});
}

std::string zip_of(const std::vector<std::pair<std::string, std::string>>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (archive == nullptr) throw std::runtime_error(zip_error_strerror(&error));
    zip_source_keep(target);  // read again below
    for (const auto& [name, content] : entries) {
        zip_source_t* const source = zip_source_buffer(archive, content.data(), content.size(), 0);
        if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
            throw std::runtime_error(zip_strerror(archive));
    }
    if (zip_close(archive) != 0) throw std::runtime_error(zip_strerror(archive));
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    std::string bytes(static_cast<std::size_t>(stat.size), '\0');
    zip_source_open(target);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

}  // namespace axtar::corpus
