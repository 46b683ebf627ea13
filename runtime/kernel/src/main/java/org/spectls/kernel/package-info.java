/** What generated code calls; it knows no protocol. */
@NullMarked
package org.spectls.kernel;

import org.jspecify.annotations.NullMarked;
