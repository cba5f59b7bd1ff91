#include "corpus/recommendations/carried_out.h"

#include <algorithm>
#include <array>

#include "corpus/names/words.h"
#include "corpus/recommendations/sentence_spans.h"

namespace axtar::corpus::recommendations {
namespace {

using names::Words;

bool is_done_verb(std::string_view word) {
    static constexpr std::array<std::string_view, 10> kForms = {
        "edilib",        "olunub",  "edilmisdir", "olunmusdur", "yetirilib",
        "yetirilmisdir", "edilmis", "olunmus",    "yetirilmis", "olunur"};
    return std::find(kForms.begin(), kForms.end(), word) != kForms.end();
}

bool is_undone_verb(std::string_view word) {
    return word.starts_with("edilmeyib") || word.starts_with("olunmayib") ||
           word.starts_with("yetirilmeyib") || word.starts_with("edilmemis") ||
           word.starts_with("olunmamis") || word.starts_with("yetirilmemis");
}

bool has(const Words& words, std::size_t begin, std::size_t end, std::string_view beginning) {
    for (std::size_t at = begin; at < std::min(end, words.size()); ++at) {
        if (words.folded(at).starts_with(beginning)) return true;
    }
    return false;
}

std::string azerbaijani_status(const Words& words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string_view word = words.folded(at);
        const std::string_view next = words.folded(at + 1);
        if (word == "icradadir" || (word == "davam" && next.starts_with("ed")))
            return "in_progress";
        if (word == "cavabsiz" || (word == "cavab" && next.starts_with("verilme")))
            return "no_reply";
        if (word.starts_with("aktualligini") || word == "ehemiyyetini") return "overtaken";
        const bool carried = word == "icra" || word == "yerine";
        if (!carried) continue;
        if (next == "olunur" || next == "edilir" || next == "yetirilir") return "in_progress";
        if (is_undone_verb(next)) return "not_done";
        if (is_done_verb(next)) {
            const std::size_t from = at > 4 ? at - 4 : 0;
            return has(words, from, at, "qismen") ? "partly_done" : "done";
        }
    }
    return {};
}

std::string english_status(const Words& words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string_view word = words.folded(at);
        const std::string_view next = words.folded(at + 1);
        const std::size_t from = at > 4 ? at - 4 : 0;
        if ((word == "no" && (next == "reply" || next == "response")) || word == "unanswered") {
            return "no_reply";
        }
        if (word == "overtaken" || word == "obsolete") return "overtaken";
        if ((word == "in" && next == "progress") || (word == "under" && next == "implementation") ||
            word == "ongoing") {
            return "in_progress";
        }
        const bool out = word == "carried" && next == "out";
        if (word != "implemented" && !out && word != "unimplemented") continue;
        if (has(words, from, at, "not") || has(words, from, at, "never") ||
            word == "unimplemented") {
            return "not_done";
        }
        if (has(words, from, at, "part") || words.folded(at + 1) == "partially" ||
            (words.folded(at + (out ? 2 : 1)) == "in" &&
             words.folded(at + (out ? 3 : 2)) == "part")) {
            return "partly_done";
        }
        if (has(words, from, at, "being")) return "in_progress";
        return "done";
    }
    return {};
}

std::string status_of(const Words& words) {
    std::string status = azerbaijani_status(words);
    return status.empty() ? english_status(words) : status;
}

// "Status: …", "İcra vəziyyəti: …" within the first words of a sentence.
bool begins_with_label(std::string_view sentence, const Words& words) {
    const std::size_t colon = sentence.find(':');
    if (colon == std::string_view::npos || colon > 40) return false;
    for (std::size_t at = 0; at < 3 && at < words.size() && words[at].start < colon; ++at) {
        const std::string_view word = words.folded(at);
        if (word == "status" || word.starts_with("veziyyet") || word == "implementation")
            return true;
    }
    return false;
}

// "Bu tövsiyə icra olunub", "The recommendation has been implemented": told of this one.
bool is_about_this(const Words& words) {
    for (std::size_t at = 0; at < 4 && at < words.size(); ++at) {
        const std::string_view word = words.folded(at);
        if (word == "tovsiye" || word == "recommendation") {
            const std::string_view before = words.folded(at > 0 ? at - 1 : at);
            return at == 0 || before == "bu" || before == "hemin" || before == "this" ||
                   before == "the";
        }
    }
    return false;
}

}  // namespace

std::string read_status(std::string_view text) {
    const Words words(text, analyzers::Language::kUnknown);
    return words.size() > 8 ? std::string() : status_of(words);
}

std::string find_status(std::string_view text) {
    for (const Span line : line_spans(text)) {
        for (const Span part : sentence_spans(text, line)) {
            const std::string_view sentence = part.of(text);
            const Words words(sentence, analyzers::Language::kUnknown);
            if (!begins_with_label(sentence, words) && !is_about_this(words)) continue;
            std::string status = status_of(words);
            if (!status.empty()) return status;
        }
        // A row of a table: its cells are parted by tabs.
        std::string_view row = line.of(text);
        for (std::size_t tab = row.find('\t'); tab != std::string_view::npos;
             tab = row.find('\t')) {
            row.remove_prefix(tab + 1);
            std::string status = read_status(row.substr(0, row.find('\t')));
            if (!status.empty()) return status;
        }
    }
    return {};
}

}  // namespace axtar::corpus::recommendations
