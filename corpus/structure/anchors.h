#pragma once

#include <map>
#include <string>

namespace axtar::corpus {

/// Makes the anchors of one document unique.
///
/// Output: the name itself the first time, then "name~2", "name~3". The mark is not a hyphen
///         because "maddə-1-2" is Article 1-2.
class Anchors {
public:
    [[nodiscard]] std::string unique(const std::string& name) {
        const unsigned count = ++counts_[name];
        return count == 1 ? name : name + "~" + std::to_string(count);
    }

    [[nodiscard]] bool is_taken(const std::string& name) const { return counts_.contains(name); }

private:
    std::map<std::string, unsigned> counts_;
};

}  // namespace axtar::corpus
