/** Pictures of machines and of what differs. */
@NullMarked
package org.spectls.learn.draw;

import org.jspecify.annotations.NullMarked;
