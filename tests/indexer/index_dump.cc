#include "tests/indexer/index_dump.h"

#include <xapian.h>

#include "corpus/index_layout.h"

namespace axtar::tests {
namespace {

std::string section_text(const Xapian::Document& document) {
    std::string text;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        text += *term + " wdf=" + std::to_string(term.get_wdf()) + " at";
        for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) {
            text += ' ' + std::to_string(*at);
        }
        text += '\n';
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
        text += "value " + std::to_string(value.get_valueno()) + '=' + *value + '\n';
    }
    return text + document.get_data();
}

template <class Map>
std::string difference(const char* what, const Map& a, const Map& b) {
    for (const auto& [key, value] : a) {
        const auto found = b.find(key);
        if (found == b.end()) return std::string(what) + " " + key + " is only in the first";
        if (found->second != value) return std::string(what) + " " + key + " differs";
    }
    for (const auto& [key, value] : b) {
        if (a.find(key) == a.end()) return std::string(what) + " " + key + " is only in the second";
    }
    return {};
}

std::string folder_of(const std::filesystem::path& index, const std::string& collection) {
    return corpus::collection_path(index, collection).string();
}

}  // namespace

IndexDump dump_index(const std::filesystem::path& index, const std::string& collection) {
    const Xapian::Database database(folder_of(index, collection));
    IndexDump dump;
    for (auto post = database.postlist_begin(""); post != database.postlist_end(""); ++post) {
        const Xapian::Document document = database.get_document(*post);
        dump.sections[document.get_value(corpus::kSlotDocument)].push_back(section_text(document));
    }
    for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
        dump.metadata[*key] = database.get_metadata(*key);
    }
    for (auto key = database.synonym_keys_begin(); key != database.synonym_keys_end(); ++key) {
        std::string& all = dump.synonyms[*key];
        for (auto word = database.synonyms_begin(*key); word != database.synonyms_end(*key);
             ++word) {
            all += *word + ' ';
        }
    }
    return dump;
}

std::string first_difference(const IndexDump& a, const IndexDump& b) {
    std::string found = difference("document", a.sections, b.sections);
    if (found.empty()) found = difference("metadata", a.metadata, b.metadata);
    if (found.empty()) found = difference("synonym", a.synonyms, b.synonyms);
    return found;
}

std::uint64_t index_revision(const std::filesystem::path& index, const std::string& collection) {
    return Xapian::Database(folder_of(index, collection)).get_revision();
}

}  // namespace axtar::tests
