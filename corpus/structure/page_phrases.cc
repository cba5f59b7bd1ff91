#include "corpus/structure/page_phrases.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "corpus/structure/date.h"
#include "corpus/structure/line_key.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxLine = 160;

enum class Phrase { kCounter, kTool, kLanguage, kSeparator, kLabel };

// Phrases as line_key writes them, # for a number. The longest that fits is taken.
struct PhraseRule {
    std::string_view words = {};
    Phrase kind = Phrase::kTool;
};
constexpr std::array<PhraseRule, 71> kPhrases = {{
    {"# defe oxunub", Phrase::kCounter},
    {"# defe oxunmusdur", Phrase::kCounter},
    {"# defe baxilib", Phrase::kCounter},
    {"# baxis", Phrase::kCounter},
    {"oxunub : #", Phrase::kCounter},
    {"oxunma sayi : #", Phrase::kCounter},
    {"baxis : #", Phrase::kCounter},
    {"baxis sayi : #", Phrase::kCounter},
    {"baxilib : #", Phrase::kCounter},
    {"baxilib : # defe", Phrase::kCounter},
    {"# times read", Phrase::kCounter},
    {"read # times", Phrase::kCounter},
    {"# views", Phrase::kCounter},
    {"# reads", Phrase::kCounter},
    {"views : #", Phrase::kCounter},
    {"viewed # times", Phrase::kCounter},
    {"hits : #", Phrase::kCounter},
    {"cap et", Phrase::kTool},
    {"cap versiyasi", Phrase::kTool},
    {"cap ucun", Phrase::kTool},
    {"geri", Phrase::kTool},
    {"geri qayit", Phrase::kTool},
    {"paylas", Phrase::kTool},
    {"paylas :", Phrase::kTool},
    {"paylasin", Phrase::kTool},
    {"paylasin :", Phrase::kTool},
    {"paylasim :", Phrase::kTool},
    {"dostuna gonder", Phrase::kTool},
    {"yuxari", Phrase::kTool},
    {"yuxari qalx", Phrase::kTool},
    {"print", Phrase::kTool},
    {"print version", Phrase::kTool},
    {"print this page", Phrase::kTool},
    {"back", Phrase::kTool},
    {"go back", Phrase::kTool},
    {"back to top", Phrase::kTool},
    {"share", Phrase::kTool},
    {"share :", Phrase::kTool},
    {"share this", Phrase::kTool},
    {"share on", Phrase::kTool},
    {"tweet", Phrase::kTool},
    {"facebook", Phrase::kTool},
    {"twitter", Phrase::kTool},
    {"whatsapp", Phrase::kTool},
    {"telegram", Phrase::kTool},
    {"linkedin", Phrase::kTool},
    {"instagram", Phrase::kTool},
    {"youtube", Phrase::kTool},
    {"x", Phrase::kTool},
    {"fb", Phrase::kTool},
    {"tg", Phrase::kTool},
    {"e-mail", Phrase::kTool},
    {"email", Phrase::kTool},
    {"pdf", Phrase::kTool},
    {"a+", Phrase::kTool},
    {"a-", Phrase::kTool},
    {"az", Phrase::kLanguage},
    {"en", Phrase::kLanguage},
    {"ru", Phrase::kLanguage},
    {"tr", Phrase::kLanguage},
    {"fr", Phrase::kLanguage},
    {"aze", Phrase::kLanguage},
    {"eng", Phrase::kLanguage},
    {"rus", Phrase::kLanguage},
    {"azerbaycanca", Phrase::kLanguage},
    {"english", Phrase::kLanguage},
    {"tarix :", Phrase::kLabel},
    {"date :", Phrase::kLabel},
    {"|", Phrase::kSeparator},
    {"/", Phrase::kSeparator},
    {"-", Phrase::kSeparator},
}};

std::vector<std::string> split_words(const std::string& key) {
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) words.push_back(word);
        word.clear();
    };
    for (const char c : key) {
        if (c == ' ' || c == ',') {
            end_word();
        } else if (c == ':' || c == '|' || c == '/') {
            end_word();
            words.emplace_back(1, c);
        } else {
            word += c;
        }
    }
    end_word();
    return words;
}

bool is_number(const std::string& word) {
    return !word.empty() && word.size() <= 9 &&
           word.find_first_not_of("0123456789.") == std::string::npos;
}

// How many words the phrase takes from `at` on; 0 where it does not stand there.
std::size_t match(std::string_view phrase, const std::vector<std::string>& words, std::size_t at) {
    std::size_t count = 0;
    for (std::size_t start = 0; start <= phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', start), phrase.size());
        const std::string_view wanted = phrase.substr(start, end - start);
        if (at + count >= words.size()) return 0;
        const std::string& word = words[at + count];
        if (wanted == "#" ? !is_number(word) : word != wanted) return 0;
        ++count;
        start = end + 1;
    }
    return count;
}

// Most lines of a text begin with none of the phrases, and need not be taken apart.
bool begins_with_a_phrase(const std::string& key) {
    const std::size_t start = key.find_first_not_of(" ,");
    if (start == std::string::npos) return false;
    const std::size_t end = std::min(key.find_first_of(" ,:|/", start), key.size());
    const std::string first = key.substr(start, std::max<std::size_t>(end - start, 1));
    return std::any_of(kPhrases.begin(), kPhrases.end(), [&](const PhraseRule& rule) {
        const std::string_view wanted = rule.words.substr(0, rule.words.find(' '));
        return wanted == "#" ? is_number(first) : wanted == first;
    });
}

}  // namespace

PageLine read_page_line(std::string_view line) {
    PageLine found;
    if (line.empty() || line.size() > kMaxLine) return found;
    std::string text(line);
    std::replace(text.begin(), text.end(), '\t', ' ');
    if (const auto date = find_date(text)) {
        found.date = date->iso;
        text.replace(date->start, date->length, " | ");
    }
    const std::string key = line_key(text);
    if (!begins_with_a_phrase(key)) return found;
    const std::vector<std::string> words = split_words(key);
    std::size_t languages = 0;
    for (std::size_t at = 0; at < words.size();) {
        std::size_t longest = 0;
        Phrase kind = Phrase::kSeparator;
        for (const PhraseRule& rule : kPhrases) {
            const std::size_t taken = match(rule.words, words, at);
            if (taken <= longest) continue;
            longest = taken;
            kind = rule.kind;
        }
        if (longest == 0) return found;
        found.counter = found.counter || kind == Phrase::kCounter;
        found.tool = found.tool || kind == Phrase::kTool;
        languages += kind == Phrase::kLanguage ? 1U : 0U;
        at += longest;
    }
    found.language_switch = languages >= 2;
    found.phrases_only =
        found.counter || found.tool || found.language_switch || !found.date.empty();
    return found;
}

}  // namespace axtar::corpus
