/** Emits what lies on the wire: enumerations, tables, structs and selections; and records beside them. */
@NullMarked
package org.spectls.compiler.emit.java.wire;

import org.jspecify.annotations.NullMarked;
