#include "tests/analyzers/shared_texts.h"

#include <algorithm>
#include <fstream>

#include <rapidjson/document.h>

namespace axtar::tests {
namespace {

std::string field(const rapidjson::Document& record, const char* name) {
    const auto found = record.FindMember(name);
    if (found == record.MemberEnd()) return {};
    if (found->value.IsInt()) return std::to_string(found->value.GetInt());
    if (!found->value.IsString()) return {};
    return {found->value.GetString(), found->value.GetStringLength()};
}

}  // namespace

std::vector<SharedText> read_shared_texts(const std::filesystem::path& file) {
    std::vector<SharedText> texts;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        rapidjson::Document record;
        record.Parse(line.data(), line.size());
        if (record.HasParseError() || !record.IsObject()) continue;
        texts.push_back({.id = field(record, "id"),
                         .lang = field(record, "lang"),
                         .script = field(record, "script"),
                         .article = field(record, "article"),
                         .body = field(record, "body")});
    }
    return texts;
}

std::vector<SharedText> read_shared_folder(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<SharedText> texts;
    for (const auto& file : files) {
        for (SharedText& text : read_shared_texts(file)) texts.push_back(std::move(text));
    }
    return texts;
}

}  // namespace axtar::tests
