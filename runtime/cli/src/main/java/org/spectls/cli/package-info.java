/** The command line. */
@NullMarked
package org.spectls.cli;

import org.jspecify.annotations.NullMarked;
