/** Conditions of a specification as expressions that can be rewritten, simplified, taken apart and compared by text. */
@NullMarked
package org.spectls.analysis.condition;

import org.jspecify.annotations.NullMarked;
