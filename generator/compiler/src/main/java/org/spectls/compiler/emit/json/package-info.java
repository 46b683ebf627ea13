/** The model as JSON, for tools that are not written in Java. */
@NullMarked
package org.spectls.compiler.emit.json;

import org.jspecify.annotations.NullMarked;
