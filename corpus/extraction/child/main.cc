#include <unistd.h>

#include "corpus/extraction/child/serve.h"

// The program axtar-extract, see corpus/extraction/extractor.h.
int main(int argc, char** argv) {
    axtar::corpus::RequestHandler handler;
    const int code = axtar::corpus::reader_main(
        argc, argv,
        [&handler](axtar::corpus::Request request) { return handler.handle(std::move(request)); });
    // Destructors of libraries have nothing to save here, and might do what is forbidden.
    ::_exit(code);
}
