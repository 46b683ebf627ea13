/** Models as trees of records. */
@NullMarked
package org.spectls.suite.tree;

import org.jspecify.annotations.NullMarked;
