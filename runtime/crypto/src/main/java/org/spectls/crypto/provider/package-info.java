/** JCA providers with native code, which are used where there is one. */
@NullMarked
package org.spectls.crypto.provider;

import org.jspecify.annotations.NullMarked;
