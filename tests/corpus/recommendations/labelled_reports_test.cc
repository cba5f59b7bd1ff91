#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/enrichment/enricher.h"
#include "corpus/inspection.h"
#include "corpus/recommendations/split_recommendations.h"
#include "tests/corpus/recommendations/labelled_bodies.h"
#include "tests/support/read_table.h"
#include "tests/support/shared_data.h"

// The finder against labels that were made by hand from the published texts, before it was written.
namespace axtar::corpus {
namespace {

using tests::read_table;

struct Label {
    std::string where = {};
    std::string key = {};  ///< its first letters, without blanks
    bool must = true;      ///< false: counts neither way
    bool found = false;
    std::string addressee = {};
    std::string deadline = {};
};

struct Score {
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t missed = 0;

    [[nodiscard]] double precision() const { return ratio(right, right + wrong); }
    [[nodiscard]] double recall() const { return ratio(right, right + missed); }
    static double ratio(std::size_t part, std::size_t all) {
        return all == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(all);
    }
    void add(const Score& other) {
        right += other.right;
        wrong += other.wrong;
        missed += other.missed;
    }
};

std::string letters_of_span(const Section& section) {
    const Recommendation& found = *section.recommendation;
    return letters_only(section.text.substr(found.start, found.end - found.start));
}

// One recommendation meets one label; a label of "either" saves it from counting as wrong.
void judge(const Section& section, std::vector<Label>& labels, bool counts, Score& score) {
    const std::string letters = letters_of_span(section);
    const auto label = std::find_if(labels.begin(), labels.end(), [&](const Label& each) {
        return !each.found && letters.find(each.key) != std::string::npos;
    });
    if (label != labels.end()) {
        label->found = true;
        if (label->must) ++score.right;
        const Recommendation& found = *section.recommendation;
        if (label->addressee.size() > 1) {
            EXPECT_EQ(found.addressees, std::vector<std::string>{label->addressee}) << label->where;
        }
        if (label->deadline.size() > 1) {
            EXPECT_EQ(found.deadline, label->deadline) << label->where;
        }
    } else if (counts) {
        ++score.wrong;
        std::cout << "wrong: " << section.anchor << " " << section.text.substr(0, 200) << "\n";
    }
}

void count_missed(const std::string& id, const std::vector<Label>& labels, Score& score) {
    for (const Label& label : labels) {
        if (label.found || !label.must) continue;
        ++score.missed;
        std::cout << "missed in " << id << ": " << label.where << " " << label.key << '\n';
    }
}

TEST(LabelledReports, OfTheSampleCorpusAreFoundWithAddresseesAndDeadlines) {
    std::map<std::string, std::vector<Label>> labels;
    for (const auto& [where, columns] : read_table("recommendations/sample_corpus.tsv")) {
        labels[columns.at(0)].push_back({where, letters_only(columns.at(2)),
                                         columns.at(1) == "recommendation", false, columns.at(3),
                                         columns.at(4)});
    }
    Inspection inspection = inspect({tests::sample_corpus_path()}, Schema::built_in());
    Score score;
    std::size_t documents = 0;
    for (InspectedDocument& each : inspection.documents) {
        Document& document = each.document;
        if (document.kind == "recommendation") continue;
        split_recommendations(document, Gazetteer::built_in());
        ++documents;
        std::vector<Label>& own = labels[document.id];
        for (const Section& section : document.sections) {
            if (section.recommendation) judge(section, own, true, score);
        }
        count_missed(document.id, own, score);
    }
    std::cout << documents << " documents: precision " << score.precision() << ", recall "
              << score.recall() << '\n';
    EXPECT_GE(documents, 60U);
    EXPECT_GE(score.right, 100U);
    EXPECT_GE(score.precision(), 0.9);
    EXPECT_GE(score.recall(), 0.8);
}

struct LabelledDocument {
    std::size_t from = 0;  ///< of the letters of the body: what was read by the labeller
    std::size_t to = 0;
    std::vector<Label> labels = {};
    std::string letters = {};
};

// The labels of the shared reports, as letters; a text that has changed since is a failure.
std::map<std::string, LabelledDocument> read_labels(
    const std::map<std::string, std::string>& bodies) {
    std::map<std::string, LabelledDocument> documents;
    for (const auto& [where, columns] : read_table("recommendations/shared_reports.tsv")) {
        const auto body = bodies.find(columns.at(0));
        if (body == bodies.end()) {
            ADD_FAILURE() << where << ": no document " << columns.at(0);
            continue;
        }
        const std::size_t from = std::stoul(columns.at(2));
        const std::size_t to = std::stoul(columns.at(3));
        const std::string text = body->second.substr(from, to - from);
        EXPECT_EQ(crc32_hex(text), columns.at(4)) << where << ": the text is not the one labelled";
        LabelledDocument& document = documents[columns.at(0)];
        if (columns.at(1) == "range") {
            document.letters = letters_only(body->second);
            document.from = letters_only(body->second.substr(0, from)).size();
            document.to = letters_only(body->second.substr(0, to)).size();
            continue;
        }
        document.labels.push_back({where,
                                   letters_only(text).substr(0, 44),
                                   columns.at(1) == "recommendation",
                                   false,
                                   {},
                                   {}});
    }
    return documents;
}

// A recommendation counts where the labeller has read; its place is that of its first letters.
bool lies_in_range(const LabelledDocument& document, const Section& section,
                   std::size_t& searched) {
    const std::string key = letters_of_span(section).substr(0, 30);
    std::size_t at = document.letters.find(key, searched);
    if (at == std::string::npos) at = document.letters.find(key);
    if (at == std::string::npos) return true;
    searched = at;
    return at >= document.from && at < document.to;
}

TEST(LabelledReports, OfTheSharedDataAreFound) {
    AXTAR_REQUIRE_SHARED_DATA(folder, "documents");
    std::vector<std::filesystem::path> files;
    for (const char* name : {"en_un_reports", "az_court", "az_other", "en_other"}) {
        files.push_back(folder / (std::string(name) + ".jsonl"));
    }
    std::map<std::string, LabelledDocument> labelled = read_labels(read_bodies(files));
    ASSERT_GE(labelled.size(), 10U);
    Score all;
    Score prose;
    for (InspectedDocument& each : inspect(files, Schema::built_in()).documents) {
        const auto found = labelled.find(each.document.id);
        if (found == labelled.end()) continue;
        split_recommendations(each.document, Gazetteer::built_in());
        Score score;
        std::size_t searched = 0;
        for (const Section& section : each.document.sections) {
            if (!section.recommendation) continue;
            const bool counts = lies_in_range(found->second, section, searched);
            judge(section, found->second.labels, counts, score);
        }
        count_missed(each.document.id, found->second.labels, score);
        std::cout << each.document.id << ": " << score.right << " right, " << score.wrong
                  << " wrong, " << score.missed << " missed\n";
        all.add(score);
        // Three documents are long numbered lists, easier than the rest together.
        if (found->second.labels.size() < 90) prose.add(score);
    }
    std::cout << "all: precision " << all.precision() << ", recall " << all.recall()
              << "; without the long lists: " << prose.precision() << ", " << prose.recall()
              << '\n';
    EXPECT_GE(all.precision(), 0.9);
    EXPECT_GE(all.recall(), 0.8);
    EXPECT_GE(prose.right, 80U);
    EXPECT_GE(prose.precision(), 0.9);
    EXPECT_GE(prose.recall(), 0.8);
}

}  // namespace
}  // namespace axtar::corpus
