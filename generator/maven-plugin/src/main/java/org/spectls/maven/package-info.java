/** The Maven plugin that generates Java from specifications. */
@NullMarked
package org.spectls.maven;

import org.jspecify.annotations.NullMarked;
