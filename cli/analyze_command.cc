#include <algorithm>
#include <iostream>
#include <string>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "analyzers/analyzer_registry.h"
#include "analyzers/fold.h"
#include "analyzers/language_detector.h"
#include "analyzers/stem_explanation.h"
#include "base/utf8.h"
#include "cli/commands.h"

namespace axtar::cli {
namespace {

using analyzers::Language;
using analyzers::Token;

struct Analysis {
    Language language = Language::kUnknown;
    std::vector<Token> tokens = {};
};

Analysis analyze(std::string_view text, const std::string& lang) {
    Analysis analysis;
    if (lang == "auto") {
        analysis.language = analyzers::detect_language(text);
        analyzers::analyze_text(text, analysis.language, analysis.tokens);
    } else {
        analysis.language = analyzers::language_from_code(lang);
        analyzers::analyzer(lang)->analyze(text, analysis.tokens);
    }
    return analysis;
}

std::string explanation(const Token& token) {
    const auto explained = analyzers::explain_stem(analyzers::singular(token), token.language);
    std::string line(token.text);
    if (token.plural_acronym) line += " → -s";
    for (const auto& suffix : explained.suffixes) line += " → " + suffix;
    return line + " → " + explained.stem;
}

class JsonLine {
public:
    void field(const char* name, std::string_view value) {
        writer_.Key(name);
        const std::string safe = utf8::repair(value);
        writer_.String(safe.data(), static_cast<rapidjson::SizeType>(safe.size()));
    }
    void number(const char* name, std::uint32_t value) {
        writer_.Key(name);
        writer_.Uint(value);
    }
    rapidjson::Writer<rapidjson::StringBuffer>& writer() { return writer_; }
    [[nodiscard]] std::string text() const { return {buffer_.GetString(), buffer_.GetSize()}; }

private:
    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

void print_json(std::string_view text, const Analysis& analysis, bool explain) {
    JsonLine line;
    line.writer().StartObject();
    line.field("lang", code(analysis.language));
    line.writer().Key("tokens");
    line.writer().StartArray();
    for (const Token& token : analysis.tokens) {
        line.writer().StartObject();
        line.field("text", text.substr(token.start, token.end - token.start));
        line.field("exact", token.text);
        line.field("stem", token.stem);
        line.field("folded", analyzers::fold(token.stem));
        line.number("start", token.start);
        line.number("end", token.end);
        line.field("lang", code(token.language));
        if (explain) line.field("explanation", explanation(token));
        line.writer().EndObject();
    }
    line.writer().EndArray();
    line.writer().EndObject();
    std::cout << line.text() << '\n';
}

void print_table(std::string_view text, const Analysis& analysis, bool explain) {
    for (const Token& token : analysis.tokens) {
        std::cout << token.start << '-' << token.end << '\t'
                  << text.substr(token.start, token.end - token.start) << '\t' << token.text << '\t'
                  << token.stem << '\t' << analyzers::fold(token.stem) << '\t'
                  << code(token.language);
        if (explain) std::cout << '\t' << explanation(token);
        std::cout << '\n';
    }
}

}  // namespace

int run_analyze(const AnalyzeOptions& options) {
    const auto show = [&options](const std::string& text) {
        const Analysis analysis = analyze(text, options.lang);
        if (options.json) {
            print_json(text, analysis, options.explain);
        } else {
            print_table(text, analysis, options.explain);
        }
    };
    if (options.text.empty()) {
        for (std::string line; std::getline(std::cin, line);) show(line);
        return kSuccess;
    }
    std::string joined;
    for (const auto& part : options.text) joined += (joined.empty() ? "" : " ") + part;
    show(joined);
    return kSuccess;
}

}  // namespace axtar::cli
