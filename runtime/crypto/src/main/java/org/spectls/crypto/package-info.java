/** Cryptographic primitives behind the ports that the specification declares. */
@NullMarked
package org.spectls.crypto;

import org.jspecify.annotations.NullMarked;
