/** Block ciphers in CBC mode, without padding (RFC 5246 section 6.2.3.2 adds its own). */
@NullMarked
package org.spectls.crypto.cbc;

import org.jspecify.annotations.NullMarked;
