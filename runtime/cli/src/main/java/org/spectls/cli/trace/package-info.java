/** Connections told as the transitions that they take. */
@NullMarked
package org.spectls.cli.trace;

import org.jspecify.annotations.NullMarked;
