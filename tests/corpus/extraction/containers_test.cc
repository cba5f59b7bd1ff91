// Files that hold several documents: tables, JSON files and archives.

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/formats/csv.h"
#include "corpus/inspection.h"
#include "tests/corpus/extraction/zip_writer.h"
#include "tests/corpus/sections_of.h"
#include "tests/support/temporary_directory.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> places(const Inspection& inspection) {
    std::vector<std::string> found;
    for (const InspectedDocument& each : inspection.documents) {
        const std::string& path = each.document.source_path;
        found.push_back(path.substr(path.rfind('/', path.find('!')) + 1));
    }
    return found;
}

Inspection read_as(const std::string& name, const std::string& bytes) {
    const tests::TemporaryDirectory folder;
    return inspect({folder.write(name, bytes)}, Schema::built_in());
}

std::vector<std::vector<std::string>> rows_of(std::string_view text, char separator = ',') {
    CsvReader reader(text, separator);
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> cells;
    while (reader.next(cells) == CsvReader::Status::kRow) rows.push_back(cells);
    return rows;
}

TEST(CsvReader, ReadsQuotesLineEndsAndEmptyCells) {
    EXPECT_THAT(rows_of("a,b\r\n\"x, \"\"y\"\"\",\"1\r2\"\r\n"),
                ElementsAre(ElementsAre("a", "b"), ElementsAre("x, \"y\"", "1\n2")));
    EXPECT_THAT(rows_of("a\rb\r"), ElementsAre(ElementsAre("a"), ElementsAre("b")));
    EXPECT_THAT(rows_of("a,,\n,b"), ElementsAre(ElementsAre("a", "", ""), ElementsAre("", "b")));
    EXPECT_THAT(rows_of("5\" of rain,\"b\"c"), ElementsAre(ElementsAre("5\" of rain", "bc")));
    EXPECT_THAT(rows_of("\n\n , \n"), IsEmpty());
    EXPECT_THAT(rows_of("a;b", ';'), ElementsAre(ElementsAre("a", "b")));
}

TEST(CsvReader, CountsEmptyRowsAndNamesAnOpenQuote) {
    CsvReader reader("a\n\nb\n\"c\n", ',');
    std::vector<std::string> cells;
    EXPECT_EQ(reader.next(cells), CsvReader::Status::kRow);
    EXPECT_EQ(reader.next(cells), CsvReader::Status::kRow);
    EXPECT_EQ(reader.row(), 3U);
    EXPECT_EQ(reader.next(cells), CsvReader::Status::kUnclosed);
    EXPECT_EQ(reader.row(), 4U);
}

// Sixty megabytes of commas used to take gigabytes, and the names of as many columns hours.
TEST(CsvReader, KeepsNoMoreCellsThanASpreadsheetHas) {
    std::string wide = "a";
    for (std::size_t i = 0; i < 1'000'000; ++i) wide += ",b";
    const std::string table = wide + "\nc,d\n";
    CsvReader reader(table, ',');
    std::vector<std::string> cells;
    ASSERT_EQ(reader.next(cells), CsvReader::Status::kRow);
    EXPECT_THAT(cells, SizeIs(CsvReader::kMostCells + 1));
    EXPECT_THAT(cells.back(), SizeIs(1'000'000 - CsvReader::kMostCells + 1));
    ASSERT_EQ(reader.next(cells), CsvReader::Status::kRow);
    EXPECT_THAT(cells, ElementsAre("c", "d"));
    const Inspection heading = read_as("t.csv", "text," + wide + "\nx,y\n");
    EXPECT_THAT(heading.rejects.at(0).reason, HasSubstr("more than 16384 cells"));
    const Inspection row = read_as("t.csv", "text,id\n" + wide + "\nMətn.,x\n");
    EXPECT_THAT(row.rejects.at(0).reason, HasSubstr("the row has 16385 cells"));
    EXPECT_THAT(row.documents, SizeIs(1));
}

TEST(CsvReader, FindsTheSeparator) {
    EXPECT_EQ(find_separator("id;body;\"a,b,c,d\"\n1,2,3,4,5"), ';');
    EXPECT_EQ(find_separator("id\tbody"), '\t');
    EXPECT_EQ(find_separator("body"), ',');
}

TEST(Table, RowsAreDocumentsWithTheFieldsThatTheFirstRowNames) {
    const Inspection inspection =
        read_as("t.csv",
                "Nömrə;Tarix;Ünvanlandığı qurum;Mövzu;Status;Tövsiyənin mətni;Qeyd\n"
                "T-1;2020-01-02;Ədliyyə Nazirliyi | Penitensiar Xidmət;detention;done;"
                "Kameralarda işıqlandırmanın yaxşılaşdırılması tövsiyə olunur.;x\n"
                "T-2;;;;;;\n"
                ";;;;;;\n"
                "T-3;2020-02-30;;;;\"Mətn; burada.\";\n"
                "T-4;;;;;Mətn.;;artıq\n");
    ASSERT_THAT(inspection.documents, SizeIs(1)) << to_text(inspection, false);
    const Document& document = inspection.documents.at(0).document;
    EXPECT_EQ(document.id, "t.csv:2");
    EXPECT_EQ(document.number, "T-1");
    EXPECT_EQ(document.date, "2020-01-02");
    EXPECT_EQ(document.status, "done");
    EXPECT_THAT(document.addressees, ElementsAre("Ədliyyə Nazirliyi", "Penitensiar Xidmət"));
    ASSERT_THAT(inspection.rejects, SizeIs(3));
    EXPECT_THAT(inspection.rejects.at(0).place, HasSubstr("t.csv:3"));
    EXPECT_THAT(inspection.rejects.at(0).reason, HasSubstr("'body' is missing"));
    EXPECT_THAT(inspection.rejects.at(1).place, HasSubstr("t.csv:5"));
    EXPECT_THAT(inspection.rejects.at(1).reason, HasSubstr("date"));
    EXPECT_THAT(inspection.rejects.at(2).reason, HasSubstr("8 cells"));
    EXPECT_THAT(inspection.notes, ElementsAre(HasSubstr("'qeyd' is not in the schema")));
}

TEST(Table, IsGivenUpWhereNoRowCanBeRead) {
    std::string rows = "id,text\n";
    for (int i = 0; i < 5'000; ++i) rows += "x,\n";
    rows += "a,Mətn burada.\n";  // begins the count anew
    for (int i = 0; i < 10'005; ++i) rows += "x,\n";
    const Inspection inspection = read_as("t.csv", rows + "b,Mətn burada.\n");
    EXPECT_THAT(inspection.documents, SizeIs(1));
    EXPECT_THAT(inspection.rejects, SizeIs(15'001));
    EXPECT_THAT(inspection.rejects.back().reason, HasSubstr("the rest of the file is not read"));
}

TEST(Table, ThatCannotBeReadIsNamedWithItsColumns) {
    EXPECT_THAT(read_as("t.csv", "a,b\n1,2\n").rejects.at(0).reason,
                HasSubstr("no column of text"));
    EXPECT_THAT(read_as("t.csv", "text,body\n1,2\n").rejects.at(0).reason,
                HasSubstr("two columns mean 'body'"));
    std::string many = "a0";
    for (int i = 1; i < 1000; ++i) many += ",a" + std::to_string(i);
    EXPECT_THAT(read_as("t.csv", many + "\n1,2\n").rejects.at(0).reason,
                HasSubstr("\"a19\" and 980 more"));
    EXPECT_THAT(read_as("t.csv", "text\n\"open\n").rejects.at(0).reason, HasSubstr("not closed"));
    EXPECT_THAT(read_as("t.csv", "\n\n").rejects.at(0).reason, HasSubstr("empty"));
}

// The same row as spreadsheets of different systems save it.
TEST(Table, EncodingsAndSeparatorsOfSpreadsheets) {
    const std::string utf16 = [] {
        const std::string ascii = "id\ttext\r\n1\tSome words of a row.\r\n";
        std::string bytes = "\xFF\xFE";
        for (const char c : ascii) bytes += {c, '\0'};
        return bytes;
    }();
    for (const auto& [bytes, expected] : std::vector<std::pair<std::string, std::string>>{
             {"\xEF\xBB\xBFid,text\n1,Uşaq hüquqları\n", "Uşaqhüquqları"},
             {"sep=;\nid;text\n1;Uşaq hüquqları\n", "Uşaqhüquqları"},
             {"id;text\n1;U\xFE"
              "aq h\xFCquqlar\xFD\n",
              "Uşaqhüquqları"},
             {"id,text\r1,caf\x8E, le fran\x8D"
              "ais\r",
              "café"},
             {"id,text\n1,\xCF\xF0\xE0\xE2\xE0 \xF7\xE5\xEB\xEE\xE2\xE5\xEA\xE0 \xE8 "
              "\xE3\xF0\xE0\xE6\xE4\xE0\xED\xE8\xED\xE0\n",
              "Правачеловекаигражданина"},
             {utf16, "Somewordsofarow."}}) {
        const std::string quoted = expected == "café" ? "id,text\r1,\"caf\x8E\"\r" : bytes;
        const Inspection inspection = read_as("t.csv", quoted);
        ASSERT_THAT(inspection.documents, SizeIs(1)) << expected << to_text(inspection, false);
        EXPECT_THAT(joined_text(inspection.documents.at(0).document.sections), HasSubstr(expected));
    }
}

TEST(JsonFile, AnObjectOrAnArrayOfRecords) {
    const Inspection one = read_as("a.json", R"({"title":"Ad","body":"Mətn burada."})");
    ASSERT_THAT(one.documents, SizeIs(1));
    EXPECT_EQ(one.documents.at(0).document.id, "a.json");
    const Inspection several = read_as(
        "a.json",
        R"([{"id":"x","body":"Mətn, {bir} [iki]."}, {"id":"y"}, 7, {"body":"Mətn \"üç\"."}])");
    EXPECT_THAT(places(several), ElementsAre("a.json:1", "a.json:4"));
    ASSERT_THAT(several.rejects, SizeIs(2));
    EXPECT_THAT(several.rejects.at(0).place, HasSubstr("a.json:2"));
    EXPECT_THAT(read_as("a.json", "[1,2]").rejects.at(0).reason, HasSubstr("not a document"));
    EXPECT_THAT(read_as("a.json", "[{\"body\":\"x\"").documents, IsEmpty());
}

TEST(Archive, IsReadAsAFolder) {
    const std::string inner = tests::make_zip({{"deep.txt", "Dərindəki mətn."}});
    const Inspection inspection = read_as(
        "a.zip", tests::make_zip({{"acts/page.html", "<title>Ad</title><p>Mətn burada."},
                                  {"acts/page.meta.json", R"({"id":"page-1","kind":"news"})"},
                                  {"rows.csv", "id,text\nr1,Birinci sətir.\nr2,\n"},
                                  {"lines.jsonl", "{\"id\":\"l1\",\"body\":\"Mətn.\"}\n"},
                                  {"folder/", ""},
                                  {"__MACOSX/._page.html", "x"},
                                  {"style.css", "x"},
                                  {"table.xls", "x"},
                                  {"windows\\path.txt", "Mətn burada."},
                                  {"empty.txt", ""},
                                  {"more.zip", inner}}));
    EXPECT_THAT(places(inspection),
                ElementsAre("a.zip!acts/page.html", "a.zip!rows.csv:2", "a.zip!lines.jsonl:1",
                            "a.zip!windows/path.txt", "a.zip!more.zip!deep.txt"));
    EXPECT_EQ(inspection.documents.at(0).document.id, "page-1");
    EXPECT_EQ(inspection.documents.at(0).document.kind, "news");
    EXPECT_EQ(inspection.documents.at(3).document.id, "a.zip/windows/path.txt");
    EXPECT_EQ(inspection.documents.at(4).document.id, "a.zip/more.zip/deep.txt");
    ASSERT_THAT(inspection.rejects, SizeIs(3));
    EXPECT_THAT(inspection.rejects.at(0).place, HasSubstr("a.zip!rows.csv:3"));
    EXPECT_THAT(inspection.rejects.at(1).place, HasSubstr("a.zip!table.xls"));
    EXPECT_THAT(inspection.rejects.at(2).reason, HasSubstr("the file is empty"));
}

TEST(Archive, OfManyFilesOutlivesItsReaderProcess) {
    std::vector<std::pair<std::string, std::string>> files;
    for (int i = 0; i < 500; ++i)
        files.emplace_back(std::to_string(1000 + i) + ".html",
                           "<p>Mətn burada " + std::to_string(i));
    const Inspection inspection = read_as("a.zip", tests::make_zip(files));
    EXPECT_THAT(inspection.documents, SizeIs(500));
    EXPECT_THAT(inspection.rejects, IsEmpty());
}

TEST(Archive, DamagedOnesAreNamed) {
    const std::string whole =
        tests::make_zip({{"a.txt", std::string(5000, 'a')}, {"b.txt", "Mətn."}});
    EXPECT_THAT(read_as("a.zip", whole.substr(0, whole.size() / 2)).rejects.at(0).reason,
                HasSubstr("not a ZIP archive"));
    std::string flipped = whole;
    constexpr std::size_t kInFirstFile = 30 + 5 + 4;  // behind its head and name
    flipped.at(kInFirstFile) = static_cast<char>(flipped.at(kInFirstFile) ^ 0x55);
    const Inspection inspection = read_as("a.zip", flipped);
    EXPECT_EQ(inspection.documents.size() + inspection.rejects.size(), 2U);
    EXPECT_THAT(inspection.rejects, SizeIs(1)) << to_text(inspection, false);
}

}  // namespace
}  // namespace axtar::corpus
