/** Benchmarks. */
@NullMarked
package org.spectls.benchmarks;

import org.jspecify.annotations.NullMarked;
