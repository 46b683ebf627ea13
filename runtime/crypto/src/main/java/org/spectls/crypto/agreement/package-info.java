/** Ephemeral key agreement over named curves (RFC 8422). */
@NullMarked
package org.spectls.crypto.agreement;

import org.jspecify.annotations.NullMarked;
