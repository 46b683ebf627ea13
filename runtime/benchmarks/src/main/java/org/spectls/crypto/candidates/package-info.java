/** Ways to do each primitive, side by side, so that a choice between them is a measurement. */
@NullMarked
package org.spectls.crypto.candidates;

import org.jspecify.annotations.NullMarked;
