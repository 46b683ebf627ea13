/** Other stacks, as long as somebody learns what they do. */
@NullMarked
package org.spectls.learn.peer;

import org.jspecify.annotations.NullMarked;
