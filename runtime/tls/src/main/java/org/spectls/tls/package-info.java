/** The TLS stack. */
@NullMarked
package org.spectls.tls;

import org.jspecify.annotations.NullMarked;
