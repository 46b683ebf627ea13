/** Means for tests: expressions and models built by hand. */
@NullMarked
package org.spectls.compiler.testing;

import org.jspecify.annotations.NullMarked;
