/** Test cases that travel: what is sent, and what has to come back. */
@NullMarked
package org.spectls.puppet.trace;

import org.jspecify.annotations.NullMarked;
