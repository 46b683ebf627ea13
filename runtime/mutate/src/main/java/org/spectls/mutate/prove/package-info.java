/** Asks the model checker of mutants. */
@NullMarked
package org.spectls.mutate.prove;

import org.jspecify.annotations.NullMarked;
