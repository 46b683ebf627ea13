/** What endpoints were told on some occasion, kept so that a specification can be asked what it would have done. */
@NullMarked
package org.spectls.interpreter.dialogue;

import org.jspecify.annotations.NullMarked;
