// Makes documents of any bytes, as a text and as a text whose kind is known, and checks that
// nothing of the text is lost or doubled and that parts and anchors are in order.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "corpus/formats/text.h"
#include "corpus/schema.h"
#include "corpus/structure/document_builder.h"
#include "tests/corpus/structure/invariants.h"

namespace {

void check(axtar::corpus::FormattedText text, const std::string& kind) {
    static const axtar::corpus::Schema schema = axtar::corpus::Schema::built_in();
    const std::vector<axtar::corpus::Block> blocks = text.blocks;
    axtar::corpus::Document given{.id = "fuzz", .kind = kind, .source_path = "fuzz"};
    const auto built = axtar::corpus::build_document(std::move(given), std::move(text), schema);
    if (!built) return;
    const std::string broken = axtar::corpus::broken_invariant(blocks, *built);
    if (broken.empty()) return;
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(bytes), size);
    for (const char* kind : {"", "legislation", "report"}) {
        auto text = axtar::corpus::read_text(input, size % 2 == 0);
        if (text) check(std::move(*text), kind);
    }
    return 0;
}
