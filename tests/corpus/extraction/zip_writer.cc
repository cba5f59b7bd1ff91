#include "tests/corpus/extraction/zip_writer.h"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <zip.h>

#include "tests/support/temporary_directory.h"

namespace axtar::tests {
namespace {

void check(bool sound, const char* what) {
    if (!sound) throw std::runtime_error(what);
}

}  // namespace

std::string make_zip(const std::vector<std::pair<std::string, std::string>>& files,
                     const std::string& password) {
    const TemporaryDirectory folder;
    const std::string path = (folder.path() / "made.zip").string();
    zip_t* zip = zip_open(path.c_str(), ZIP_CREATE, nullptr);
    check(zip != nullptr, "no archive");
    for (const auto& [name, content] : files) {
        zip_source_t* source = zip_source_buffer(zip, content.data(), content.size(), 0);
        const zip_int64_t index = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        check(index >= 0, "no entry");
        if (!password.empty()) {
            check(zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256,
                                          password.c_str()) == 0,
                  "no encryption");
        }
    }
    check(zip_close(zip) == 0, "not written");
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace axtar::tests
