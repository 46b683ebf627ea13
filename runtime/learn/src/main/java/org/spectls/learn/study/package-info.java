/** Somebody is learned, and compared with the specification. */
@NullMarked
package org.spectls.learn.study;

import org.jspecify.annotations.NullMarked;
