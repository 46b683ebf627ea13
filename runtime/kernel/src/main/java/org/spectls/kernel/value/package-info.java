/** What the expressions of a specification need beyond the Java library. */
@NullMarked
package org.spectls.kernel.value;

import org.jspecify.annotations.NullMarked;
