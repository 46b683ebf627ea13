/** What standards demand, what of a specification meets it, and what tests it. */
@NullMarked
package org.spectls.requirements;

import org.jspecify.annotations.NullMarked;
