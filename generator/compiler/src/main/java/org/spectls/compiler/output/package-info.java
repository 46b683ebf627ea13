/** Where generated files go: all of them, or none. */
@NullMarked
package org.spectls.compiler.output;

import org.jspecify.annotations.NullMarked;
