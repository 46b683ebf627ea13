/** The matrix, for people and for tools. */
@NullMarked
package org.spectls.requirements.report;

import org.jspecify.annotations.NullMarked;
