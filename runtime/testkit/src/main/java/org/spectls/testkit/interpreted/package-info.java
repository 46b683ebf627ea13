/**
 * The interpreter in the place of a generated stack, and beside it: a role that a specification's meaning plays by
 * itself, and one that both play in lockstep. For tests: secrets are not wiped here.
 */
@NullMarked
package org.spectls.testkit.interpreted;

import org.jspecify.annotations.NullMarked;
