/** OpenSSL's s_client and s_server. */
@NullMarked
package org.spectls.interop.peer.openssl;

import org.jspecify.annotations.NullMarked;
