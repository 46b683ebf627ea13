/** The situations that the machines of an endpoint come to together, and the steps between them. */
@NullMarked
package org.spectls.analysis.graph;

import org.jspecify.annotations.NullMarked;
