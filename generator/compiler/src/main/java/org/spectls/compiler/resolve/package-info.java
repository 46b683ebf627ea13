/** From syntax tree to model: names, types, wire formats, tables and complete machines. */
@NullMarked
package org.spectls.compiler.resolve;

import org.jspecify.annotations.NullMarked;
