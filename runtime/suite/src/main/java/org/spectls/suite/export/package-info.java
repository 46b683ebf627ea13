/** Suites as files. */
@NullMarked
package org.spectls.suite.export;

import org.jspecify.annotations.NullMarked;
