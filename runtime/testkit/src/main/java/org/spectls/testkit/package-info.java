/** Coverage of the specification's transitions by tests. */
@NullMarked
package org.spectls.testkit;

import org.jspecify.annotations.NullMarked;
