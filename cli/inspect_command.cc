#include <iostream>

#include "cli/commands.h"
#include "cli/schema_file.h"
#include "corpus/inspection.h"

namespace axtar::cli {

int run_inspect(const InspectOptions& options) {
    const auto schema = choose_schema(options.schema, {});
    if (!schema) return report(schema.error());
    const auto lists = choose_lists(options.lists, {});
    if (!lists) return report(lists.error());
    const auto enricher = corpus::Enricher::with_lists(*lists);
    if (!enricher) return report(enricher.error());
    const corpus::Inspection inspection = corpus::inspect(options.files, *schema, 0, &*enricher);
    if (options.json) {
        std::cout << corpus::to_json(inspection, options.text);
    } else {
        std::cout << corpus::to_text(inspection, options.text);
    }
    return inspection.rejects.empty() ? kSuccess : kSomeRejected;
}

}  // namespace axtar::cli
