/** Bytes as they lie on the wire: values, readers, writers and framing. Decoding is total: every fault is typed. */
@NullMarked
package org.spectls.kernel.wire;

import org.jspecify.annotations.NullMarked;
