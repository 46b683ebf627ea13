/** The syntax tree: what was written, with its places, before any name is resolved. */
@NullMarked
package org.spectls.compiler.syntax;

import org.jspecify.annotations.NullMarked;
