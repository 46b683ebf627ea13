/** Other people's stacks, and ours, behind one interface. */
@NullMarked
package org.spectls.interop.peer;

import org.jspecify.annotations.NullMarked;
