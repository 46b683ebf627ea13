/** What generated state machines and endpoints stand on: transitions, refusals, timers, transcript, channels. */
@NullMarked
package org.spectls.kernel.machine;

import org.jspecify.annotations.NullMarked;
