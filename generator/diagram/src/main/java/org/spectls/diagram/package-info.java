/** Pictures of a specification: {@link org.spectls.diagram.Diagrams} draws them. */
@NullMarked
package org.spectls.diagram;

import org.jspecify.annotations.NullMarked;
