/** A TLS peer that sends any message at any time, well-formed or not. */
@NullMarked
package org.spectls.puppet;

import org.jspecify.annotations.NullMarked;
