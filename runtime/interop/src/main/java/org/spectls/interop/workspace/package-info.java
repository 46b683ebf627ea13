/** Where one connection is tried: a folder, programs and sockets that end with it, and a record of what happened. */
@NullMarked
package org.spectls.interop.workspace;

import org.jspecify.annotations.NullMarked;
