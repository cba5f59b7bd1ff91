#include "corpus/citations/known_acts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "corpus/citations/act_number.h"
#include "corpus/citations/provision_number.h"

namespace axtar::corpus {
namespace {

using citations::Lexeme;
using citations::LexemeKind;
using citations::Lexemes;

constexpr std::size_t kMaxSlugBytes = 160;
constexpr std::size_t kColumns = 9;
constexpr std::size_t kMaxSuffix = 12;  // "-sindəkilərdən" is about as long as case endings get

constexpr std::array<std::string_view, 13> kSkippedWords = {
    "the", "of", "all", "and", "or", "on", "for", "a", "their", "ve", "ya", "against", "ilo"};

bool is_skipped(std::string_view word) {
    return std::find(kSkippedWords.begin(), kSkippedWords.end(), word) != kSkippedWords.end();
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        std::string_view part = text.substr(0, end);
        while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
        parts.push_back(part);
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::uint64_t hash_of(std::string_view word) {  // FNV-1a
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char letter : word) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
    }
    return hash ^ (hash >> 32U);
}

std::optional<ActKind> act_kind(std::string_view name) {
    constexpr std::array<std::string_view, 6> kNames = {"constitution",       "code",   "law",
                                                        "constitutional_law", "treaty", "body"};
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<ActKind>(found - kNames.begin());
}

unsigned to_number(std::string_view text) {
    unsigned value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// "mecellesi" → "mecelle", "pakti" → "pakt": what all cases of the name begin with.
void cut_possessive(std::string& word) {
    const auto is_vowel = [](char letter) {
        return std::string_view("aeiou").find(letter) != std::string_view::npos;
    };
    if (word.size() < 4 || (word.back() != 'i' && word.back() != 'u')) return;
    const std::size_t size = word.size();
    if (word[size - 2] == 's' && is_vowel(word[size - 3])) {
        word.resize(size - 2);
    } else if (!is_vowel(word[size - 2])) {
        word.resize(size - 1);
    }
}

// "Law on Police", "law of the Republic": without such a word between, "law enforcement" and "law
// and education" are ordinary words.
bool is_title_led(const Lexemes& lexemes, std::size_t from, std::size_t title) {
    for (std::size_t at = from; at < title; ++at) {
        if (lexemes.folded(at) == "on" || lexemes.folded(at) == "of") return true;
    }
    return false;
}

// "Torture Convention" is a name, "torture and the Convention", "family of the Code" are not:
// nothing but signs stands before the noun that a name ends with, or the name's own "to": "Protocol
// No. 13 to the Convention". `from`: behind the word of the name before the noun.
bool is_noun_apart(const Lexemes& lexemes, std::size_t from, std::size_t noun) {
    using enum citations::WordClass;
    const citations::WordClass word = lexemes[noun].word;
    const bool ends_name = word == kCode || word == kConvention || word == kCovenant ||
                           word == kProtocol || word == kCharter || word == kAgreement ||
                           word == kConstitution;
    if (!ends_name || lexemes.folded(from - 1) == "to") return false;
    for (std::size_t at = from; at < noun; ++at) {
        if (lexemes[at].kind == LexemeKind::kWord && lexemes.folded(at) != "ilo") return true;
    }
    return false;
}

// The next lexeme of a name at or behind `at`, articles and light marks passed over.
std::size_t next_name_lexeme(const Lexemes& lexemes, std::size_t at) {
    for (std::size_t steps = 0; steps < 4; ++steps, ++at) {
        const Lexeme& lexeme = lexemes[at];
        const bool light = lexeme.kind == LexemeKind::kQuote || lexeme.kind == LexemeKind::kDash ||
                           lexemes.is_mark(at, ',') || lexemes.is_mark(at, '(') ||
                           lexemes.is_mark(at, ')') || lexemes.raw(at) == "’" ||
                           (lexemes.is_mark(at, '.') && at > 0 &&
                            lexemes[at - 1].word == citations::WordClass::kNo);
        if (!light && !(lexeme.kind == LexemeKind::kWord && is_skipped(lexemes.folded(at)))) break;
    }
    return at;
}

Error bad_line(std::string_view place, std::size_t line, std::string message) {
    return Error{ErrorCode::kInvalidArgument, std::move(message),
                 std::string(place) + ":" + std::to_string(line)};
}

}  // namespace

std::string title_slug(const Lexemes& lexemes, std::size_t begin, std::size_t end) {
    std::string slug;
    for (std::size_t at = begin; at < end; ++at) {
        const LexemeKind kind = lexemes[at].kind;
        if (kind != LexemeKind::kWord && kind != LexemeKind::kDigits) continue;
        const std::string_view word = lexemes.folded(at);
        if (slug.size() + word.size() + 1 > kMaxSlugBytes) break;
        if (!slug.empty()) slug += '-';
        slug += word;
    }
    return slug;
}

std::string title_slug(std::string_view title) {
    const Lexemes lexemes(title);
    return title_slug(lexemes, 0, lexemes.size());
}

const KnownActs& KnownActs::built_in() {
    static const KnownActs acts = [] {
        KnownActs built;
        if (const auto added = built.add_lines(built_in_known_acts(), "known_acts.tsv"); !added) {
            std::fprintf(stderr, "%s: %s\n", added.error().place.c_str(),
                         added.error().message.c_str());
            std::abort();  // the table is part of the program; a test reads every line of it
        }
        return built;
    }();
    return acts;
}

Result<KnownActs> KnownActs::parse(std::string_view lines, std::string_view place) {
    KnownActs acts = built_in();
    if (auto added = acts.add_lines(lines, place); !added) return tl::unexpected(added.error());
    return acts;
}

Result<void> KnownActs::add_lines(std::string_view lines, std::string_view place) {
    std::size_t number = 0;
    for (std::string_view line : split(lines, '\n')) {
        ++number;
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string_view> columns = split(line, '\t');
        if (columns.size() < 5 || columns.size() > kColumns) {
            return tl::unexpected(bad_line(place, number,
                                           "expected 5 to 9 columns separated by tabs (key, kind, "
                                           "articles, name_az, name_en, ...), found " +
                                               std::to_string(columns.size())));
        }
        columns.resize(kColumns);
        const auto kind = act_kind(columns[1]);
        if (columns[0].empty() || columns[0].find_first_of(" /*") != std::string_view::npos) {
            return tl::unexpected(
                bad_line(place, number, "a key is needed, without spaces, slashes and asterisks"));
        }
        if (!kind) {
            return tl::unexpected(bad_line(place, number,
                                           "unknown kind '" + std::string(columns[1]) +
                                               "'; known are constitution, code, law, "
                                               "constitutional_law, treaty, body"));
        }
        KnownAct act{std::string(columns[0]), *kind, to_number(columns[2]), std::string(columns[3]),
                     std::string(columns[4])};
        for (const std::string_view name : split(columns[5], ';')) {
            if (!name.empty()) act.short_names.emplace_back(name);
        }
        for (const std::string_view note : split(columns[8], ';')) {
            if (note == "committee") act.names_a_committee = true;
            if (note == "un") act.of_united_nations = true;
            if (note.starts_with("typed=")) act.typed_en.emplace_back(note.substr(6));
            if (note.starts_with("typed_az=")) act.typed_az.emplace_back(note.substr(9));
            if (note.starts_with("year=")) act.year = to_number(note.substr(5));
            if (note.starts_with("number=")) act.number = note.substr(7);
            if (note.starts_with("ets=")) act.treaty_series = to_number(note.substr(4));
        }
        add_act(std::move(act), columns[6], columns[7]);
    }
    return {};
}

void KnownActs::add_act(KnownAct act, std::string_view other_az, std::string_view other_en) {
    const auto [place, is_new] =
        by_key_.try_emplace(act.key, static_cast<std::uint32_t>(acts_.size()));
    const std::uint32_t index = place->second;
    if (is_new) {
        acts_.push_back(std::move(act));
    } else {
        acts_[index] = std::move(act);
    }
    if (const auto number = citations::parse_act_number(
            acts_[index].key.substr(acts_[index].key.starts_with("az:") ? 3 : 0))) {
        by_number_[number->number * 100ULL + number->convocation] = index;
    }
    add_names(index, other_az, other_en);
    add_typed_names(index);
}

void KnownActs::add_names(std::uint32_t index, std::string_view other_az,
                          std::string_view other_en) {
    const KnownAct act = acts_[index];
    std::vector<std::string_view> az = split(other_az, ';');
    std::vector<std::string_view> en = split(other_en, ';');
    az.insert(az.begin(), act.name_az);
    en.insert(en.begin(), act.name_en);
    for (const std::string& name : act.short_names) add_alias(name, index, AliasForm::kShort);
    // The name of what is no act keeps the act whose name it begins with from being read.
    const bool is_law = act.kind == ActKind::kLaw || act.kind == ActKind::kConstitutionalLaw;
    for (const std::string_view name : az) {
        if (name.empty()) continue;
        if (is_law) {
            add_law_title(name, index);
        } else if (act.kind != ActKind::kConstitution) {  // the recogniser knows it by its noun
            add_alias(name, index, AliasForm::kAzerbaijani);
        }
    }
    for (const std::string_view name : en) {
        if (name.empty()) continue;
        if (is_law) {
            add_alias("law on " + std::string(name), index, AliasForm::kEnglish);
            add_alias("law of the republic of azerbaijan on " + std::string(name), index,
                      AliasForm::kEnglish);
        } else {
            add_alias(name, index, AliasForm::kEnglish);
            // "the Protocol to the Covenant on …" means the optional one.
            constexpr std::string_view kOptional = "Optional ";
            if (name.starts_with("Optional Protocol to ")) {
                add_alias(name.substr(kOptional.size()), index, AliasForm::kEnglish);
            }
        }
    }
}

void KnownActs::add_typed_names(std::uint32_t index) {
    const auto is_short = [](std::string_view name) {
        return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    };
    const KnownAct act = acts_[index];
    const std::size_t first = aliases_.size();
    for (const std::string& name : act.typed_az) add_alias(name, index, AliasForm::kAzerbaijani);
    for (const std::string& name : act.typed_en) {
        add_alias(name, index, is_short(name) ? AliasForm::kShort : AliasForm::kEnglish);
    }
    std::for_each(aliases_.begin() + static_cast<std::ptrdiff_t>(first), aliases_.end(),
                  [](Alias& alias) { alias.typed = true; });
}

void KnownActs::add_law_title(std::string_view title, std::uint32_t act) {
    by_title_[title_slug(title)] = act;
    const std::string name(title);
    add_alias(name + " qanunu", act, AliasForm::kAzerbaijani);
    add_alias(name + " azərbaycan respublikasının qanunu", act, AliasForm::kAzerbaijani);
    add_alias(name + " konstitusiya qanunu", act, AliasForm::kAzerbaijani);
    add_alias(name + " azərbaycan respublikasının konstitusiya qanunu", act,
              AliasForm::kAzerbaijani);
}

void KnownActs::add_alias(std::string_view name, std::uint32_t act, AliasForm form) {
    const Lexemes lexemes(name);
    const bool open_end = form == AliasForm::kAzerbaijani;
    Alias alias{{}, act, open_end, form == AliasForm::kShort, form == AliasForm::kEnglish};
    for (std::size_t at = 0; at < lexemes.size(); ++at) {
        const LexemeKind kind = lexemes[at].kind;
        if (kind != LexemeKind::kWord && kind != LexemeKind::kDigits) continue;
        if (kind == LexemeKind::kWord && is_skipped(lexemes.folded(at))) continue;
        alias.words.emplace_back(lexemes.folded(at));
    }
    if (alias.words.empty()) return;
    alias.law_on = form == AliasForm::kEnglish && alias.words.front() == "law";
    if (open_end) cut_possessive(alias.words.back());
    // A name of one inflected word cannot be found by its first word; the recogniser knows
    // "Konstitusiya" by itself.
    if (open_end && alias.words.size() == 1) alias.open_end = false;
    const std::uint64_t hash = hash_of(alias.words.front());
    first_words_.set(hash % first_words_.size());
    by_first_word_[hash].push_back(static_cast<std::uint32_t>(aliases_.size()));
    aliases_.push_back(std::move(alias));
}

const KnownAct* KnownActs::find(std::string_view key) const {
    const auto found = by_key_.find(std::string(key));
    return found == by_key_.end() ? nullptr : &acts_[found->second];
}

const KnownAct* KnownActs::by_number(unsigned number, unsigned convocation) const {
    const auto found = by_number_.find(number * 100ULL + convocation);
    return found == by_number_.end() ? nullptr : &acts_[found->second];
}

const KnownAct* KnownActs::by_treaty_series(unsigned number) const {
    const auto found = std::find_if(acts_.begin(), acts_.end(), [number](const KnownAct& act) {
        return number != 0 && act.treaty_series == number;
    });
    return found == acts_.end() ? nullptr : &*found;
}

const KnownAct* KnownActs::by_title(std::string_view slug) const {
    const auto found = by_title_.find(std::string(slug));
    return found == by_title_.end() ? nullptr : &acts_[found->second];
}

std::vector<KnownActs::FullName> KnownActs::treaty_names() const {
    std::vector<FullName> names;
    for (const Alias& alias : aliases_) {
        const bool full = !alias.short_name && acts_[alias.act].kind == ActKind::kTreaty;
        if (full) names.push_back({alias.act, &alias.words, alias.english});
    }
    return names;
}

std::size_t KnownActs::match_alias(const Alias& alias, const Lexemes& lexemes,
                                   std::size_t at) const {
    const std::size_t last = alias.words.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        const std::size_t behind = at;
        if (i > 0) at = next_name_lexeme(lexemes, at);
        if (i == 1 && alias.law_on && !is_title_led(lexemes, behind, at)) return 0;
        if (i > 0 && i == last && alias.english && is_noun_apart(lexemes, behind, at)) return 0;
        const std::string_view word = lexemes.folded(at);
        const bool fits = i == last && alias.open_end
                              ? word.starts_with(alias.words[i]) &&
                                    word.size() <= alias.words[i].size() + kMaxSuffix
                              : word == alias.words[i];
        // "the present Protocol" and a paragraph "1." below it are not "Protocol 1".
        const bool new_line =
            i > 0 && lexemes[at].kind == LexemeKind::kDigits && lexemes[at].line_start;
        if (!fits || new_line) return 0;
        ++at;
    }
    return at;
}

bool KnownActs::may_begin(const Lexemes& lexemes, std::size_t at) const {
    return first_words_.test(hash_of(lexemes.folded(at)) % first_words_.size());
}

KnownActs::Match KnownActs::match(const Lexemes& lexemes, std::size_t at, bool typed) const {
    Match best;
    const std::string_view first = lexemes.folded(at);
    const std::uint64_t hash = hash_of(first);
    if (!first_words_.test(hash % first_words_.size())) return best;
    const auto found = by_first_word_.find(hash);
    if (found == by_first_word_.end()) return best;
    for (const std::uint32_t index : found->second) {
        const Alias& alias = aliases_[index];
        const bool left_out = alias.typed || (alias.short_name && !lexemes[at].all_capitals);
        if (left_out && !typed) continue;
        const std::size_t end = match_alias(alias, lexemes, at);
        if (end == 0 || end < best.end) continue;
        if (end > best.end) best = {{}, end, alias.short_name, alias.english};
        if (std::find(best.acts.begin(), best.acts.end(), alias.act) == best.acts.end()) {
            best.acts.push_back(alias.act);
        }
    }
    return best;
}

KnownActs::Match KnownActs::match_with_ending(std::string_view folded) const {
    Match best;
    // From the longest name on: "cpmnin" is CPM and no shorter one.
    for (std::size_t size = folded.size(); size-- > 2 && best.end == 0;) {
        if (!citations::is_case_ending(folded.substr(size))) continue;
        const std::string_view name = folded.substr(0, size);
        const auto found = by_first_word_.find(hash_of(name));
        if (found == by_first_word_.end()) continue;
        for (const std::uint32_t index : found->second) {
            const Alias& alias = aliases_[index];
            if (!alias.short_name || alias.words.size() > 1 || alias.words.front() != name)
                continue;
            best.acts.push_back(alias.act);
            best.end = size;
            best.short_name = true;
        }
    }
    return best;
}

}  // namespace axtar::corpus
