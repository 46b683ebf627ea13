/** What the tests of this module share. */
@NullMarked
package org.spectls.requirements.testing;

import org.jspecify.annotations.NullMarked;
