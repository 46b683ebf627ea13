/** What a run of tests has seen of a specification: counts by its ids, as files that are merged. Knows no model. */
@NullMarked
package org.spectls.coverage.data;

import org.jspecify.annotations.NullMarked;
