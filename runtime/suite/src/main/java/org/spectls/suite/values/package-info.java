/** Boundary values and malformed variants of messages, from their formats alone. */
@NullMarked
package org.spectls.suite.values;

import org.jspecify.annotations.NullMarked;
