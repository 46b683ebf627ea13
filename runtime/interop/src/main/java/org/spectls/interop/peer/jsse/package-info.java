/** The JDK's own stack, in a JVM of its own: what it may do is read once, when it starts. */
@NullMarked
package org.spectls.interop.peer.jsse;

import org.jspecify.annotations.NullMarked;
