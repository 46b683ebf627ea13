/** What the compiler proves of every specification: one class for each question, {@link Checker} asks them all. */
@NullMarked
package org.spectls.compiler.check;

import org.jspecify.annotations.NullMarked;
