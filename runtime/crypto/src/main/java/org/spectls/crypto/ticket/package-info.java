/** Protects the state that servers leave with their clients (RFC 5077). */
@NullMarked
package org.spectls.crypto.ticket;

import org.jspecify.annotations.NullMarked;
