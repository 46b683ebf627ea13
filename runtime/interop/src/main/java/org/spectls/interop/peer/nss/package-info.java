/** NSS's tstclnt and selfserv. */
@NullMarked
package org.spectls.interop.peer.nss;

import org.jspecify.annotations.NullMarked;
