/** What all emitters of Java share: names, types, documentation, files. */
@NullMarked
package org.spectls.compiler.emit.java.common;

import org.jspecify.annotations.NullMarked;
