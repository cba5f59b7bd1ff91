#include "server/config.h"

#include <array>
#include <charconv>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <sstream>
#include <utility>

#include <toml++/toml.h>

#include "corpus/index_layout.h"

namespace axtar::server {
namespace {

/// A key of one table of the file: what it takes, and how it is taken. False: not accepted.
struct Key {
    std::string_view name;
    std::string_view accepted;
    std::function<bool(ServerConfig&, const toml::node&)> set;
};
using Keys = std::vector<Key>;

template <class Number>
std::function<bool(ServerConfig&, const toml::node&)> number(Number ServerConfig::*member,
                                                             std::int64_t low, std::int64_t high) {
    return [=](ServerConfig& config, const toml::node& node) {
        const auto value = node.value_exact<std::int64_t>();
        if (!value || *value < low || *value > high) return false;
        config.*member = static_cast<Number>(*value);
        return true;
    };
}

std::function<bool(ServerConfig&, const toml::node&)> milliseconds(
    std::chrono::milliseconds ServerConfig::*member) {
    return [=](ServerConfig& config, const toml::node& node) {
        const auto value = node.value_exact<std::int64_t>();
        if (!value || *value < 1 || *value > 3'600'000) return false;
        config.*member = std::chrono::milliseconds(*value);
        return true;
    };
}

/// A list of at least `least` names.
std::function<bool(ServerConfig&, const toml::node&)> names(
    std::vector<std::string> ServerConfig::*member, bool (*is_name)(std::string_view),
    std::size_t least) {
    return [=](ServerConfig& config, const toml::node& node) {
        const toml::array* array = node.as_array();
        if (array == nullptr || array->size() < least) return false;
        std::vector<std::string> read;
        for (const toml::node& item : *array) {
            const auto name = item.value_exact<std::string>();
            if (!name || !is_name(*name)) return false;
            read.push_back(*name);
        }
        config.*member = std::move(read);
        return true;
    };
}

bool is_host_name(std::string_view name) {
    return !name.empty() && name.size() <= 253 &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-_[]:") ==
               std::string_view::npos;
}

bool set_listen(ServerConfig& config, const toml::node& node) {
    const auto text = node.value_exact<std::string>();
    if (!text || !parse_listen(*text)) return false;
    config.listen = *text;
    return true;
}

bool set_index(ServerConfig& config, const toml::node& node) {
    const auto text = node.value_exact<std::string>();
    if (!text || text->empty()) return false;
    config.index = *text;
    return true;
}

constexpr std::string_view kMilliseconds = "a whole number of milliseconds from 1 to 3600000";

const Keys& root_keys() {
    using C = ServerConfig;
    static const Keys keys{
        {"listen", "an IP address and port such as \"127.0.0.1:8080\" or \"[::1]:8080\"",
         set_listen},
        {"index", "the path of an index folder", set_index},
        {"collections", "a list of one or more collection names such as [\"public\"]",
         names(&C::collections, corpus::is_collection_name, 1)},
        {"allowed_hosts", "a list of host names in lower case, without port",
         names(&C::allowed_hosts, is_host_name, 0)},
        {"io_threads", "a whole number from 1 to 64", number(&C::io_threads, 1, 64)},
        {"workers", "a whole number from 1 to 256", number(&C::workers, 1, 256)},
        {"queue_length", "a whole number from 1 to 100000", number(&C::queue_length, 1, 100'000)},
        {"queue_wait_ms", kMilliseconds, milliseconds(&C::queue_wait)},
    };
    return keys;
}

const Keys& limit_keys() {
    using C = ServerConfig;
    static const Keys keys{
        {"connections", "a whole number from 1 to 100000", number(&C::max_connections, 1, 100'000)},
        {"requests_per_connection", "a whole number from 1 to 1000000",
         number(&C::max_requests_per_connection, 1, 1'000'000)},
        {"header_bytes", "a whole number from 1024 to 65536",
         number(&C::max_header_bytes, 1024, 65'536)},
        {"target_bytes", "a whole number from 256 to 65536",
         number(&C::max_target_bytes, 256, 65'536)},
        {"body_bytes", "a whole number from 0 to 1073741824",
         number(&C::max_body_bytes, 0, 1'073'741'824)},
    };
    return keys;
}

const Keys& timeout_keys() {
    using C = ServerConfig;
    static const Keys keys{
        {"header_ms", kMilliseconds, milliseconds(&C::header_timeout)},
        {"body_ms", kMilliseconds, milliseconds(&C::body_timeout)},
        {"idle_ms", kMilliseconds, milliseconds(&C::idle_timeout)},
        {"write_ms", kMilliseconds, milliseconds(&C::write_timeout)},
        {"stop_ms", kMilliseconds, milliseconds(&C::stop_timeout)},
    };
    return keys;
}

std::string name_list(const Keys& keys, std::string_view more) {
    std::string list;
    for (const Key& key : keys) list += (list.empty() ? "" : ", ") + std::string(key.name);
    return list + std::string(more);
}

Error error_at(std::string_view file, const toml::source_region& where, std::string message) {
    return {ErrorCode::kInvalidArgument, std::move(message),
            std::string(file) + ':' + std::to_string(where.begin.line)};
}

Result<void> read_table(const toml::table& table, const std::string& prefix, const Keys& keys,
                        std::string_view file, ServerConfig& config) {
    for (const auto& [key, node] : table) {
        const std::string_view name = key.str();
        if (prefix.empty() && (name == "limits" || name == "timeouts") && node.is_table()) {
            const Keys& inner = name == "limits" ? limit_keys() : timeout_keys();
            auto read = read_table(*node.as_table(), std::string(name) + '.', inner, file, config);
            if (!read) return read;
            continue;
        }
        const Key* known = nullptr;
        for (const Key& candidate : keys) {
            if (candidate.name == name) known = &candidate;
        }
        if (known == nullptr) {
            return tl::unexpected(
                error_at(file, key.source(),
                         "unknown key '" + prefix + std::string(name) + "'; accepted here: " +
                             name_list(keys, prefix.empty() ? ", [limits], [timeouts]" : "")));
        }
        if (!known->set(config, node)) {
            return tl::unexpected(
                error_at(file, node.source(),
                         prefix + std::string(name) + " must be " + std::string(known->accepted)));
        }
    }
    return {};
}

}  // namespace

Result<ServerConfig> read_config(const std::filesystem::path& file, ServerConfig config) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) {
        return tl::unexpected(
            Error{ErrorCode::kNotFound, "there is no such configuration file", file.string()});
    }
    std::ifstream stream(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (!stream) {
        return tl::unexpected(Error{ErrorCode::kIo, "cannot be read", file.string()});
    }
    return parse_config(text, file.string(), std::move(config));
}

Result<ServerConfig> parse_config(std::string_view toml, std::string_view name,
                                  ServerConfig config) {
    try {
        const toml::table table = toml::parse(toml);
        auto read = read_table(table, "", root_keys(), name, config);
        if (!read) return tl::unexpected(read.error());
        return config;
    } catch (const toml::parse_error& error) {
        return tl::unexpected(
            error_at(name, error.source(), "not TOML: " + std::string(error.description())));
    }
}

Result<ListenAddress> parse_listen(std::string_view listen) {
    const Error malformed{ErrorCode::kInvalidArgument,
                          "'" + std::string(listen) +
                              "' is not an address to listen on; accepted: IP address and port "
                              "such as 127.0.0.1:8080 or [::1]:8080",
                          "listen"};
    const std::size_t colon = listen.rfind(':');
    if (colon == std::string_view::npos) return tl::unexpected(malformed);
    std::string_view address = listen.substr(0, colon);
    const std::string_view port = listen.substr(colon + 1);
    if (address.size() > 2 && address.front() == '[' && address.back() == ']') {
        address = address.substr(1, address.size() - 2);
    } else if (address.empty() || address.find(':') != std::string_view::npos) {
        return tl::unexpected(malformed);
    }
    std::uint16_t number = 0;
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
    if (error != std::errc() || end != port.data() + port.size()) return tl::unexpected(malformed);
    if (address == "localhost") address = "127.0.0.1";
    if (address.find_first_not_of("0123456789abcdefABCDEF.:") != std::string_view::npos) {
        return tl::unexpected(malformed);
    }
    return ListenAddress{std::string(address), number};
}

std::vector<std::string> effective_hosts(const ServerConfig& config) {
    if (!config.allowed_hosts.empty()) return config.allowed_hosts;
    const auto listen = parse_listen(config.listen);
    const bool loopback =
        listen && (listen->address.starts_with("127.") || listen->address == "::1");
    if (!loopback) return {};
    std::vector<std::string> hosts{"localhost", "127.0.0.1", "[::1]"};
    if (listen->address != "127.0.0.1" && listen->address != "::1") {
        hosts.push_back(listen->address);
    }
    return hosts;
}

}  // namespace axtar::server
