// The functions of GnuTLS that QPDF's archive calls; each loads the library when it is called for the first
// time.
//
// Only an encrypted PDF needs GnuTLS, but a program that is linked with it has it loaded at every start, with
// the seven libraries that it stands on: 6 million instructions of the 45 million that a short plan takes.
// Where QPDF is linked as a shared library, which loads GnuTLS itself, this file is left out.

#include <dlfcn.h>
#include <fmt/format.h>
#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>

#include <cstddef>
#include <stdexcept>

namespace {

constexpr const char* kSharedObject = "libgnutls.so.30";  // that of every GnuTLS since 3.4

/// Never unloaded, since its ciphers and hashes are in use until the process ends.
void* gnutls() {
    static void* const library = dlopen(kSharedObject, RTLD_LAZY | RTLD_LOCAL);
    if (library == nullptr)
        throw std::runtime_error(
            fmt::format("an encrypted PDF needs {}, which cannot be loaded", kSharedObject));
    return library;
}

/// The library's function of this name, which has the type of the one that stands in for it here.
template <typename Function>
Function* in_library(Function* /*stand_in*/, const char* name) {
    void* const symbol = dlsym(gnutls(), name);
    if (symbol == nullptr) throw std::runtime_error(fmt::format("{} lacks {}", kSharedObject, name));
    return reinterpret_cast<Function*>(symbol);
}

}  // namespace

extern "C" {

int gnutls_hash_init(gnutls_hash_hd_t* hash, gnutls_digest_algorithm_t algorithm) {
    static const auto function = in_library(&gnutls_hash_init, "gnutls_hash_init");
    return function(hash, algorithm);
}

int gnutls_hash(gnutls_hash_hd_t hash, const void* bytes, std::size_t size) {
    static const auto function = in_library(&gnutls_hash, "gnutls_hash");
    return function(hash, bytes, size);
}

void gnutls_hash_deinit(gnutls_hash_hd_t hash, void* digest) {
    static const auto function = in_library(&gnutls_hash_deinit, "gnutls_hash_deinit");
    function(hash, digest);
}

int gnutls_cipher_init(gnutls_cipher_hd_t* cipher, gnutls_cipher_algorithm_t algorithm,
                       const gnutls_datum_t* key, const gnutls_datum_t* initial_vector) {
    static const auto function = in_library(&gnutls_cipher_init, "gnutls_cipher_init");
    return function(cipher, algorithm, key, initial_vector);
}

std::size_t gnutls_cipher_get_key_size(gnutls_cipher_algorithm_t algorithm) {
    static const auto function = in_library(&gnutls_cipher_get_key_size, "gnutls_cipher_get_key_size");
    return function(algorithm);
}

int gnutls_cipher_encrypt2(gnutls_cipher_hd_t cipher, const void* plain, std::size_t plain_size,
                           void* encrypted, std::size_t encrypted_size) {
    static const auto function = in_library(&gnutls_cipher_encrypt2, "gnutls_cipher_encrypt2");
    return function(cipher, plain, plain_size, encrypted, encrypted_size);
}

int gnutls_cipher_decrypt2(gnutls_cipher_hd_t cipher, const void* encrypted, std::size_t encrypted_size,
                           void* plain, std::size_t plain_size) {
    static const auto function = in_library(&gnutls_cipher_decrypt2, "gnutls_cipher_decrypt2");
    return function(cipher, encrypted, encrypted_size, plain, plain_size);
}

void gnutls_cipher_deinit(gnutls_cipher_hd_t cipher) {
    static const auto function = in_library(&gnutls_cipher_deinit, "gnutls_cipher_deinit");
    function(cipher);
}

int gnutls_rnd(gnutls_rnd_level_t level, void* bytes, std::size_t size) {
    static const auto function = in_library(&gnutls_rnd, "gnutls_rnd");
    return function(level, bytes, size);
}

const char* gnutls_strerror(int error) {
    static const auto function = in_library(&gnutls_strerror, "gnutls_strerror");
    return function(error);
}

}  // extern "C"
