/** Against real programs: OpenSSL, GnuTLS, curl. */
@NullMarked
package org.spectls.cli.interop;

import org.jspecify.annotations.NullMarked;
