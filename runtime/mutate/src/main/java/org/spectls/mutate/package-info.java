/** Breaks a specification in every way that a person might, and finds out who notices. */
@NullMarked
package org.spectls.mutate;

import org.jspecify.annotations.NullMarked;
