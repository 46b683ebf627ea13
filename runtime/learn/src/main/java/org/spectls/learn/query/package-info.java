/** How the tested side is asked, and what becomes of answers that contradict each other. */
@NullMarked
package org.spectls.learn.query;

import org.jspecify.annotations.NullMarked;
