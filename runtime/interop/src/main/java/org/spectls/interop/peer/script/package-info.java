/** Stacks that are reached through a small program of ours, in their own language. */
@NullMarked
package org.spectls.interop.peer.script;

import org.jspecify.annotations.NullMarked;
