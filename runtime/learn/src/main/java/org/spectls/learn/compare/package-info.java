/** What differs between a learned machine and the specification. */
@NullMarked
package org.spectls.learn.compare;

import org.jspecify.annotations.NullMarked;
