#include "cli/progress_bar.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <unistd.h>

#include "cli/terminal.h"

namespace axtar::cli {
namespace {

constexpr auto kBarInterval = std::chrono::milliseconds(100);
constexpr auto kLineInterval = std::chrono::seconds(5);
constexpr std::size_t kBarWidth = 30;

double share(const indexer::BatchProgress& progress) {
    if (progress.bytes_total == 0) return 0;
    return std::min(
        1.0, static_cast<double>(progress.bytes_done) / static_cast<double>(progress.bytes_total));
}

std::string remaining(const indexer::BatchProgress& progress, double seconds) {
    const double done = share(progress);
    if (done <= 0.01) return "";
    return ", " +
           human_duration(std::chrono::seconds(static_cast<long>(seconds / done - seconds))) +
           " left";
}

}  // namespace

ProgressBar::ProgressBar()
    : terminal_(isatty(STDERR_FILENO) != 0),
      started_(std::chrono::steady_clock::now()),
      last_(started_) {}

void ProgressBar::update(const indexer::BatchProgress& progress) {
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < (terminal_ ? std::chrono::milliseconds(kBarInterval)
                                 : std::chrono::milliseconds(kLineInterval))) {
        return;
    }
    last_ = now;
    const double seconds = std::chrono::duration<double>(now - started_).count();
    if (terminal_) {
        draw_bar(progress, seconds);
        drawn_ = true;
    } else {
        print_line(progress, seconds);
    }
}

void ProgressBar::finish() {
    if (drawn_) std::fputs("\r\x1b[K", stderr);
    drawn_ = false;
}

void ProgressBar::draw_bar(const indexer::BatchProgress& progress, double seconds) const {
    const auto filled = static_cast<std::size_t>(share(progress) * kBarWidth);
    const std::string bar = std::string(filled, '#') + std::string(kBarWidth - filled, '.');
    std::fprintf(stderr, "\r\x1b[K[%s] %3.0f%%  %llu documents, %.0f/s%s", bar.c_str(),
                 share(progress) * 100, static_cast<unsigned long long>(progress.documents),
                 static_cast<double>(progress.documents) / std::max(seconds, 0.001),
                 remaining(progress, seconds).c_str());
}

void ProgressBar::print_line(const indexer::BatchProgress& progress, double seconds) const {
    std::fprintf(stderr, "%.0f%% read, %llu documents, %llu rejected, %.0f documents/s%s\n",
                 share(progress) * 100, static_cast<unsigned long long>(progress.documents),
                 static_cast<unsigned long long>(progress.rejects),
                 static_cast<double>(progress.documents) / std::max(seconds, 0.001),
                 remaining(progress, seconds).c_str());
}

}  // namespace axtar::cli
