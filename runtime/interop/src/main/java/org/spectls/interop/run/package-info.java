/** Features times peers times roles: which cells there are, and what trying them came to. */
@NullMarked
package org.spectls.interop.run;

import org.jspecify.annotations.NullMarked;
