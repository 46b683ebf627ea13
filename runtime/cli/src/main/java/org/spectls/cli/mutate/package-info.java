/** The {@code mutate} command. */
@NullMarked
package org.spectls.cli.mutate;

import org.jspecify.annotations.NullMarked;
