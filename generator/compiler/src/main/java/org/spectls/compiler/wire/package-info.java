/** What is known of forms on the wire without a value of theirs. */
@NullMarked
package org.spectls.compiler.wire;

import org.jspecify.annotations.NullMarked;
