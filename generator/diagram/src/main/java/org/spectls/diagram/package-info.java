/** State diagrams of a model. */
@NullMarked
package org.spectls.diagram;

import org.jspecify.annotations.NullMarked;
