#pragma once

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/sources/json_record.h"

namespace axtar::corpus {

/// The record of one line of a shared file, as far as structure needs it.
struct SharedRecord {
    Document given = {};
    std::string body = {};
};

inline std::optional<SharedRecord> read_shared_record(std::string_view line) {
    const auto members = parse_json_record(line, "shared");
    if (!members) return std::nullopt;
    SharedRecord record;
    record.given.source_path = "shared";
    for (const JsonMember& member : *members) {
        const std::string value = member.values.empty() ? std::string() : member.values.front();
        if (member.name == "id") record.given.id = value;
        if (member.name == "lang") record.given.lang = value;
        if (member.name == "type") record.given.kind = value;
        if (member.name == "title") record.given.title = value;
        if (member.name == "body") record.body = value;
    }
    return record;
}

/// Calls `use` with each record of a JSONL file; a .zst file is opened by the zstd program.
///
/// Output: false where the file cannot be opened.
inline bool for_each_record(const std::filesystem::path& path,
                            const std::function<void(const SharedRecord&)>& use) {
    const auto use_line = [&](std::string_view line) {
        if (const auto record = read_shared_record(line)) use(*record);
    };
    if (path.extension() != ".zst") {
        std::ifstream file(path);
        for (std::string line; std::getline(file, line);) use_line(line);
        return file.eof();
    }
    const std::string command = "zstd -dcq '" + path.string() + "' 2>/dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), &pclose);
    if (pipe == nullptr) return false;
    std::string line;
    bool any = false;
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get())) {
        any = true;
        if (c == '\n') {
            use_line(line);
            line.clear();
        } else {
            line += static_cast<char>(c);
        }
    }
    if (!line.empty()) use_line(line);
    return any;
}

}  // namespace axtar::corpus
