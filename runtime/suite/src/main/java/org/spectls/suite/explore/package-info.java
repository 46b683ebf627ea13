/** Finds out what an endpoint does with whatever may come, by trying it. */
@NullMarked
package org.spectls.suite.explore;

import org.jspecify.annotations.NullMarked;
