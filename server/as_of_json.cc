#include "server/as_of_json_internal.h"

namespace axtar::server {

std::string wording_name(search::WordingThen wording) {
    switch (wording) {
        case search::WordingThen::kSame:
            return "same";
        case search::WordingThen::kEarlierKnown:
            return "earlier_known";
        case search::WordingThen::kChanged:
            return "changed";
        case search::WordingThen::kNotYet:
            return "not_yet";
        case search::WordingThen::kNoLonger:
            return "no_longer";
        case search::WordingThen::kUnknown:
            break;
    }
    return "unknown";
}

void write_as_of(JsonWriter& json, const search::AsOf& as_of) {
    json.key("as_of");
    json.begin_object();
    json.member("wording", wording_name(as_of.wording));
    json.member("notes", as_of.notes);
    json.end_object();
}

}  // namespace axtar::server
