#pragma once

#include <chrono>
#include <cstddef>

namespace axtar::corpus {

/// What reading one file of a foreign format may cost. Every number has its origin here.
///
/// A file that passes a limit is refused with that limit named; the run goes on.
struct ExtractionLimits {
    /// Of the file. The largest act as PDF that we know has 4 MB; a scanned volume can have 200.
    std::size_t input_bytes = std::size_t{256} << 20U;
    /// Address space beside the input. Poppler takes 500 MB for a page that unpacks to 1 GiB,
    /// libxml2 14 MB for a million nested elements.
    std::size_t memory_bytes = std::size_t{1} << 30U;
    /// Processor time. A code of 500 pages takes poppler 3 s; 20,000 empty pages 2 s.
    std::chrono::seconds cpu{30};
    /// Time on the clock, for readers that wait instead of working; twice the processor time, as
    /// the machine may be busy.
    std::chrono::milliseconds wall{60'000};
    /// Of the encoded answer: a document may have 64 MiB of text (kMaxDocumentBytes), the rest is
    /// room for very short paragraphs.
    std::size_t output_bytes = std::size_t{128} << 20U;
    /// Text this many times larger than its file is a bomb (deflate gives at most 1,032; real DOCX
    /// and PDF stay under 20) …
    std::size_t output_ratio = 200;
    /// … where it is larger than this.
    std::size_t ratio_free_bytes = std::size_t{4} << 20U;
    /// A reader process is replaced after so many files: what a library leaks stays bounded, and
    /// starting one (10 ms) costs nothing a file.
    unsigned files_per_process = 200;
};

/// What an archive may hold.
struct ArchiveLimits {
    /// With those of archives in it.
    std::size_t entries = 10'000;
    /// Of one entry, unpacked.
    std::size_t entry_bytes = std::size_t{256} << 20U;
    /// Of all that was unpacked of one archive, with the archives in it.
    std::size_t total_bytes = std::size_t{4} << 30U;
    /// An entry that grows by more than this is a bomb (log files and records reach 50) …
    std::size_t ratio = 200;
    /// … where it is larger than this.
    std::size_t ratio_free_bytes = std::size_t{1} << 20U;
    /// An archive in an archive is read, one in that is not.
    unsigned depth = 2;
};

/// What one run of an outside program (antiword, catdoc, tesseract) may cost.
struct ToolLimits {
    std::size_t memory_bytes = std::size_t{1} << 30U;
    std::chrono::seconds cpu{60};
    std::chrono::milliseconds wall{120'000};
    std::size_t output_bytes = std::size_t{64} << 20U;
};

}  // namespace axtar::corpus
