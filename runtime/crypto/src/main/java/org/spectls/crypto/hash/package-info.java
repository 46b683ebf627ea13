/** Hashes, HMAC and the TLS 1.2 pseudo-random function. */
@NullMarked
package org.spectls.crypto.hash;

import org.jspecify.annotations.NullMarked;
