/** Record protection with associated data (RFC 5288, RFC 6655, RFC 7251, RFC 7905). */
@NullMarked
package org.spectls.crypto.aead;

import org.jspecify.annotations.NullMarked;
