/** What was learned, for people and for programs. */
@NullMarked
package org.spectls.learn.report;

import org.jspecify.annotations.NullMarked;
