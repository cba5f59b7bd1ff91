#include "tests/server/documented_example.h"

#include <stdexcept>

#include "server/url.h"

namespace axtar::tests {
namespace {

constexpr std::string_view kOrigin = "http://127.0.0.1:8080";
constexpr std::string_view kEllipsis = "…";

std::vector<std::string> split_lines(std::string_view page) {
    std::vector<std::string> lines;
    while (!page.empty()) {
        const std::size_t end = std::min(page.find('\n'), page.size());
        lines.emplace_back(page.substr(0, end));
        page.remove_prefix(std::min(end + 1, page.size()));
    }
    return lines;
}

/// The words of a command line as a shell sees them, as far as quotation marks go.
std::vector<std::string> split_words(std::string_view command) {
    std::vector<std::string> words;
    std::string word;
    bool begun = false;
    char quote = 0;
    for (const char c : command) {
        if (quote != 0) {
            if (c == quote) {
                quote = 0;
            } else {
                word += c;
            }
        } else if (c == '\'' || c == '"') {
            quote = c;
            begun = true;
        } else if (c == ' ') {
            if (begun) words.push_back(word);
            word.clear();
            begun = false;
        } else {
            word += c;
            begun = true;
        }
    }
    if (begun) words.push_back(word);
    return words;
}

std::runtime_error bad(std::size_t line, const std::string& what) {
    return std::runtime_error("line " + std::to_string(line) + " of the page: " + what);
}

DocumentedExample read_command(std::size_t line, std::string_view command) {
    DocumentedExample example{.line = line};
    const std::vector<std::string> words = split_words(command);
    bool in_url = false;
    std::string data;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string& word = words[i];
        const bool takes_value =
            word == "-H" || word == "-d" || word == "-X" || word == "--data-urlencode";
        if (takes_value && i + 1 == words.size()) throw bad(line, word + " without a value");
        if (word == "-H") {
            const std::string& header = words[++i];
            const std::size_t colon = header.find(": ");
            if (colon == std::string::npos) throw bad(line, "-H without a colon");
            example.headers.emplace_back(header.substr(0, colon), header.substr(colon + 2));
        } else if (word == "-d") {
            data += (data.empty() ? "" : "&") + words[++i];
        } else if (word == "-X") {
            example.method = words[++i];
        } else if (word == "--data-urlencode") {
            const std::string& pair = words[++i];
            const std::size_t equals = pair.find('=');
            data += (data.empty() ? "" : "&") + pair.substr(0, equals + 1) +
                    server::percent_encode(pair.substr(equals + 1));
        } else if (word == "-G") {
            in_url = true;
        } else if (word.starts_with(kOrigin)) {
            example.target = word.substr(kOrigin.size());
        } else if (word != "-i" && word != "-s" && word != "-g") {
            throw bad(line, "the test does not know " + word);
        }
    }
    if (example.target.empty()) throw bad(line, "no address at " + std::string(kOrigin));
    if (in_url) {
        example.target += (example.target.find('?') == std::string::npos ? '?' : '&') + data;
    } else if (!data.empty()) {
        example.method = "POST";
        example.body = data;
    }
    return example;
}

}  // namespace

std::vector<DocumentedExample> read_examples(std::string_view page) {
    std::vector<DocumentedExample> examples;
    const std::vector<std::string> lines = split_lines(page);
    bool fenced = false;
    bool in_answer = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].starts_with("```")) {
            fenced = !fenced;
            in_answer = false;
        } else if (fenced && lines[i].starts_with("$ curl")) {
            const std::size_t first = i;
            std::string command = lines[i];
            while (command.ends_with('\\') && i + 1 < lines.size()) {
                command.pop_back();
                command += lines[++i];
            }
            examples.push_back(read_command(
                first + 1, std::string_view(command).substr(std::string("$ ").size())));
            in_answer = true;
        } else if (fenced && in_answer) {
            examples.back().answer += lines[i] + '\n';
        }
    }
    return examples;
}

std::string without_ellipses(std::string_view json) {
    std::string result;
    bool in_text = false;
    char before = 0;  // the last character that is no blank
    for (std::size_t at = 0; at < json.size();) {
        if (!in_text && json.substr(at).starts_with(kEllipsis)) {
            at += kEllipsis.size();
            if (before == ':') {
                result += "null";
                before = 'l';
            } else if (before == ',') {
                result.erase(result.rfind(','));
                before = 'l';
            }
            continue;
        }
        const char c = json[at];
        result += c;
        if (in_text && c == '\\' && at + 1 < json.size()) result += json[++at];
        if (c == '"') in_text = !in_text;
        if (c != ' ' && c != '\n') before = c;
        ++at;
    }
    return result;
}

}  // namespace axtar::tests
