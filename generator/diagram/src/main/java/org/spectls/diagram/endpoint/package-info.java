/** One picture for each endpoint: its machines, what they exchange with the world, and the events between them. */
@NullMarked
package org.spectls.diagram.endpoint;

import org.jspecify.annotations.NullMarked;
