#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/amendments/amendments.h"
#include "corpus/formats/text.h"
#include "corpus/schema.h"
#include "corpus/sources/json_record.h"
#include "corpus/structure/document_builder.h"
#include "tests/support/shared_data.h"

namespace axtar::corpus {
namespace {

struct Law {
    std::string id = {};
    std::string body = {};
    Document document = {};
};

Law law_of(const std::string& line) {
    Law law;
    const auto members = parse_json_record(line, "shared data");
    if (!members) return law;
    Document given{.kind = "legislation"};
    for (const JsonMember& member : *members) {
        if (member.name == "id") law.id = member.values.at(0);
        if (member.name == "body") law.body = member.values.at(0);
        if (member.name == "title") given.title = member.values.at(0);
    }
    given.id = law.id;
    auto built = build_document(std::move(given), text_blocks(law.body), Schema::built_in());
    EXPECT_TRUE(built.has_value()) << law.id;
    if (built) law.document = std::move(built->document);
    find_amendments(law.document);
    return law;
}

// "12" of a line that begins with "[12]", after blanks of any kind; empty for others.
std::string mark_of(std::string_view line) {
    const std::size_t open = line.find('[');
    if (open == std::string_view::npos || open > 6) return {};
    for (const char byte : line.substr(0, open)) {
        if (byte > ' ' && static_cast<unsigned char>(byte) < 0x80) return {};
    }
    const std::size_t close = line.find(']', open);
    if (close == std::string_view::npos || close == open + 1) return {};
    const std::string_view number = line.substr(open + 1, close - open - 1);
    if (number.find_first_not_of("0123456789") != std::string_view::npos) return {};
    return std::string(number);
}

// Notes by a rule of its own, from the published text: what stands behind a line's "[n]", from the
// last "[1]" on.
std::map<std::string, std::string> notes_by_rule(const std::string& body) {
    std::map<std::string, std::string> notes;
    std::string number;
    std::istringstream lines(body);
    for (std::string line; std::getline(lines, line);) {
        const std::string mark = mark_of(line);
        if (mark == "1") notes.clear();
        if (!mark.empty()) number = mark;
        if (!number.empty()) notes[number] += line + "\n";
    }
    return notes;
}

struct Counts {
    std::size_t notes = 0;
    std::size_t act_and_date = 0;
    std::size_t provision = 0;
    std::size_t action = 0;
    std::size_t earlier = 0;
    std::size_t earlier_found = 0;
    std::size_t sectioned = 0;
};

// "12" of "note-12" and "note-12~2".
std::string number_of(std::string_view anchor) {
    constexpr std::string_view kNote = "note-";
    if (!anchor.starts_with(kNote)) return {};
    anchor.remove_prefix(kNote.size());
    return std::string(anchor.substr(0, anchor.find_first_not_of("0123456789")));
}

Counts count(const Law& law) {
    std::map<std::string, std::vector<const Amendment*>> found;
    for (const Amendment& amendment : law.document.amendments)
        found[number_of(amendment.note)].push_back(&amendment);
    std::set<std::string> sectioned;
    for (const Section& section : law.document.sections) {
        if (section.role == Role::kFootnote) sectioned.insert(number_of(section.anchor));
    }
    Counts counts;
    for (const auto& [number, text] : notes_by_rule(law.body)) {
        const auto& told = found[number];
        const auto any = [&told](auto has) { return std::any_of(told.begin(), told.end(), has); };
        ++counts.notes;
        counts.sectioned += sectioned.contains(number) ? 1U : 0U;
        counts.act_and_date += any(
            [](const Amendment* each) { return !each->act_number.empty() && !each->date.empty(); });
        counts.provision += any([](const Amendment* each) { return !each->provision.empty(); });
        counts.action +=
            any([](const Amendment* each) { return each->action != AmendmentAction::kUnknown; });
        if (text.find("redaksiyada deyilirdi") == std::string::npos &&
            text.find("redaksiyasında deyilirdi") == std::string::npos) {
            continue;
        }
        ++counts.earlier;
        counts.earlier_found += any([](const Amendment* each) { return !each->prior.empty(); });
    }
    return counts;
}

double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 100 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

void print(const std::string& name, const Counts& counts) {
    std::printf("%-30s %6zu %8.1f %9.1f %7.1f %8zu %8.1f\n", name.c_str(), counts.notes,
                percent(counts.act_and_date, counts.notes), percent(counts.provision, counts.notes),
                percent(counts.action, counts.notes), counts.earlier,
                percent(counts.earlier_found, counts.earlier));
}

void expect_understood(std::istream& lines, std::size_t least_notes) {
    Counts all;
    std::cout << "act                             notes  act+date  provision  action  earlier"
                 " found (percent)\n";
    for (std::string line; std::getline(lines, line);) {
        const Law law = law_of(line);
        const Counts counts = count(law);
        print(law.id, counts);
        all.notes += counts.notes;
        all.act_and_date += counts.act_and_date;
        all.provision += counts.provision;
        all.action += counts.action;
        all.earlier += counts.earlier;
        all.earlier_found += counts.earlier_found;
        all.sectioned += counts.sectioned;
    }
    print("all", all);
    EXPECT_GE(all.notes, least_notes);
    EXPECT_EQ(all.sectioned, all.notes) << "notes that are no footnote";
    EXPECT_GE(percent(all.act_and_date, all.notes), 99);
    EXPECT_GE(percent(all.provision, all.notes), 99);
    EXPECT_GE(percent(all.action, all.notes), 99);
    EXPECT_GE(percent(all.earlier_found, all.earlier), 99);
}

TEST(SharedAmendments, NotesOfTheLawsAreUnderstood) {
    AXTAR_REQUIRE_SHARED_DATA(jsonl, "documents/az_legislation.jsonl");
    std::ifstream file(jsonl);
    expect_understood(file, 1500);
}

TEST(SharedAmendments, NotesOfTheCodesAreUnderstood) {
    AXTAR_REQUIRE_SHARED_DATA(packed, "bulk/az_legislation_bulk.jsonl.zst");
    FILE* pipe = popen(("zstd -dc '" + packed.string() + "' 2>/dev/null").c_str(), "r");
    ASSERT_NE(pipe, nullptr);
    std::string text;
    std::vector<char> buffer(1U << 16U);
    for (std::size_t size = 0; (size = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        text.append(buffer.data(), size);
    if (pclose(pipe) != 0 || text.empty())
        GTEST_SKIP() << "SKIPPED: the program zstd is missing; it opens " << packed;
    std::istringstream lines(text);
    expect_understood(lines, 3500);
}

TEST(SharedAmendments, NoTextOfTheLawIsAmongTheNotesAndNoNoteInTheLaw) {
    AXTAR_REQUIRE_SHARED_DATA(jsonl, "documents/az_legislation.jsonl");
    std::ifstream file(jsonl);
    for (std::string line; std::getline(file, line);) {
        const Law law = law_of(line);
        bool notes = false;
        for (const Section& section : law.document.sections) {
            const bool note =
                section.role == Role::kFootnote || section.role == Role::kPriorWording;
            EXPECT_TRUE(note || !notes) << law.id << ": " << section.anchor << " behind the notes";
            notes = notes || note;
            if (!note) {
                EXPECT_EQ(section.text.find("nömrəli Azərbaycan Respublikasının Qanunu (“"),
                          std::string::npos)
                    << law.id << " " << section.anchor;
            }
        }
    }
}

}  // namespace
}  // namespace axtar::corpus
