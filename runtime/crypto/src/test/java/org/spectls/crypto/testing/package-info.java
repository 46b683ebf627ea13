/** What the tests of several packages share. */
@NullMarked
package org.spectls.crypto.testing;

import org.jspecify.annotations.NullMarked;
