/** Ways to break a specification. They know its language, and no protocol. */
@NullMarked
package org.spectls.mutate.operator;

import org.jspecify.annotations.NullMarked;
