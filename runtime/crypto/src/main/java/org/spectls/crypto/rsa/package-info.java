/** RSA key transport: the premaster secret under the server's key (RFC 5246 section 7.4.7.1). */
@NullMarked
package org.spectls.crypto.rsa;

import org.jspecify.annotations.NullMarked;
