/** The domain parameters of the curves, shared by key agreement and signatures. */
@NullMarked
package org.spectls.crypto.curve;

import org.jspecify.annotations.NullMarked;
