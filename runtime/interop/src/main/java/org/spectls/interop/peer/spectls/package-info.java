/** Our stack, told what to do like any other. */
@NullMarked
package org.spectls.interop.peer.spectls;

import org.jspecify.annotations.NullMarked;
