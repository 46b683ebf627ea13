/** Test cases within tests. */
@NullMarked
package org.spectls.puppet.play;

import org.jspecify.annotations.NullMarked;
