/** Coverage of a specification by JUnit tests: which of its transitions they reach. */
@NullMarked
package org.spectls.testkit;

import org.jspecify.annotations.NullMarked;
