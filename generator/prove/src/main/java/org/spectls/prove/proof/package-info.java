/** Proves the properties of a specification in scenarios, as far as a bounded exploration is a proof. */
@org.jspecify.annotations.NullMarked
package org.spectls.prove.proof;
