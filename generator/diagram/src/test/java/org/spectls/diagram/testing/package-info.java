/** What tests of several kinds of picture need. */
@NullMarked
package org.spectls.diagram.testing;

import org.jspecify.annotations.NullMarked;
