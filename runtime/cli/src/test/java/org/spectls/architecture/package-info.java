/** How the parts of SpecTLS may depend on each other. */
@NullMarked
package org.spectls.architecture;

import org.jspecify.annotations.NullMarked;
