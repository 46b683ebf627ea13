/**
 * Two sides of a specification, stepped through by a person: the simulation, which is a value and knows no terminal, and
 * the dialogue around it.
 */
@NullMarked
package org.spectls.cli.simulate;

import org.jspecify.annotations.NullMarked;
