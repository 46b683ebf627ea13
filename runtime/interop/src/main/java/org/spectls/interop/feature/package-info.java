/** What is tried: features, what both sides are told for each, and what must be true afterwards. */
@NullMarked
package org.spectls.interop.feature;

import org.jspecify.annotations.NullMarked;
