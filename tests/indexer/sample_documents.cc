#include "tests/indexer/sample_documents.h"

#include <array>
#include <random>

namespace axtar::tests {
namespace {

constexpr std::array<const char*, 24> kWords = {
    "hüquqların", "müdafiəsi", "məhkəmələr", "işgəncə",       "uşaqlar",   "qaçqın",
    "statusu",    "maddə",     "əmək",       "məzuniyyət",    "the",       "rights",
    "of",         "prisoners", "detention",  "conditions",    "ombudsman", "recommendation",
    "246-IIKQ",   "25-ci",     "çəki",       "öyrənilmişdir", "ədliyyə",   "International",
};

std::string words(std::mt19937& random, unsigned count) {
    std::string text;
    for (unsigned i = 0; i < count; ++i) {
        text += i == 0 ? "" : i % 17 == 0 ? ".\n" : " ";
        text += kWords[random() % kWords.size()];
    }
    return text;
}

}  // namespace

corpus::Document sample_document(const std::string& id, unsigned seed) {
    std::seed_seq seeds{seed, static_cast<unsigned>(std::hash<std::string>{}(id))};
    std::mt19937 random(seeds);
    corpus::Document document;
    document.id = id;
    document.kind = random() % 2 == 0 ? "report" : "legislation";
    document.lang = random() % 2 == 0 ? "az" : "en";
    document.title = words(random, 5);
    document.date = "20" + std::to_string(10 + random() % 15) + "-03-01";
    document.issuer = "Ədliyyə Nazirliyi";
    document.addressees = {"Daxili İşlər Nazirliyi", "Penitensiar Xidmət"};
    document.topics = {"detention/conditions"};
    document.source_path = "folder/" + id + ".txt";
    const unsigned sections = 1 + static_cast<unsigned>(random() % 4);
    for (unsigned i = 0; i < sections; ++i) {
        const std::string heading = words(random, 3);
        document.sections.push_back({.anchor = "s-" + std::to_string(i + 1),
                                     .heading = heading,
                                     .heading_path = {words(random, 2)},
                                     .text = heading + "\n" + words(random, 60),
                                     .lang = document.lang});
    }
    for (auto notes = random() % 3; notes > 0; --notes) {
        document.amendments.push_back({.note = "note-" + std::to_string(notes),
                                       .act_number = std::to_string(random() % 900) + "-IVQD",
                                       .date = "2013-11-22",
                                       .provision = "1",
                                       .anchor = "s-1",
                                       .action = corpus::AmendmentAction::kNewWording});
    }
    return document;
}

std::vector<corpus::Document> sample_documents(unsigned count, unsigned seed) {
    std::vector<corpus::Document> documents;
    for (unsigned i = 0; i < count; ++i) {
        documents.push_back(sample_document("doc-" + std::to_string(i), seed));
    }
    return documents;
}

}  // namespace axtar::tests
