/** The README's table of figures, made from the files that measurements leave behind. */
@NullMarked
package org.spectls.cli.figures;

import org.jspecify.annotations.NullMarked;
