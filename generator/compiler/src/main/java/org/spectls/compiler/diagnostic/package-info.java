/** What is wrong with a specification, told so that its author can mend it: codes, excerpts, hints, explanation pages. */
@NullMarked
package org.spectls.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;
