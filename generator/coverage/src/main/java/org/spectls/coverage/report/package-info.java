/** Coverage for people and tools: a table for the terminal, a page of HTML, JSON. */
@NullMarked
package org.spectls.coverage.report;

import org.jspecify.annotations.NullMarked;
