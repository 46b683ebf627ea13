/** Emits the Java of state machines, of the endpoints that they compose, and of the ports through which these act. */
@NullMarked
package org.spectls.compiler.emit.java.machine;

import org.jspecify.annotations.NullMarked;
