/** How often a standard's text says MUST and SHOULD, section by section. */
@NullMarked
package org.spectls.requirements.count;

import org.jspecify.annotations.NullMarked;
