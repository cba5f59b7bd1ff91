#include "corpus/formats/pdf_faces.h"

#include <array>
#include <cmath>

namespace axtar::corpus {
namespace {

// A few letters in another weight (a term in bold) leave the weight of a height as it is.
constexpr double kClearShare = 0.95;

int key_of(float height) { return static_cast<int>(std::lround(height * 10)); }

bool is_bold(std::string_view font) {
    constexpr std::array<std::string_view, 6> kWords = {"Bold",  "bold",  "Black",
                                                        "Heavy", "Demi-", "DemiB"};
    for (const std::string_view word : kWords) {
        if (font.find(word) != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace

void PdfFaces::learn(float height, float size, std::string_view font, std::size_t letters) {
    if (!std::isfinite(height) || !(size > 0 && size < 1000) || height <= 0 || height > 2000)
        return;
    const auto weight = static_cast<double>(letters);
    Votes& votes = votes_[key_of(height)];
    votes.size += double{size} * weight;
    votes.letters += weight;
    if (is_bold(font)) votes.bold += weight;
    all_.size += double{size} * weight;
    heights_ += double{height} * weight;
}

// Boxes of one font and size differ by a tenth of a point where they stand on the page.
const PdfFaces::Votes* PdfFaces::votes_at(float height) const {
    const int key = key_of(height);
    for (const int near : {key, key - 1, key + 1}) {
        const auto found = votes_.find(near);
        if (found != votes_.end() && found->second.letters > 0) return &found->second;
    }
    return nullptr;
}

PdfFace PdfFaces::face(float height) const {
    if (const Votes* const learned = votes_at(height)) {
        const Votes& votes = *learned;
        PdfFace face{.size = static_cast<float>(votes.size / votes.letters), .learned = true};
        if (votes.bold >= votes.letters * kClearShare) face.weight = Weight::kBold;
        if (votes.bold <= votes.letters * (1 - kClearShare)) face.weight = Weight::kRegular;
        return face;
    }
    const double factor = heights_ > 0 ? all_.size / heights_ : 1.0;
    return {.size = static_cast<float>(double{height} * factor)};
}

}  // namespace axtar::corpus
