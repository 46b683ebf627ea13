/**
 * Decides whether guards can hold: formulas over what guards speak of, each such thing with the few values that make a
 * difference, and a search through these. Knows numbers, enums, presence and plain truth; nothing else.
 */
@NullMarked
package org.spectls.compiler.check.logic;

import org.jspecify.annotations.NullMarked;
