/** Runs TLC, the model checker of TLA+, on exported modules. */
@org.jspecify.annotations.NullMarked
package org.spectls.prove.run;
