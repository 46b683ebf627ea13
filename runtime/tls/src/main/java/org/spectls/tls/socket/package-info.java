/** Blocking connections over sockets. */
@NullMarked
package org.spectls.tls.socket;

import org.jspecify.annotations.NullMarked;
