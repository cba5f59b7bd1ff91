#pragma once

#include <vector>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "search/suggest.h"

namespace axtar::tests {

/// What a searcher completes; a refusal fails the test.
inline std::vector<search::Completion> complete(search::Searcher& searcher,
                                                const search::SuggestRequest& request) {
    auto response = searcher.suggest(request);
    EXPECT_TRUE(response) << request.text;
    return response ? response->completions : std::vector<search::Completion>();
}

}  // namespace axtar::tests
