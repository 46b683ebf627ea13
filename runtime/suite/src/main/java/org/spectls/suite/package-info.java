/** Test suites derived from the specification. */
@NullMarked
package org.spectls.suite;

import org.jspecify.annotations.NullMarked;
