/** Learns what an endpoint does as a Mealy machine. */
@NullMarked
package org.spectls.learn;

import org.jspecify.annotations.NullMarked;
