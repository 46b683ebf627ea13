/** One picture for each machine: its happy path straight down, everything else beside it or inside its states. */
@NullMarked
package org.spectls.diagram.state;

import org.jspecify.annotations.NullMarked;
