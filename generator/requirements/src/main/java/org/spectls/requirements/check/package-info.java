/** Whether everything that a standard demands is written down, and everything that is written down exists. */
@NullMarked
package org.spectls.requirements.check;

import org.jspecify.annotations.NullMarked;
