/** From YAML to requirements, with the line of each mistake. */
@NullMarked
package org.spectls.requirements.read;

import org.jspecify.annotations.NullMarked;
