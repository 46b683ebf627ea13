/** GnuTLS's gnutls-cli and gnutls-serv. */
@NullMarked
package org.spectls.interop.peer.gnutls;

import org.jspecify.annotations.NullMarked;
