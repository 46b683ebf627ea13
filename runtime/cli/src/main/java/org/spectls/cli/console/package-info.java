/** What the terminal shows: colour, tables, steps. */
@NullMarked
package org.spectls.cli.console;

import org.jspecify.annotations.NullMarked;
