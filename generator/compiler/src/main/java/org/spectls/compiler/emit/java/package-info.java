/** Emits Java that reads as if written by hand. One small emitter for each construct. */
@NullMarked
package org.spectls.compiler.emit.java;

import org.jspecify.annotations.NullMarked;
