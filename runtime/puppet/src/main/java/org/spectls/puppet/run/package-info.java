/** Plays test cases: against engines within this process, and against servers and clients behind sockets. */
@NullMarked
package org.spectls.puppet.run;

import org.jspecify.annotations.NullMarked;
