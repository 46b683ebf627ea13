/** What came out of test cases: for people and for programs. */
@NullMarked
package org.spectls.puppet.report;

import org.jspecify.annotations.NullMarked;
