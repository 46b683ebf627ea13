/** Plays mutants in the place of the specification, and compares what can be seen. */
@NullMarked
package org.spectls.mutate.play;

import org.jspecify.annotations.NullMarked;
