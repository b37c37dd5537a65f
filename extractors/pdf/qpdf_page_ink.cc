#include "extractors/pdf/qpdf_page_ink.h"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <stdexcept>

namespace torikumi {
namespace {

struct ContentTooLong : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Collects decoded bytes up to a limit. Throwing is the only way to stop a decoder from outside.
class BoundedBuffer : public Pipeline {
 public:
    BoundedBuffer(std::string& bytes, std::size_t max_bytes)
        : Pipeline("content", nullptr), bytes_(bytes), max_bytes_(max_bytes) {}

    void write(const unsigned char* data, std::size_t length) override {
        const std::size_t room = max_bytes_ - std::min(bytes_.size(), max_bytes_);
        bytes_.append(reinterpret_cast<const char*>(data), std::min(length, room));
        if (length > room) {
            overflowed_ = true;
            throw ContentTooLong("decoded content exceeds the limit");
        }
    }
    void finish() override {}
    bool overflowed() const { return overflowed_; }

 private:
    std::string& bytes_;
    std::size_t max_bytes_;
    bool overflowed_ = false;
};

enum class Decoded { kWhole, kDamaged, kTooLong };

/// Appends what can be decoded, also where the stream is cut or damaged.
Decoded append_decoded(QPDFObjectHandle stream, std::size_t max_bytes, std::string& bytes) {
    BoundedBuffer buffer(bytes, max_bytes);
    bool whole = false;
    try {
        whole = stream.pipeStreamData(&buffer, 0, qpdf_dl_generalized, true, false);
    } catch (const std::exception&) {
        whole = false;  // what was decoded before stays
    }
    bytes.push_back('\n');  // streams of a page join at token boundaries
    return buffer.overflowed() ? Decoded::kTooLong : whole ? Decoded::kWhole : Decoded::kDamaged;
}

std::optional<double> number_at(QPDFObjectHandle dictionary, const std::string& key) {
    QPDFObjectHandle value = dictionary.getKey(key);
    if (!value.isNumber()) return std::nullopt;
    return value.getNumericValue();
}

Matrix matrix_of(QPDFObjectHandle form) {
    QPDFObjectHandle array = form.getKey("/Matrix");
    if (!array.isMatrix()) return {};
    const QPDFObjectHandle::Matrix m = array.getArrayAsMatrix();
    return {m.a, m.b, m.c, m.d, m.e, m.f};
}

std::optional<Rect> bounds_of(QPDFObjectHandle form) {
    QPDFObjectHandle array = form.getKey("/BBox");
    if (!array.isRectangle()) return std::nullopt;
    const QPDFObjectHandle::Rectangle r = array.getArrayAsRectangle();
    return Rect{r.llx, r.lly, r.urx, r.ury};
}

ColorModel color_model_of(QPDFObjectHandle space) {
    const bool is_array = space.isArray() && space.getArrayNItems() > 0;
    QPDFObjectHandle family = is_array ? space.getArrayItem(0) : space;
    if (!family.isName()) return ColorModel::kOther;
    const std::string name = family.getName();
    if (name == "/DeviceGray" || name == "/CalGray" || name == "/G") return ColorModel::kGray;
    if (name == "/DeviceRGB" || name == "/CalRGB" || name == "/RGB") return ColorModel::kRgb;
    if (name == "/DeviceCMYK" || name == "/CMYK" || name == "/Separation" || name == "/DeviceN")
        return ColorModel::kInks;
    if (name == "/ICCBased" && is_array && space.getArrayNItems() > 1 && space.getArrayItem(1).isStream()) {
        const double components = number_at(space.getArrayItem(1).getDict(), "/N").value_or(0);
        if (components == 1) return ColorModel::kGray;
        if (components == 3) return ColorModel::kRgb;
        if (components == 4) return ColorModel::kInks;
    }
    return ColorModel::kOther;
}

class QpdfResources;

/// Everything that the pages of one document share: forms decoded once, resources looked up once.
class ResourceCache {
 public:
    explicit ResourceCache(std::size_t max_form_bytes) : bytes_left_(max_form_bytes) {}

    const FormXObject* form(QPDFObjectHandle stream);
    QpdfResources* resources(QPDFObjectHandle dictionary);

 private:
    struct CachedForm {
        std::string bytes;
        FormXObject form;
    };
    std::map<QPDFObjGen, CachedForm> forms_;
    std::map<QPDFObjGen, std::unique_ptr<QpdfResources>> shared_;
    std::vector<std::unique_ptr<QpdfResources>> direct_;
    std::size_t bytes_left_;
};

class QpdfResources : public ContentResources {
 public:
    QpdfResources(QPDFObjectHandle dictionary, ResourceCache& cache)
        : dictionary_(std::move(dictionary)), cache_(cache) {}

    const FormXObject* find_form(std::string_view name) override {
        return remembered(forms_, name, [&] {
            QPDFObjectHandle object = entry("/XObject", name);
            const bool is_form =
                object.isStream() && object.getDict().getKey("/Subtype").isNameAndEquals("/Form");
            return is_form ? cache_.form(object) : nullptr;
        });
    }

    ColorModel color_model(std::string_view name) override {
        return remembered(colors_, name, [&] {
            QPDFObjectHandle space = entry("/ColorSpace", name);
            if (space.isNull()) space = QPDFObjectHandle::newName("/" + std::string(name));
            return color_model_of(space);
        });
    }

    GraphicsStateChange graphics_state(std::string_view name) override {
        return remembered(states_, name, [&] {
            QPDFObjectHandle state = entry("/ExtGState", name);
            if (!state.isDictionary()) return GraphicsStateChange{};
            return GraphicsStateChange{number_at(state, "/LW"), number_at(state, "/ca"),
                                       number_at(state, "/CA")};
        });
    }

 private:
    template <typename Value, typename Find>
    static Value remembered(std::map<std::string, Value, std::less<>>& known, std::string_view name,
                            Find find) {
        const auto at = known.find(name);
        if (at != known.end()) return at->second;
        return known.emplace(name, find()).first->second;
    }

    QPDFObjectHandle entry(const char* category, std::string_view name) {
        if (!dictionary_.isDictionary()) return QPDFObjectHandle::newNull();
        QPDFObjectHandle entries = dictionary_.getKey(category);
        if (!entries.isDictionary()) return QPDFObjectHandle::newNull();
        return entries.getKey("/" + std::string(name));
    }

    QPDFObjectHandle dictionary_;
    ResourceCache& cache_;
    std::map<std::string, const FormXObject*, std::less<>> forms_;
    std::map<std::string, ColorModel, std::less<>> colors_;
    std::map<std::string, GraphicsStateChange, std::less<>> states_;
};

const FormXObject* ResourceCache::form(QPDFObjectHandle stream) {
    const auto [at, added] = forms_.try_emplace(stream.getObjGen());
    CachedForm& cached = at->second;
    if (added) {
        append_decoded(stream, bytes_left_, cached.bytes);
        bytes_left_ -= std::min(bytes_left_, cached.bytes.size());
        QPDFObjectHandle dictionary = stream.getDict();
        cached.form = {cached.bytes, matrix_of(dictionary), bounds_of(dictionary),
                       resources(dictionary.getKey("/Resources"))};
    }
    return &cached.form;
}

QpdfResources* ResourceCache::resources(QPDFObjectHandle dictionary) {
    if (!dictionary.isDictionary()) return nullptr;
    if (!dictionary.isIndirect())
        return direct_.emplace_back(std::make_unique<QpdfResources>(dictionary, *this)).get();
    std::unique_ptr<QpdfResources>& shared = shared_[dictionary.getObjGen()];
    if (!shared) shared = std::make_unique<QpdfResources>(dictionary, *this);
    return shared.get();
}

class DocumentInk {
 public:
    DocumentInk(const std::string& bytes, const PdfLimits& limits)
        : limits_(limits), cache_(limits.max_page_content_bytes) {
        pdf_.setSuppressWarnings(true);
        pdf_.processMemoryFile("input", bytes.data(), bytes.size());
        pages_ = pdf_.getAllPages();
    }

    bool has_page(std::size_t index) const { return index < pages_.size(); }
    std::optional<std::string> first_warning() {
        const std::vector<QPDFExc> warnings = pdf_.getWarnings();
        if (warnings.empty()) return std::nullopt;
        return warnings.front().getMessageDetail();
    }

    /// `worst` says what became of the content streams.
    PageInk read_page(std::size_t index, const PageGeometry& geometry, Decoded& worst) {
        QPDFObjectHandle page = pages_[index];
        std::string content;
        worst = Decoded::kWhole;
        for (QPDFObjectHandle& stream : page.getPageContents()) {
            const Decoded decoded = append_decoded(stream, limits_.max_page_content_bytes, content);
            worst = std::max(worst, decoded);
            if (decoded == Decoded::kTooLong) break;
        }
        QPDFObjectHandle dictionary = QPDFPageObjectHelper(page).getAttribute("/Resources", false);
        QpdfResources* resources = cache_.resources(dictionary);
        QpdfResources none(QPDFObjectHandle::newNull(), cache_);
        return scan_content(content, geometry, resources ? *resources : none);
    }

 private:
    const PdfLimits& limits_;
    QPDF pdf_;
    std::vector<QPDFObjectHandle> pages_;
    ResourceCache cache_;
};

}  // namespace

std::vector<PageInk> read_page_ink(const std::string& bytes, const std::vector<PageGeometry>& pages,
                                   const PdfLimits& limits, Diagnostics& diagnostics) {
    std::vector<PageInk> inks(pages.size());
    const auto missing = [&](std::size_t index, std::string_view reason) {
        diagnostics.add(DiagnosticCode::kRulingsMissing,
                        fmt::format("page {}: {}; tables on it may be incomplete", index + 1, reason),
                        {{static_cast<int>(index) + 1, std::nullopt, std::nullopt}});
    };
    try {
        DocumentInk document(bytes, limits);
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (!document.has_page(i)) {
                missing(i, "the second PDF reader does not find this page");
                continue;
            }
            try {
                Decoded decoded = Decoded::kWhole;
                inks[i] = document.read_page(i, pages[i], decoded);
                if (decoded == Decoded::kDamaged) missing(i, "its content stream is damaged");
                if (decoded == Decoded::kTooLong || !inks[i].complete)
                    missing(i, "it paints more than any printed page does");
            } catch (const std::exception& error) {
                missing(i, error.what());
            }
        }
        if (const auto warning = document.first_warning())
            diagnostics.add(DiagnosticCode::kPdfDamaged,
                            fmt::format("the PDF is damaged ({}); what could be read was", *warning));
    } catch (const std::exception& error) {
        diagnostics.add(DiagnosticCode::kRulingsMissing,
                        fmt::format("no page has rulings, since the PDF is damaged: {}", error.what()));
    }
    return inks;
}

}  // namespace torikumi
