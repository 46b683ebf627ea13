/** Signing and verifying, for handshakes and for certificates. */
@NullMarked
package org.spectls.crypto.signature;

import org.jspecify.annotations.NullMarked;
