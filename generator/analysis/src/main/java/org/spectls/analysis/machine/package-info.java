/**
 * What one machine can do, as far as the truth of conditions on its states' data is followed: its ways through each
 * handler, and the situations that they lead to.
 */
@NullMarked
package org.spectls.analysis.machine;

import org.jspecify.annotations.NullMarked;
