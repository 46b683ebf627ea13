/** Certificates, and whether to believe them (RFC 5280, RFC 6125). */
@NullMarked
package org.spectls.crypto.certificate;

import org.jspecify.annotations.NullMarked;
