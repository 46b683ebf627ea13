/** Programs that fetch pages. */
@NullMarked
package org.spectls.interop.peer.web;

import org.jspecify.annotations.NullMarked;
