/** Bouncy Castle's TLS, in this JVM, through its own interfaces: they reach more than its JSSE provider. */
@NullMarked
package org.spectls.interop.peer.bctls;

import org.jspecify.annotations.NullMarked;
