/** Says where each primitive comes from in the running JVM. */
@NullMarked
package org.spectls.crypto.source;

import org.jspecify.annotations.NullMarked;
