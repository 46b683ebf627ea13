/**
 * The dynamic semantics of {@code spec/doc/language.md}, executable: a model is run as it stands, without generated code.
 * Situations are values and a step is a function of one, so that whoever explores a protocol can go back.
 */
@NullMarked
package org.spectls.interpreter;

import org.jspecify.annotations.NullMarked;
