/** The model: a specification resolved, typed and complete, as a tree of immutable records. */
@NullMarked
package org.spectls.compiler.model;

import org.jspecify.annotations.NullMarked;
