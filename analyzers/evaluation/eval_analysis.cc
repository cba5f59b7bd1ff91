#include "analyzers/evaluation/eval_analysis.h"

#include <fstream>
#include <iomanip>
#include <map>
#include <ostream>

#include "analyzers/azerbaijani/stemmer.h"
#include "analyzers/table_lines.h"

namespace axtar::analyzers {

namespace {

using NamedStemmers = std::vector<std::pair<std::string, StemFunction>>;

Result<std::ifstream> open(const std::filesystem::path& path) {
    std::ifstream file(path);
    if (!file) {
        return tl::unexpected(Error{ErrorCode::kNotFound,
                                    "cannot be read; name an existing text file", path.string()});
    }
    return file;
}

/// "N;ABL;PL" is of part "N".
std::map<std::string, std::vector<GoldRow>> by_part_of_speech(const std::vector<GoldRow>& rows) {
    std::map<std::string, std::vector<GoldRow>> parts;
    for (const GoldRow& row : rows)
        parts[row.features.substr(0, row.features.find(';'))].push_back(row);
    return parts;
}

void print_line(std::ostream& out, const std::string& part, const std::string& spelling,
                const std::string& name, const ConflationFigures& figures) {
    out << std::left << std::setw(6) << part << std::setw(8) << spelling << std::setw(10) << name
        << std::right << std::setw(7) << figures.items << std::setw(8) << figures.lemmas
        << std::fixed << std::setprecision(4) << std::setw(11) << figures.precision()
        << std::setw(9) << figures.recall() << std::setw(9) << figures.f1() << std::setw(11)
        << figures.agreement() << '\n';
}

void print_figures(std::ostream& out, const std::string& part, const std::vector<GoldRow>& rows,
                   const NamedStemmers& stemmers) {
    const std::vector<GoldRow> folded = fold_rows(rows);
    for (const auto& [name, stem] : stemmers) {
        print_line(out, part, "right", name, measure_conflation(rows, stem));
    }
    for (const auto& [name, stem] : stemmers) {
        print_line(out, part, "folded", name, measure_conflation(folded, stem));
    }
}

void print_classes(std::ostream& out, const std::string& title,
                   const std::vector<WorstClass>& classes) {
    if (classes.empty()) return;
    out << '\n' << title << '\n';
    for (const WorstClass& entry : classes) {
        out << entry.name;
        if (entry.wrong_pairs > 0) out << " (" << entry.wrong_pairs << ")";
        for (const std::string& member : entry.members) out << " | " << member;
        out << '\n';
    }
}

void print_table(std::ostream& out, const std::filesystem::path& path,
                 const std::vector<GoldRow>& rows, const NamedStemmers& stemmers,
                 std::size_t worst) {
    out << "\n"
        << path.filename().string() << ": " << rows.size() << " rows\n"
        << "part  spell.  stemmer     items  lemmas  precision   recall       F1  agreement\n";
    const auto parts = by_part_of_speech(rows);
    if (parts.size() > 1) print_figures(out, "all", rows, stemmers);
    for (const auto& [part, part_rows] : parts) print_figures(out, part, part_rows, stemmers);
    const StemFunction& ours = stemmers.back().second;
    print_classes(out, "Lemmas whose forms have several stems:", torn_lemmas(rows, ours, worst));
    print_classes(out, "Stems that mix lemmas:", mixed_stems(rows, ours, worst));
}

}  // namespace

std::string first_letters(std::string_view word, std::size_t count) {
    std::size_t at = 0;
    while (at < word.size() && count > 0) {
        ++at;
        while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U) ++at;
        --count;
    }
    return std::string(word.substr(0, at));
}

Result<std::vector<std::string>> read_word_list(const std::filesystem::path& path) {
    Result<std::ifstream> file = open(path);
    if (!file) return tl::unexpected(file.error());
    std::vector<std::string> words;
    for (std::string line; std::getline(*file, line);) {
        if (line.empty() || line.front() == '#') continue;
        words.push_back(line.substr(0, line.find('\t')));
    }
    if (words.empty()) {
        return tl::unexpected(Error{ErrorCode::kInvalidArgument, "has no words", path.string()});
    }
    return words;
}

Result<std::vector<GoldRow>> read_gold(const std::filesystem::path& path) {
    Result<std::ifstream> file = open(path);
    if (!file) return tl::unexpected(file.error());
    std::vector<GoldRow> rows;
    std::size_t number = 0;
    for (std::string line; std::getline(*file, line);) {
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty() || line.front() == '#') continue;
        const auto columns = split(line, '\t');
        if (columns.size() < 3 || columns[0].empty() || columns[1].empty()) {
            return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                        "expected lemma, form, features",
                                        path.string() + ":" + std::to_string(number)});
        }
        rows.push_back({std::string(columns[0]), std::string(columns[1]), std::string(columns[2])});
    }
    if (rows.empty()) {
        return tl::unexpected(Error{ErrorCode::kInvalidArgument, "has no rows", path.string()});
    }
    return rows;
}

Result<void> run_eval_analysis(const EvalAnalysisOptions& options, std::ostream& out) {
    NamedStemmers stemmers = {
        {"none", [](std::string_view word) { return std::string(word); }},
        {"F5", [](std::string_view word) { return first_letters(word, 5); }},
    };
    stemmers.insert(stemmers.end(), options.stemmers.begin(), options.stemmers.end());
    const AzerbaijaniStemmer ours;
    stemmers.emplace_back("axtar", [&](std::string_view word) { return ours.stem(word); });
    for (const auto& path : options.gold) {
        const auto rows = read_gold(path);
        if (!rows) return tl::unexpected(rows.error());
        print_table(out, path, *rows, stemmers, options.worst);
    }
    for (const auto& path : options.words) {
        const auto words = read_word_list(path);
        if (!words) return tl::unexpected(words.error());
        print_classes(out, "Largest classes of " + path.filename().string() + ":",
                      largest_classes(*words, stemmers.back().second, options.largest_classes));
    }
    return {};
}

}  // namespace axtar::analyzers
