/** Source texts piece by piece, as they were written. */
@NullMarked
package org.spectls.compiler.parse.concrete;

import org.jspecify.annotations.NullMarked;
