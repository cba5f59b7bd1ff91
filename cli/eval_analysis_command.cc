#include <iostream>

#include "analyzers/evaluation/eval_analysis.h"
#include "cli/commands.h"
#include "search/stock_xapian.h"

namespace axtar::cli {

int run_eval_analysis(const EvalAnalysisOptions& options) {
    const auto done = analyzers::run_eval_analysis(
        {.gold = options.gold,
         .words = options.words,
         .stemmers = {{"turkish",
                       [](std::string_view word) { return search::stock_stem("turkish", word); }}},
         .worst = options.worst,
         .largest_classes = options.largest},
        std::cout);
    return done ? kSuccess : report(done.error());
}

}  // namespace axtar::cli
