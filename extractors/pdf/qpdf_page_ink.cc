#include "extractors/pdf/qpdf_page_ink.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <new>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <stdexcept>

#include "extractors/pdf/document_budget.h"
#include "extractors/pdf/page_numbers.h"
#include "extractors/pdf/page_tree.h"

namespace torikumi {
namespace {

struct ContentTooLong : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Collects decoded bytes up to a limit. Throwing is the only way to stop a decoder from outside; since QPDF
/// takes what is thrown for damage of the stream, the reason is kept here.
class BoundedBuffer : public Pipeline {
 public:
    BoundedBuffer(std::string& bytes, std::size_t max_bytes)
        : Pipeline("content", nullptr), bytes_(bytes), max_bytes_(max_bytes) {}

    void write(const unsigned char* data, std::size_t length) override {
        const std::size_t room = max_bytes_ - std::min(bytes_.size(), max_bytes_);
        try {
            bytes_.append(reinterpret_cast<const char*>(data), std::min(length, room));
        } catch (const std::bad_alloc&) {
            out_of_memory_ = true;
            throw;
        }
        if (length > room) {
            overflowed_ = true;
            throw ContentTooLong("decoded content exceeds the limit");
        }
    }
    void finish() override {}
    bool overflowed() const { return overflowed_; }
    bool out_of_memory() const { return out_of_memory_; }

 private:
    std::string& bytes_;
    std::size_t max_bytes_;
    bool overflowed_ = false;
    bool out_of_memory_ = false;
};

/// Appends what can be decoded, also where the stream is cut or damaged.
Decoded append_decoded(QPDFObjectHandle stream, std::size_t max_bytes, std::string& bytes) {
    BoundedBuffer buffer(bytes, max_bytes);
    bool whole = false;
    try {
        whole = stream.pipeStreamData(&buffer, 0, qpdf_dl_generalized, true, false);
    } catch (const std::bad_alloc&) {
        throw;  // says nothing about the stream
    } catch (const std::exception&) {
        whole = false;  // what was decoded before stays
    }
    if (buffer.out_of_memory()) throw std::bad_alloc();
    bytes.push_back('\n');  // streams of a page join at token boundaries
    return buffer.overflowed() ? Decoded::kTooLong : whole ? Decoded::kWhole : Decoded::kDamaged;
}

/// The streams of a page are one content, parted anywhere between two tokens.
Decoded append_contents(QPDFObjectHandle page, std::size_t max_bytes, std::string& bytes) {
    Decoded worst = Decoded::kWhole;
    for (QPDFObjectHandle& stream : page.getPageContents()) {
        worst = std::max(worst, append_decoded(stream, max_bytes, bytes));
        if (worst == Decoded::kTooLong) break;
    }
    return worst;
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

std::string name_object(std::string_view name) {
    std::string object = "/";
    object += name;
    return object;
}

class QpdfResources;

/// Everything that the pages of one document share: forms decoded once, resources looked up once.
class ResourceCache {
 public:
    explicit ResourceCache(std::size_t max_form_bytes) : bytes_left_(max_form_bytes) {}

    const FormXObject* form(QPDFObjectHandle stream);
    /// Null where there is no dictionary.
    QpdfResources* resources(QPDFObjectHandle dictionary);
    QpdfResources& resources_or_none(QPDFObjectHandle dictionary);

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
            if (space.isNull()) space = QPDFObjectHandle::newName(name_object(name));
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
        return entries.getKey(name_object(name));
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
        const Decoded decoded = append_decoded(stream, bytes_left_, cached.bytes);
        bytes_left_ -= std::min(bytes_left_, cached.bytes.size());
        QPDFObjectHandle dictionary = stream.getDict();
        cached.form = {cached.bytes, matrix_of(dictionary), bounds_of(dictionary),
                       resources(dictionary.getKey("/Resources")), decoded};
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

QpdfResources& ResourceCache::resources_or_none(QPDFObjectHandle dictionary) {
    QpdfResources* found = resources(dictionary);
    if (found) return *found;
    return *direct_.emplace_back(std::make_unique<QpdfResources>(QPDFObjectHandle::newNull(), *this));
}

constexpr std::string_view kDamagedContent = "the content is damaged";

}  // namespace

struct QpdfDocument::Document {
    explicit Document(const PdfLimits& limits) : budget(limits), cache(limits.max_document_form_bytes) {}

    ReadInk scan_page(int page, const PageGeometry& geometry);

    DocumentBudget budget;
    QPDF pdf;
    std::vector<QPDFObjectHandle> pages;
    ResourceCache cache;
    std::vector<int> unread;  // numbers of pages, from 1
    std::string reason;       // of the first page unread
    std::vector<PagesOfReason> incomplete;
};

QpdfDocument::QpdfDocument(const std::string& bytes, const PdfLimits& limits)
    : document_(std::make_unique<Document>(limits)) {
    try {
        document_->pdf.setSuppressWarnings(true);
        document_->pdf.processMemoryFile("PDF", bytes.data(), bytes.size());
        document_->pages = pages_in_order(document_->pdf.getRoot().getKey("/Pages"), limits);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        document_->reason = error.what();
    }
}

QpdfDocument::~QpdfDocument() = default;

ReadInk QpdfDocument::Document::scan_page(int page, const PageGeometry& geometry) {
    const auto index = static_cast<std::size_t>(page);
    if (index >= pages.size()) throw std::runtime_error("QPDF does not find the page");
    QPDFObjectHandle dictionary = pages[index];
    std::string content;
    const std::size_t max_bytes = budget.content_bytes();
    const Decoded decoded = append_contents(dictionary, max_bytes, content);
    if (decoded == Decoded::kTooLong) {
        budget.spend_content(content.size());
        return {.endless = budget.reason_of_long_content(max_bytes)};
    }

    QPDFObjectHandle resources = QPDFPageObjectHelper(dictionary).getAttribute("/Resources", false);
    const ScanLimits limits = budget.scan_limits();
    PageInk ink = scan_content(content, geometry, cache.resources_or_none(resources), {}, limits);
    budget.spend(ink);
    if (is_endless(ink.extent)) return {.endless = budget.reason_of(ink.extent, limits)};
    if (ink.painted_forms == Decoded::kTooLong) return {.endless = budget.reason_of_long_forms()};

    if (std::max(decoded, ink.painted_forms) == Decoded::kDamaged)
        add_page(incomplete, page + 1, kDamagedContent);
    if (ink.extent == InkExtent::kTooManyRulings)
        add_page(incomplete, page + 1, budget.reason_of(ink.extent, limits));
    return {std::move(ink.rulings), std::move(ink.text_origins), std::move(ink.fills), ink.text_bytes,
            std::nullopt};
}

ReadInk QpdfDocument::read_ink(int page, const PageGeometry& geometry) {
    try {
        return document_->scan_page(page, geometry);
    } catch (const std::bad_alloc&) {
        throw;  // says nothing about the PDF
    } catch (const std::exception& error) {
        if (document_->unread.empty() || document_->unread.back() != page + 1)
            document_->unread.push_back(page + 1);
        if (document_->reason.empty()) document_->reason = error.what();
    }
    return {};
}

void QpdfDocument::report(const std::vector<Rect>& page_boxes, Diagnostics& diagnostics) const {
    if (!document_->unread.empty())
        diagnostics.add(DiagnosticCode::kRulingsMissing,
                        fmt::format("{}: no rulings, and so no tables, could be read ({})",
                                    name_pages(document_->unread), document_->reason),
                        places_of_pages(document_->unread, page_boxes));
    for (const PagesOfReason& pages : document_->incomplete)
        diagnostics.add(
            DiagnosticCode::kRulingsMissing,
            fmt::format("{}: {}; tables may be incomplete", name_pages(pages.numbers), pages.reason),
            places_of_pages(pages.numbers, page_boxes));
    const std::vector<QPDFExc> warnings = document_->pdf.getWarnings();
    if (!warnings.empty())
        diagnostics.add(DiagnosticCode::kPdfDamaged,
                        fmt::format("the PDF is damaged ({}); what could be read was",
                                    warnings.front().getMessageDetail()));
}

}  // namespace torikumi
