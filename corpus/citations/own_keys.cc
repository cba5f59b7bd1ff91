#include "corpus/citations/own_keys.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpus/citations/act_number.h"
#include "corpus/citations/dated_acts.h"
#include "corpus/citations/named_treaties.h"

namespace axtar::corpus {
namespace {

using citations::Lexemes;
using enum citations::WordClass;

constexpr std::size_t kTitlePage = 4000;       // bytes that say which judgment this is
constexpr std::size_t kSymbolWithin = 600;     // a UN document has its symbol in its first lines
constexpr std::size_t kMaxApplications = 200;  // joined cases list that many

void add_once(std::vector<std::string>& keys, std::string key) {
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) {
        keys.push_back(std::move(key));
    }
}

std::string beginning(const Document& document, std::size_t bytes) {
    std::string text;
    for (const Section& section : document.sections) {
        if (text.size() >= bytes) break;
        text.append(section.text, 0, bytes - text.size());
        text += '\n';
    }
    return text;
}

bool is_legal(const Document& document) {
    return document.kind == "legislation" || document.kind == "treaty";
}

// “Reklam haqqında” Azərbaycan Respublikasının Qanunu, with or without the quotation marks, is the
// law that others cite by its title alone. Citations of Nakhchivan's laws say so.
std::string key_of_title(std::string_view title) {
    const Lexemes lexemes(title);
    std::size_t begin = 0;
    bool nakhchivan = false;
    for (std::size_t at = 0; at + 2 < lexemes.size(); ++at) {
        if (lexemes.folded(at).starts_with("naxcivan") && lexemes[at + 1].word == kMuxtar) {
            nakhchivan = nakhchivan || at == 0 || lexemes[at - 1].word == kHaqqinda;
        }
    }
    if (lexemes[0].word == kAzerbaijan && lexemes[1].word == kRepublic &&
        lexemes[2].word == kQanun) {
        begin = 3;
    }
    for (std::size_t at = begin; at < lexemes.size(); ++at) {
        if (lexemes[at].word != kHaqqinda) continue;
        const bool law = std::any_of(&lexemes[at], &lexemes[lexemes.size() - 1] + 1,
                                     [](const auto& one) { return one.word == kQanun; }) ||
                         begin != 0 || at + 1 == lexemes.size();
        if (!law) return "";
        return (nakhchivan ? "az-nmr:act:" : "az:act:") + title_slug(lexemes, begin, at + 1);
    }
    return "";
}

std::string_view body_of_decree(const Document& document) {
    const Lexemes words(document.issuer + " " + document.title);
    const auto says = [&words](citations::WordClass word) {
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (words[at].word == word) return true;
        }
        return false;
    };
    const bool cabinet = says(kNazirler);
    if (!cabinet && !says(kPrezident)) return "";
    if (says(kFerman) && !cabinet) return "decree";
    if (says(kSerencam)) return cabinet ? "cabinet-order" : "order";
    return says(kQerar) && cabinet ? "cabinet" : "";
}

// A decree, an order or a resolution of the Cabinet has a bare number that begins again: body,
// date and number are its key; it is cited by its title too, or by its date alone.
void add_decree_keys(const Document& document, std::vector<std::string>& keys) {
    for (const Citation& citation : find_citations(document.title)) {
        if (citation.kind == CitationKind::kDecree) add_once(keys, citation.act);
        if (citation.kind == CitationKind::kDecree) break;
    }
    const std::string_view body = body_of_decree(document);
    if (body.empty()) return;
    const std::string beginning = "az:" + std::string(body) + ":";
    const bool bare = !document.number.empty() &&
                      document.number.find_first_not_of("0123456789") == std::string::npos;
    const bool dated = document.date.size() == 10;
    if (bare && dated) add_once(keys, beginning + document.date + ":" + document.number);
    const Lexemes title(document.title);
    if (title[0].kind == citations::LexemeKind::kQuote) {
        const std::size_t close = citations::skip_quoted(title, 0);
        if (close != 0) add_once(keys, beginning + "act:" + title_slug(title, 1, close - 1));
    }
    if (dated) add_once(keys, beginning + document.date);
}

void add_act_keys(const Document& document, const CitationContext& context,
                  std::vector<std::string>& keys) {
    add_once(keys, context.act);
    const KnownActs& acts = context.acts != nullptr ? *context.acts : KnownActs::built_in();
    if (const auto number = citations::parse_act_number(document.number)) {
        const KnownAct* known = acts.by_number(number->number, number->convocation);
        add_once(keys, known != nullptr ? known->key : "az:" + number->text());
        add_once(keys, "az:" + number->text());
    }
    if (document.lang != "en") add_once(keys, key_of_title(document.title));
    add_decree_keys(document, keys);
    for (std::string& key : citations::treaty_keys_of(document)) {
        // The table has the names of those that it knows.
        if (keys.empty() || key.starts_with("ilo:")) add_once(keys, std::move(key));
    }
}

// "(Applications nos. 36925/10, 21487/12 and 72893/12)": those of the title page alone; further
// down stand the applications of other cases.
void add_applications(const Lexemes& lexemes, std::vector<std::string>& keys) {
    std::size_t at = 0;
    while (at < lexemes.size() && !lexemes.folded(at).starts_with("application")) ++at;
    std::size_t gap = 0;
    for (; at < lexemes.size() && gap < 6 && keys.size() < kMaxApplications; ++at, ++gap) {
        const bool number = lexemes[at].kind == citations::LexemeKind::kDigits &&
                            lexemes.is_mark(at + 1, '/') &&
                            lexemes[at + 2].kind == citations::LexemeKind::kDigits &&
                            lexemes[at + 2].folded_size == 2;
        if (!number) continue;
        add_once(keys, "echr-app:" + std::string(lexemes.folded(at)) + "/" +
                           std::string(lexemes.folded(at + 2)));
        at += 2;
        gap = 0;
    }
}

void add_judgment_keys(const Document& document, std::vector<std::string>& keys) {
    NamedBefore named;
    const CitationContext nothing;
    const std::string page = beginning(document, kTitlePage);
    for (const std::string_view number :
         {std::string_view(document.number), std::string_view(page)})
        add_applications(Lexemes(number), keys);
    // "CASE OF" before a name says that this is the judgment itself, which would be no citation.
    const Lexemes title(document.title);
    const bool case_of = title.folded(0) == "case" && title.folded(1) == "of";
    const std::string name = document.title.substr(case_of ? title[2].start : 0);
    for (const Citation& citation : find_citations(name, nothing, named)) {
        if (citation.kind == CitationKind::kCase || citation.kind == CitationKind::kApplication)
            add_once(keys, citation.key);
    }
}

// The symbol stands in the title, as the number, or alone among the first lines.
std::string symbol_of(const Document& document) {
    const std::string page = beginning(document, kSymbolWithin);
    const bool from_the_un = page.find("United Nations") != std::string::npos ||
                             page.find("UNITED\nNATIONS") != std::string::npos ||
                             page.find("UNITED NATIONS") != std::string::npos;
    for (const std::string& text :
         {document.number, document.title, from_the_un ? page : std::string()}) {
        for (const Citation& citation : find_citations(text)) {
            if (citation.kind == CitationKind::kUnSymbol) return citation.key;
        }
    }
    return "";
}

}  // namespace

std::string key_of_unnamed_act(const Document& document) {
    std::string key = "doc:" + document.id;
    std::replace(key.begin(), key.end(), '/', '~');  // a slash begins the provision; ids have no ~
    return key;
}

std::vector<std::string> own_keys_of(const Document& document, const CitationContext& context) {
    std::vector<std::string> keys;
    if (is_legal(document) || !context.act.empty()) {
        add_act_keys(document, context, keys);
    } else if (context.treaty == "echr") {
        add_judgment_keys(document, keys);
    }
    if (keys.empty() && !is_legal(document)) add_once(keys, symbol_of(document));
    return keys;
}

}  // namespace axtar::corpus
