/**
 * The protection of records, TLS 1.0 to 1.2: RFC 5246 section 6.2, RFC 4346, RFC 2246, with the AEAD ciphers of RFC
 * 5288, RFC 6655, RFC 7251 and RFC 7905, encrypt-then-MAC (RFC 7366) and DEFLATE (RFC 3749). Which of them protects
 * when is not decided here.
 */
@NullMarked
package org.spectls.crypto.record;

import org.jspecify.annotations.NullMarked;
