#include "tests/corpus/formats/pdf_file.h"

#include <cstdio>
#include <string_view>
#include <utility>

#include "base/utf8.h"

namespace axtar::corpus {
namespace {

// The letters that Latin-1 lacks get codes of their own in the fonts' encoding.
constexpr const char* kDifferences =
    "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [ 2 /dotlessi "
    "/scedilla /gbreve 6 /Idotaccent ] >>";

std::string encoded(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded decoded = utf8::decode(text, at);
        at += decoded.size;
        unsigned code = decoded.code_point < 256 ? static_cast<unsigned>(decoded.code_point) : '?';
        if (decoded.code_point == U'ı') code = 2;
        if (decoded.code_point == U'ş') code = 3;
        if (decoded.code_point == U'ğ') code = 4;
        if (decoded.code_point == U'İ') code = 6;
        char octal[8];
        std::snprintf(octal, sizeof octal, "\\%03o", code);
        bytes += octal;
    }
    return bytes;
}

std::string content_of(const PlacedPage& page) {
    std::string content;
    for (const PlacedText& each : page) {
        char place[120];
        std::snprintf(place, sizeof place, "BT /%s %.2f Tf 1 0 0 1 %.2f %.2f Tm (",
                      each.bold ? "B" : "R", each.size, each.x, 842 - each.y);
        content += place + encoded(each.text) + ") Tj ET\n";
    }
    return content;
}

std::string file_of(const std::vector<std::string>& objects, const std::string& trailer) {
    std::string file = "%PDF-1.4\n";
    std::vector<std::size_t> offsets;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        offsets.push_back(file.size());
        file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t table = file.size();
    file += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
        char line[40];
        std::snprintf(line, sizeof line, "%010zu 00000 n \n", offset);
        file += line;
    }
    return file + "trailer\n<< /Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R " +
           trailer + " >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

std::vector<std::string> objects_of(const std::vector<PlacedPage>& pages,
                                    const std::string& title) {
    std::string kids;
    for (std::size_t i = 0; i < pages.size(); ++i) kids += std::to_string(6 + i * 2) + " 0 R ";
    std::vector<std::string> objects = {
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [" + kids + "] >>",
        std::string("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding ") +
            kDifferences + " >>",
        std::string("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding ") +
            kDifferences + " >>",
        "<< /Title (" + title + ") >>"};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::string content = content_of(pages[i]);
        objects.push_back(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /R 3 0 R "
            "/B 4 0 R >> >> /Contents " +
            std::to_string(7 + i * 2) + " 0 R >>");
        objects.push_back("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" +
                          content + "endstream");
    }
    return objects;
}

}  // namespace

std::string pdf_of(const std::vector<PlacedPage>& pages, const std::string& title) {
    return file_of(objects_of(pages, title), "/Info 5 0 R");
}

std::string locked_pdf() {
    const std::string unknown(32, 'x');
    return file_of(objects_of({{{.x = 50, .y = 50, .text = "text"}}}, ""),
                   "/ID [(0123456789abcdef) (0123456789abcdef)] /Encrypt << /Filter /Standard /V 1 "
                   "/R 2 /P -4 /O (" +
                       unknown + ") /U (" + unknown + ") >>");
}

void add_lines(PlacedPage& page, double x, double y, double step,
               const std::vector<std::string>& lines, double size) {
    for (const std::string& line : lines) {
        page.push_back({.x = x, .y = y, .size = size, .text = line});
        y += step;
    }
}

}  // namespace axtar::corpus
