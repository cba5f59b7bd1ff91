// Speed of reading files into documents: MB of files a second of processor time, with the reader
// process and the cut into sections; PDF files against pdftotext. Each PATH is measured alone.
// usage: reading_bench [--rounds N] PATH...       AXTAR_EXTRACT names the reader program
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <vector>

#include "corpus/sources/directory_source.h"

extern char** environ;

namespace {

namespace fs = std::filesystem;
using namespace axtar;

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double processor_seconds(int who) {
    rusage usage{};
    ::getrusage(who, &usage);
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double processor_seconds() {
    return processor_seconds(RUSAGE_SELF) + processor_seconds(RUSAGE_CHILDREN);
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

struct Reading {
    double seconds = 0;
    std::uint64_t bytes = 0;
    std::size_t documents = 0;
    std::size_t rejects = 0;
};

Reading read_all(const fs::path& path) {
    const double begin = processor_seconds();
    Reading reading;
    {
        const auto source = corpus::open_source({path}, corpus::Schema::built_in());
        reading.bytes = source->progress().bytes_total;
        for (;;) {
            const auto document = source->next();
            if (!document) {
                if (reading.rejects++ == 0) {
                    std::fprintf(stderr, "%s: %s\n", document.error().place.c_str(),
                                 document.error().message.c_str());
                }
            } else if (!*document) {
                break;
            } else {
                ++reading.documents;
            }
        }
    }  // the reader process has ended, and its time counts
    reading.seconds = processor_seconds() - begin;
    return reading;
}

/// Processor seconds of one run of pdftotext; negative where there is none.
double pdftotext_seconds(const fs::path& file) {
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    std::string program = "pdftotext";
    std::string input = file.string();
    std::string output = "-";
    char* arguments[] = {program.data(), input.data(), output.data(), nullptr};
    pid_t child = 0;
    const int failed = ::posix_spawnp(&child, "pdftotext", &actions, nullptr, arguments, environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) return -1;
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    return status == 0 ? seconds(usage.ru_utime) + seconds(usage.ru_stime) : -1;
}

/// As many copies of a file as rounds, read by one source: the reader process starts once, as it
/// does for a folder of files.
void compare_pdf(const fs::path& file, int rounds) {
    std::string folder = (fs::temp_directory_path() / "axtar-bench-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr) return;
    for (int i = 0; i < rounds; ++i) {
        fs::copy_file(file, fs::path(folder) / (std::to_string(i) + ".pdf"));
    }
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int i = 0; i < rounds; ++i) {
        theirs.push_back(pdftotext_seconds(file));
        if (i % 3 == 0) ours.push_back(read_all(folder).seconds / rounds);
    }
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    std::printf("%-48s %9.1f ms %9.1f ms of pdftotext %6.2f times\n", file.filename().c_str(),
                median(ours) * 1e3, median(theirs) * 1e3, median(ours) / median(theirs));
}

void measure(const fs::path& path, int rounds) {
    std::vector<double> times;
    Reading reading;
    for (int i = 0; i < rounds; ++i) {
        reading = read_all(path);
        times.push_back(reading.seconds);
    }
    const double megabytes = static_cast<double>(reading.bytes) / 1e6;
    std::printf("%-48s %7.2f MB %6zu documents %3zu rejects %8.3f s %7.1f MB/s\n",
                path.filename().c_str(), megabytes, reading.documents, reading.rejects,
                median(times), megabytes / median(times));
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> paths(argv + 1, argv + argc);
    int rounds = 9;
    if (paths.size() > 1 && paths[0] == "--rounds") {
        rounds = std::max(1, std::atoi(paths[1].c_str()));
        paths.erase(paths.begin(), paths.begin() + 2);
    }
    if (paths.empty()) {
        std::fputs("usage: reading_bench [--rounds N] PATH...\n", stderr);
        return 2;
    }
    for (const std::string& path : paths) {
        if (fs::path(path).extension() == ".pdf") {
            compare_pdf(path, rounds);
        } else {
            measure(path, rounds);
        }
    }
}
