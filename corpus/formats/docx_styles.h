#pragma once

#include <map>
#include <string>
#include <string_view>

namespace axtar::corpus {

/// What a paragraph style says about structure, with what it inherits.
struct DocxStyle {
    int heading = 0;  ///< level 1..6, 0 for text
    bool bold = false;
    bool centred = false;
    std::string numbering = {};  ///< id of its list, empty for none
    int numbering_level = -1;    ///< of its list, -1 where not stated
};

/// The paragraph styles of a .docx file by id.
///
/// Input:  XML of word/styles.xml; broken or empty XML gives no styles.
/// Output: a heading is a style with an outline level, or one whose name (which programs keep in
///         English whatever the language of their menus) is "heading N" or "Title".
class DocxStyles {
public:
    explicit DocxStyles(std::string_view xml);

    /// The style of that id, or of the default paragraph where the id is empty or unknown.
    [[nodiscard]] const DocxStyle& get(std::string_view id) const;

private:
    std::map<std::string, DocxStyle, std::less<>> styles_;
    DocxStyle default_ = {};
};

}  // namespace axtar::corpus
