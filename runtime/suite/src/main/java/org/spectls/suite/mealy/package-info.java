/** An endpoint as a Mealy machine, and the tests that tell it from every other one. */
@NullMarked
package org.spectls.suite.mealy;

import org.jspecify.annotations.NullMarked;
