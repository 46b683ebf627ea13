/** Ephemeral key agreement over named curves (RFC 8422) and in finite fields (RFC 7919). */
@NullMarked
package org.spectls.crypto.agreement;

import org.jspecify.annotations.NullMarked;
