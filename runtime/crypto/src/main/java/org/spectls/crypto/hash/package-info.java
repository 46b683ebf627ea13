/** Hashes, HMAC and the pseudo-random functions of TLS 1.0 to 1.2. */
@NullMarked
package org.spectls.crypto.hash;

import org.jspecify.annotations.NullMarked;
