#include "tests/cli/program.h"

#include <array>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/temporary_directory.h"

namespace axtar::tests {
namespace {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

[[noreturn]] void become_axtar(const std::vector<std::string>& arguments,
                               const std::filesystem::path& folder, const std::string& output) {
    // Files, not pipes: a pipe that nobody empties would stop the program.
    const int in = open((folder / "in").c_str(), O_RDONLY);
    const std::string result = output.empty() ? (folder / "out").string() : output;
    const int out = open(result.c_str(), O_WRONLY | O_CREAT, 0600);
    const int err = open((folder / "err").c_str(), O_WRONLY | O_CREAT, 0600);
    dup2(in, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    std::vector<char*> argv{const_cast<char*>("axtar")};
    for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    execv(AXTAR_PROGRAM, argv.data());
    _exit(127);
}

}  // namespace

ProgramRun run_axtar(const std::vector<std::string>& arguments, const std::string& input,
                     const std::string& output) {
    const TemporaryDirectory folder;
    folder.write("in", input);
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("fork");
    if (child == 0) become_axtar(arguments, folder.path(), output);
    int status = 0;
    waitpid(child, &status, 0);
    return {.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            .output = read_file(folder.path() / "out"),
            .errors = read_file(folder.path() / "err")};
}

}  // namespace axtar::tests
