/** The model in the words of the specification. */
@NullMarked
package org.spectls.compiler.text;

import org.jspecify.annotations.NullMarked;
