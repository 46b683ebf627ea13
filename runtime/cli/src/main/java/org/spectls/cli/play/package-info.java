/** What the test command needs. */
@NullMarked
package org.spectls.cli.play;

import org.jspecify.annotations.NullMarked;
