/** Sessions that may be resumed: where they are kept, and how they are sealed into tickets. */
@NullMarked
package org.spectls.tls.session;

import org.jspecify.annotations.NullMarked;
