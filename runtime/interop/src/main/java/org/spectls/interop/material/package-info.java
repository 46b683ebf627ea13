/** Certificates, keys and secrets that both sides of all connections are given. */
@NullMarked
package org.spectls.interop.material;

import org.jspecify.annotations.NullMarked;
