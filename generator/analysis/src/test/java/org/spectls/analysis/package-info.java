/** Tests of what can happen and what cannot. */
@NullMarked
package org.spectls.analysis;

import org.jspecify.annotations.NullMarked;
