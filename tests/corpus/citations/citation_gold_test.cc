#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/citations/find_citations.h"
#include "corpus/sources/json_record.h"
#include "tests/support/read_table.h"
#include "tests/support/shared_data.h"

namespace axtar::corpus {
namespace {

struct Label {
    std::size_t start = 0;
    std::size_t end = 0;
    std::string key = {};
    bool met = false;
};

struct Score {
    int right = 0;
    int wrong = 0;
    int missed = 0;

    [[nodiscard]] double precision() const { return ratio(right, right + wrong); }
    [[nodiscard]] double recall() const { return ratio(right, right + missed); }
    static double ratio(int part, int all) { return all == 0 ? 1.0 : double(part) / all; }
};

using Bodies = std::map<std::string, std::string>;

// The bytes of a file; of a compressed one by the program zstd, nothing where that is missing.
std::string read_all(const std::filesystem::path& file) {
    if (file.extension() != ".zst") {
        std::ostringstream all;
        all << std::ifstream(file).rdbuf();
        return all.str();
    }
    std::string bytes;
    const std::string command = "zstd -dcq '" + file.string() + "'";
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return bytes;
    std::array<char, 65536> buffer{};
    for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        bytes.append(buffer.data(), got);
    pclose(pipe);
    return bytes;
}

Bodies read_bodies(const std::filesystem::path& file) {
    Bodies bodies;
    std::istringstream lines(read_all(file));
    for (std::string line; std::getline(lines, line);) {
        const auto members = parse_json_record(line, file.string());
        if (!members) continue;
        std::string id;
        std::string body;
        for (const JsonMember& member : *members) {
            if (member.name == "id") id = member.values.at(0);
            if (member.name == "body") body = member.values.at(0);
        }
        bodies[id] = body;
    }
    return bodies;
}

std::map<std::string, std::vector<Label>> read_gold() {
    std::map<std::string, std::vector<Label>> gold;
    for (const auto& [where, columns] : tests::read_table("citations/gold.tsv")) {
        gold[columns.at(1)].push_back(
            {std::stoul(columns.at(2)), std::stoul(columns.at(3)), columns.at(4)});
    }
    return gold;
}

struct Passage {
    std::string where = {};
    std::size_t start = 0;
    std::size_t end = 0;
};

// A citation that reaches over the edge of a passage was not labelled and does not count.
void judge(const Passage& passage, const std::vector<Citation>& found, std::vector<Label> labels,
           std::map<std::string, Score>& scores, const std::string& half) {
    const auto count = [&](std::string_view kind, int Score::*what) {
        ++(scores[std::string(kind)].*what);
        ++(scores[half].*what);
        ++(scores["all"].*what);
    };
    for (const Citation& citation : found) {
        const bool inside = citation.start > passage.start && citation.end < passage.end;
        const auto label = std::find_if(labels.begin(), labels.end(), [&](const Label& one) {
            return !one.met && one.key == citation.key && one.start < citation.end &&
                   citation.start < one.end && one.start >= passage.start && one.end <= passage.end;
        });
        if (label != labels.end()) {
            label->met = true;
            if (inside) count(citation_kind_name(citation.kind), &Score::right);
        } else if (inside) {
            count(citation_kind_name(citation.kind), &Score::wrong);
            std::cout << "false: " << passage.where << " byte " << citation.start << " "
                      << citation.key << "\n";
        }
    }
    for (const Label& label : labels) {
        if (label.met || label.start <= passage.start || label.end >= passage.end) continue;
        ++scores[half].missed;
        ++scores["all"].missed;
        std::cout << "missed: " << passage.where << " byte " << label.start << " " << label.key
                  << "\n";
    }
}

TEST(FindCitations, AgreesWithTheHandLabelledPassages) {
    AXTAR_REQUIRE_SHARED_DATA(documents, "documents");
    const auto gold = read_gold();
    std::map<std::string, Bodies> files;
    std::map<std::string, std::vector<Citation>> cited;
    std::map<std::string, Score> scores;
    for (const auto& [where, columns] : tests::read_table("citations/passages.tsv")) {
        const std::string& file = columns.at(0);
        const std::string& id = columns.at(1);
        if (!files.contains(file)) files[file] = read_bodies(documents / file);
        if (files[file].empty() && file.ends_with(".zst")) {
            std::cout << "SKIPPED: " << where << ": no program zstd to read " << file << "\n";
            continue;
        }
        ASSERT_TRUE(files[file].contains(id)) << where << ": no document " << id;
        const CitationContext context{
            .act = columns.at(5),
            .article = columns.at(6),
            .treaty = columns.at(7),
            .jurisdiction = columns.size() > 8 ? columns.at(8) : std::string()};
        const std::string run =
            id + " " + context.act + " " + context.article + " " + context.jurisdiction;
        if (!cited.contains(run)) cited[run] = find_citations(files[file][id], context);
        const Passage passage{where, std::stoul(columns.at(2)), std::stoul(columns.at(3))};
        std::vector<Label> labels;
        if (const auto found = gold.find(id); found != gold.end()) {
            std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(labels),
                         [&](const Label& label) {
                             return label.start >= passage.start && label.end <= passage.end;
                         });
        }
        judge(passage, cited[run], labels, scores, "half " + columns.at(4));
    }
    for (const auto& [name, score] : scores) {
        std::cout << name << ": " << score.right << " right, " << score.wrong << " wrong, "
                  << score.missed << " missed, precision " << score.precision() << ", recall "
                  << score.recall() << "\n";
    }
    EXPECT_GT(scores["all"].right, 200);
    EXPECT_GE(scores["all"].precision(), 0.98);
    EXPECT_GE(scores["all"].recall(), 0.95);
}

}  // namespace
}  // namespace axtar::corpus
