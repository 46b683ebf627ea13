/** Source texts and places in them. */
@NullMarked
package org.spectls.compiler.source;

import org.jspecify.annotations.NullMarked;
