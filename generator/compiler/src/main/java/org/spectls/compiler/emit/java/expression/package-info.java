/** Expressions of the specification as Java expressions. */
@NullMarked
package org.spectls.compiler.emit.java.expression;

import org.jspecify.annotations.NullMarked;
