/** Interoperability: each feature of the stack with each other stack at hand, in both roles. */
@NullMarked
package org.spectls.interop;

import org.jspecify.annotations.NullMarked;
