/** The compiler of the specification language: one package for each pass. */
@NullMarked
package org.spectls.compiler;

import org.jspecify.annotations.NullMarked;
