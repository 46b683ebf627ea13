/** Faults in a specification, to see that properties are violated where they should be. */
@org.jspecify.annotations.NullMarked
package org.spectls.prove.fault;
