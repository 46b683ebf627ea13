/** What the tests of coverage have in common. */
@NullMarked
package org.spectls.coverage.testing;

import org.jspecify.annotations.NullMarked;
