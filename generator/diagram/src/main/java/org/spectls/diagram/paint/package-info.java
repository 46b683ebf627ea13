/** Colours, labels and graphs: what all diagrams are drawn with. Knows graphviz-java, and nothing of a specification. */
@NullMarked
package org.spectls.diagram.paint;

import org.jspecify.annotations.NullMarked;
