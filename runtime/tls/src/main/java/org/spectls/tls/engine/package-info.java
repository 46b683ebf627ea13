/** One connection without I/O: bytes in, bytes out, the time handed in. No threads, no sockets, no clock. */
@NullMarked
package org.spectls.tls.engine;

import org.jspecify.annotations.NullMarked;
