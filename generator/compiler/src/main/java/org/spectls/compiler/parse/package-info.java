/** From text to syntax tree. The only package that sees ANTLR. */
@NullMarked
package org.spectls.compiler.parse;

import org.jspecify.annotations.NullMarked;
