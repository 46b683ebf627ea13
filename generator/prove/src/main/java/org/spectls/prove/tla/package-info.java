/** A specification as a TLA+ module that means the same. */
@NullMarked
package org.spectls.prove.tla;

import org.jspecify.annotations.NullMarked;
