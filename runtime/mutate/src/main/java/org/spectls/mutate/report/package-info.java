/** What came of mutants: for programs, for people, and whether it is enough. */
@NullMarked
package org.spectls.mutate.report;

import org.jspecify.annotations.NullMarked;
