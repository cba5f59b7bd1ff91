#pragma once

#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "base/utf8.h"

namespace axtar::server {

/// RapidJSON's writer with what it leaves to its user: UTF-8 is repaired, and a number that JSON
/// cannot write is 0 (the writer would silently write nothing and break the object).
class JsonWriter {
public:
    JsonWriter() : writer_(buffer_) { writer_.SetMaxDecimalPlaces(6); }

    void begin_object() { writer_.StartObject(); }
    void end_object() { writer_.EndObject(); }
    void begin_array() { writer_.StartArray(); }
    void end_array() { writer_.EndArray(); }
    void key(std::string_view name) {
        writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    }
    void null() { writer_.Null(); }
    void value(std::uint64_t number) { writer_.Uint64(number); }
    void value(double number) { writer_.Double(std::isfinite(number) ? number : 0.0); }
    void value(bool truth) { writer_.Bool(truth); }
    void value(const std::string& text) {
        if (!utf8::is_valid(text)) {
            put(utf8::repair(text));
        } else {
            put(text);
        }
    }
    void value(const std::vector<std::string>& texts) {
        begin_array();
        for (const std::string& text : texts) value(text);
        end_array();
    }
    void value(const std::map<std::string, std::vector<std::string>>& fields) {
        begin_object();
        for (const auto& [name, values] : fields) {
            key(name);
            value(values);
        }
        end_object();
    }

    template <class Value>
    void member(std::string_view name, const Value& content) {
        key(name);
        value(content);
    }

    [[nodiscard]] std::string text() const { return {buffer_.GetString(), buffer_.GetSize()}; }

private:
    void put(const std::string& text) {
        writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    }

    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer> writer_;
};

}  // namespace axtar::server
