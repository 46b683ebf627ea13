/** Servers and clients that people run. */
@NullMarked
package org.spectls.cli.connection;

import org.jspecify.annotations.NullMarked;
