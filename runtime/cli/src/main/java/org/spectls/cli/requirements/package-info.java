/** What standards demand, and what meets and tests it. */
@NullMarked
package org.spectls.cli.requirements;

import org.jspecify.annotations.NullMarked;
