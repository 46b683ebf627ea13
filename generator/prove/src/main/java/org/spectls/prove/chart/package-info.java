/** Counterexamples as sequence charts, in the words of the specification. */
@org.jspecify.annotations.NullMarked
package org.spectls.prove.chart;
