/** Values for whoever has to come up with some. */
@NullMarked
package org.spectls.interpreter.sample;

import org.jspecify.annotations.NullMarked;
