/** Draws DOT: with Graphviz inside the JVM, or with the program {@code dot} where one is wanted. */
@NullMarked
package org.spectls.diagram.engine;

import org.jspecify.annotations.NullMarked;
