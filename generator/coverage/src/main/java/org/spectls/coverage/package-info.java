/** How much of a specification tests reach. */
@NullMarked
package org.spectls.coverage;

import org.jspecify.annotations.NullMarked;
