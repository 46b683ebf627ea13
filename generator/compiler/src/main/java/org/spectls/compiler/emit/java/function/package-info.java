/** Emits the specification's functions and constants. */
@NullMarked
package org.spectls.compiler.emit.java.function;

import org.jspecify.annotations.NullMarked;
