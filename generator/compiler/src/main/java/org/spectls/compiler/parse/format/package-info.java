/**
 * The canonical form of a specification's text. Line breaks inside a construct are the author's; what stands between
 * tokens, how far a line is indented and what is aligned with what is settled here.
 */
@NullMarked
package org.spectls.compiler.parse.format;

import org.jspecify.annotations.NullMarked;
