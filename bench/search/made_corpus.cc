/// axtar-made-corpus: prints a made-up corpus as JSON lines, the same every time: codes and acts of
/// articles in Azerbaijani, reports and decisions in English and Azerbaijani.
///
/// usage: axtar-made-corpus [DOCUMENTS]      default 1,200, about 25,000 sections
/// The words are made up but for a sprinkling of real legal ones, so that thesaurus and citations
/// have something to do; their frequencies follow Zipf's law.
#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "bench/search/made_words.h"

namespace axtar::bench {
namespace {

constexpr std::size_t kWords = 40'000;
constexpr std::size_t kArticles = 150;
constexpr std::size_t kParagraphs = 40;

// Single words and pairs of words that the built-in thesaurus has other names for.
constexpr std::array<std::string_view, 16> kAzerbaijani = {
    "işgəncə", "məhkəmə",      "hüquq",
    "azadlıq", "bərabərlik",   "insan hüquqları",
    "ləyaqət", "həbs",         "ədalətli məhkəmə",
    "polis",   "insan alveri", "tövsiyə",
    "qaçqın",  "uşaq",         "şikayət",
    "müavinət"};
constexpr std::array<std::string_view, 16> kEnglish = {
    "torture", "court",  "right",      "freedom",  "equality",          "human rights",
    "dignity", "arrest", "fair trial", "police",   "human trafficking", "recommendation",
    "refugee", "child",  "complaint",  "allowance"};
constexpr std::array<std::string_view, 4> kCodes = {"Mülki Məcəlləsi", "Cinayət Məcəlləsi",
                                                    "Əmək Məcəlləsi", "İnzibati Xətalar Məcəlləsi"};
constexpr std::array<std::string_view, 5> kIssuers = {"Milli Məclis", "Konstitusiya Məhkəməsi",
                                                      "Ali Məhkəmə", "Nazirlər Kabineti",
                                                      "Human Rights Committee"};

class Maker {
public:
    void print(std::size_t documents) {
        for (std::size_t i = 0; i < documents; ++i) {
            const bool act = i < kCodes.size() || i % 10 == 0;
            std::fputs((act ? make_act(i) : make_report(i)).c_str(), stdout);
        }
    }

private:
    /// One word in six is a real one.
    std::string text(std::size_t words, bool english) {
        std::string made;
        for (std::size_t i = 0; i < words; ++i) {
            if (i > 0) made += ' ';
            if (up_to(random_, 5) == 0) {
                made += (english ? kEnglish : kAzerbaijani)[zipf(random_, kEnglish.size())];
            } else {
                made += words_[zipf(random_, words_.size())];
            }
        }
        return made;
    }

    std::string head(std::size_t number, std::string_view kind, bool english,
                     const std::string& title) {
        const std::string year = std::to_string(1992 + up_to(random_, 32));
        return R"({"id": "made-)" + std::to_string(number) + R"(", "kind": ")" + std::string(kind) +
               R"(", "lang": ")" + (english ? "en" : "az") + R"(", "title": ")" + title +
               R"(", "date": ")" + year + R"(-0)" + std::to_string(1 + up_to(random_, 8)) +
               R"(-15", "issuer": ")" + std::string(kIssuers[up_to(random_, kIssuers.size() - 1)]) +
               R"(", "body": ")";
    }

    std::string make_act(std::size_t number) {
        const std::string name = number < kCodes.size() ? std::string(kCodes[number])
                                                        : text(3, false) + " haqqında Qanunu";
        std::string record =
            head(number, "legislation", false, "Azərbaycan Respublikasının " + name);
        for (std::size_t i = 1; i <= kArticles; ++i) {
            const std::string article = std::to_string(i);
            record += "Maddə " + article + ". " + text(4, false) + "\\n";
            for (int part = 1; part <= 3; ++part) {
                record += article + "." + std::to_string(part) + ". " + text(35, false) + ".\\n";
            }
            if (i % 5 == 0) record += "Bu, " + cited() + " əsasən həll edilir.\\n";
        }
        return record + "\"}\n";
    }

    std::string cited() {
        const std::string article = std::to_string(1 + up_to(random_, kArticles - 1));
        return "Mülki Məcəllənin " + article + ". maddəsinə";
    }

    std::string make_report(std::size_t number) {
        const bool english = number % 3 == 1;
        std::string record =
            head(number, number % 2 == 0 ? "decision" : "report", english, text(7, english));
        for (std::size_t i = 1; i <= kParagraphs; ++i) {
            record += std::to_string(i) + ". " + text(60, english) + ".\\n\\n";
        }
        return record + "\"}\n";
    }

    Random random_{20'240'229};
    std::vector<std::string> words_ = made_words(random_, kWords);
};

}  // namespace
}  // namespace axtar::bench

int main(int argc, char** argv) {
    constexpr std::size_t kDocuments = 1'200;
    try {
        const std::size_t documents = argc > 1 ? std::stoul(argv[1]) : kDocuments;
        axtar::bench::Maker().print(documents);
    } catch (const std::exception&) {
        std::fputs("usage: axtar-made-corpus [DOCUMENTS], a number\n", stderr);
        return 2;
    }
}
